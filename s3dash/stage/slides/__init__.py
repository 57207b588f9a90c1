"""Decks and regions as slides: what a page says in words, tables and pictures, for a file.

Nothing is worked out here: a slide says what the page says, by the same answer.
"""
