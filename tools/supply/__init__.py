"""What the app is made of that others wrote: what is known against it, how old it is, and a list."""
