"""What every page stands on: how a request is read, the ids, what fills a page."""
