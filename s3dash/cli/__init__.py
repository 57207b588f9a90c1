"""The command line: check, publish, watch, workbooks and proposals, editions, boundaries."""
