"""The command line: check, template, export-workbook, publish, editions, restore."""
