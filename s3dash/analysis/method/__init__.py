"""The method page: every metric in words, with an example worked through."""
