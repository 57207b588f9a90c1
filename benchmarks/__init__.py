"""Repeatable measurements. They print figures and assert nothing: see ``make bench``."""

# It says how openpyxl is to write, before that is loaded.
import s3dash  # noqa: F401
