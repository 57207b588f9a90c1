"""What changed between two rounds, or between two editions."""
