"""The answers of the page of partners, a room for each thing that it shows."""
