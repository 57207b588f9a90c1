"""Tables to bytes that nobody has to repair."""
