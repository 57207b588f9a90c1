"""What areas come from and in what way: links, kinds of change, what became of a region's areas."""
