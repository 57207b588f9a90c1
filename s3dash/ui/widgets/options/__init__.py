"""What can be chosen, listed for a control or beside what is chosen."""
