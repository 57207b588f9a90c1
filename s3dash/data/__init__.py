"""What comes from files and databases: datasets, editions, shapes of the map."""
