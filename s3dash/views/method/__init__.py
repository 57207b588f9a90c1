"""The method page and how its formulas are drawn."""
