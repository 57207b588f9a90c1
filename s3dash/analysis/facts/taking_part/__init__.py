"""Who takes part in what: memberships, the tree of initiatives, work that two share."""
