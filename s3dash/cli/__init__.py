"""The command line: check, publish, the workbooks that are given out, editions, boundaries."""
