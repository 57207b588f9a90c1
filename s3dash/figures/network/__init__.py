"""The network: nodes, lines and the names that fit."""
