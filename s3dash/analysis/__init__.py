"""One answer per question, in words and tables: asks the dataset and the metrics, draws nothing.

The pages, the downloads and whatever comes later all ask here, which is why their numbers agree.
"""
