"""The page of a pair of regions."""
