"""What if: before and after."""
