"""The matrix of regions and columns."""
