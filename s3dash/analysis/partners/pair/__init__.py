"""The page of a pair of regions: what each could be to the other, side by side."""
