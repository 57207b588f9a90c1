"""The drawing of a page: a question's answer as HTML text, with its controls and its figure.

The first answer, the callback and whatever else shows a page ask here; nobody else draws.
"""
