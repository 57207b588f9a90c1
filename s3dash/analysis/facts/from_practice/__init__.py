"""What is told of practice: examples of the steps, recordings and texts of others."""
