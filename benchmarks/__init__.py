"""Repeatable measurements. They print figures and assert nothing: see ``make bench``."""
