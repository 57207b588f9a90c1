"""Whom a region might call: what one seeks and another has, as the table of matches says."""
