"""What the sheets of the dataset's workbook are made of, and how a value stands in a cell."""
