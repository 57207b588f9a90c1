"""The matches of a region: cards, the list, who can help to build a domain."""
