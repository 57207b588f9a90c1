"""The command that watches a folder, and the process that takes up one file of it."""
