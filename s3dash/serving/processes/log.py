"""gunicorn's log as part of ours: one JSON line an event, without readers' addresses."""

from __future__ import annotations

from gunicorn.config import Config
from gunicorn.glogging import Logger


class OwnLog(Logger):  # type: ignore[misc] # gunicorn has no types
    """gunicorn's events, written by whoever writes the app's."""

    def setup(self, cfg: Config) -> None:
        """Take the level from gunicorn's settings, and write nothing by itself."""
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True
