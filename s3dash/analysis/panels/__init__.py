"""What a panel says of what is selected: a region, a pair, a cell; or of how much is known."""
