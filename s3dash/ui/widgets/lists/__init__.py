"""Rows of the answers, a line each."""
