"""The page of what changed."""
