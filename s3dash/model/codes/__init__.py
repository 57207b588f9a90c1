"""Codes and what is written in their place: which code a text means, and which it may mean."""
