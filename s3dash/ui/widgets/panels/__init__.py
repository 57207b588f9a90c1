"""Panels of what is selected, and the head that closes them."""
