"""Values to markup: parts that more than one page shows."""
