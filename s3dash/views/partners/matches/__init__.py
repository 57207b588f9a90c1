"""Match cards, the list, seeks and offers."""
