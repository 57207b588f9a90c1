"""Answers as finished bytes: worked out once, kept within limits, compressed once."""
