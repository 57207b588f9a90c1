"""What the programming interface offers and what it says: answers as plain values."""
