"""The map's answers, one module a measure; ``answer`` is their form, ``by_measure`` chooses."""
