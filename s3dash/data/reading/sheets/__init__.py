"""What a sheet of a workbook says beside its values: its name, its headings, its looks."""
