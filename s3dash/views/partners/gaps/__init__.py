"""Where a partnership would make sense and is not known."""
