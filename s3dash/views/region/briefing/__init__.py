"""The paper before a meeting with a region: its front, its back, and what leads to it."""
