"""The drawing of what changed."""
