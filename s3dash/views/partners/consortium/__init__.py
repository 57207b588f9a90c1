"""A set of regions and what it covers."""
