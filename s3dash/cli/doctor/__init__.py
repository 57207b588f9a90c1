"""``doctor``: what of an installation is sound, and what to do about the rest."""
