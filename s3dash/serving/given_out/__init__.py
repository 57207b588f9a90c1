"""What is given out to be kept: files of pages and editions, slides, feeds, the catalogue."""
