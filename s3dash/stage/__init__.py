"""On stage: a deck's scenes on a screen, and pictures of pages for whoever has no browser open."""
