"""What pages are made of: the frame around them, the widgets in them, what both stand on."""
