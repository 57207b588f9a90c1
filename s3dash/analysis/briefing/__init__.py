"""The paper before a dialogue meeting with a region: what is held, and what to ask."""
