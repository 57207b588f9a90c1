"""A file that was handed in, to tables or to faults with their places."""
