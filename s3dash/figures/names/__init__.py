"""Names of points in a drawing: beside them, or apart with a line, and never on one another."""
