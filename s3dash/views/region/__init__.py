"""The page of a region, and all regions on one page."""
