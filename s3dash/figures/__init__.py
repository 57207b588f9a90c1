"""Tables to plotly figures: pure functions, no titles (the page has them), no files."""
