"""A set of regions together: what they cover, what they miss, who would fill it."""
