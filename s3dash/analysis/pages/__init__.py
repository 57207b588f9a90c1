"""Answers of pages about one thing: a region, a domain, an initiative, a comparison, a search."""
