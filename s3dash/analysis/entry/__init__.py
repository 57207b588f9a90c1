"""What a reader comes in by: the start page and the six steps of smart specialisation."""
