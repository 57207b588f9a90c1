"""The page of the data: editions, downloads, sources, the dictionary."""
