"""What is counted of a running app, for Prometheus: how many, how long, how full; never who.

Off unless ``S3DASH_METRICS`` says where to listen.
"""
