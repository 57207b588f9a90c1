"""The network and what is shown beside it."""
