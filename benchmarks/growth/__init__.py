"""Growth: editions of European size that are made up, and what every view of them takes."""
