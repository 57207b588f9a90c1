"""Finding by name: the index of a dataset, and what fits a text."""
