"""Links and answers that the editor may want to confirm: proposals, drawn up by a command only.

They rest on names, words and shared domains, and are used nowhere until somebody confirms them.
"""
