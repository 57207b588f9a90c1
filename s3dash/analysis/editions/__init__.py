"""What an edition is, holds and rests on: its history, its dictionary and its sources in words."""
