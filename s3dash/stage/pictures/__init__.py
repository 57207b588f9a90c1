"""Pictures of pages, made by one Chromium a machine.

Nothing is composed here: the browser opens the page as readers have it and asks its own script,
``assets/site/pictures.js``, for the picture. ``pictures`` knows what is asked, ``asking`` reaches
the process and starts it, ``child`` is the process, ``browser`` what it has the browser do. The
last two know nothing of the rest of the program: they are given a page and hand back bytes.
"""
