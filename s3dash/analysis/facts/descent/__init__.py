"""What one area comes from, and in what way: the links between areas, and the kinds of change."""
