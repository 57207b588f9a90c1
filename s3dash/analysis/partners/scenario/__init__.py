"""What would change if a region had other domains or took part in more."""
