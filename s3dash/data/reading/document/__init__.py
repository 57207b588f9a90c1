"""What a workbook says of itself, beside its sheets."""
