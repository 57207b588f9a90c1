"""One module per view: ``layout(page)`` draws it, ``register(app, atlas)`` adds its callbacks."""
