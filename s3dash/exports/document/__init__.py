"""A page as a Word document: what it holds, and the file that is written of it."""
