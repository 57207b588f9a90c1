"""What a reader waits for and what it costs, product and peers in turn in one run.

``python -m benchmarks.first_view`` measures everything, ``… visit change`` those two parts.
``RUNS`` in the environment says how often each is measured (five times when it does not).
"""
