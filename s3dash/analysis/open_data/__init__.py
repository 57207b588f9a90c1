"""Answers in the forms that programs read: cubes of numbers, and regions with their shapes."""
