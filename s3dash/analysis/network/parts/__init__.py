"""What the pictures of the network by status and by membership are made of, besides regions."""
