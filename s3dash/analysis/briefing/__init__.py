"""What a meeting with a region begins from, on two sheets."""
