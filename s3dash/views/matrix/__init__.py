"""The matrix and what is shown beside it."""
