"""Commands for those who change the app; nothing of the app imports them."""
