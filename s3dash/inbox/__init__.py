"""A folder that files are handed in through: what rests in it is taken up, and told beside it.

It knows files, clocks and processes; what a file says and becomes is its giver's to know.
"""
