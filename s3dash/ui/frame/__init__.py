"""What stands around every page: header, footer, controls, search, tools, the URL's writer."""
