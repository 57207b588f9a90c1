"""What the rows say: evidence, status, memberships, work together. It measures nothing."""
