"""What others wrote of the app: what is known against it, how old it is, and a list of it."""
