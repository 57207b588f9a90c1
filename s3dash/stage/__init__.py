"""Showing views to a hall: the present page, its presenter, its codes, and pictures of views."""
