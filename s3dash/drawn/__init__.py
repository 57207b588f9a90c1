"""The drawing of a page: a question's answer as HTML text, controls and a figure, all of them bytes.

The first answer, the callback and whatever else shows a page ask here; nobody else draws.
"""
