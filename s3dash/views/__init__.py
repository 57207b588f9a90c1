"""The pages: what fills each and which controls it has; a page's own parts stand beside it."""
