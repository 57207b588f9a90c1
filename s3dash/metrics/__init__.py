"""The numbers: pure functions on arrays and labelled frames, each with its formula and source.

Weights are regions × domains. A region without a priority is undefined (NaN), never 0. What a
number is used for, and for which regions, is ``analysis``.
"""
