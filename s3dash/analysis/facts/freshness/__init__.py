"""How fresh and how sure what is held of a region is: figures, and the same in words."""
