"""The network's answers, one module a measure; ``answer``: their form, ``by_measure`` chooses."""
