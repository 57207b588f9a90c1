"""The page of open data: what programs can have, in which form, and how they ask for it."""
