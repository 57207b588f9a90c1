"""Editions: kept in a database, published and restored, and the one in use."""
