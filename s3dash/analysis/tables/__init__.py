"""All that a page says as tables, for whoever goes on with it in a program of their own.

What belongs here is the form of a table and which tables an answer has; nothing is worked out anew.
"""
