"""The processes that serve: gunicorn keeps them, waitress reads and writes their connections.

Nothing else knows the two servers.
"""
