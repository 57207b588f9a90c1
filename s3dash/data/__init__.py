"""Files to ``Dataset``, and the store that hands out the edition in use."""
