"""The page of the map as the plain frameworks make it: what the product is compared with.

Each runs in an environment of its own (``.venv-peers``) and from this folder.
"""
