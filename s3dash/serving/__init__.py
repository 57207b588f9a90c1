"""What serves the pages: the app, addresses, files, headers, limits, and errors in words."""
