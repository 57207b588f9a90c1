"""``python -m s3dash``: the commands for whoever hands in the dataset. See ``cli``."""

import sys

from s3dash.cli.commands import main
from s3dash.cli.pictures import Picture
from s3dash.config import read_settings


def pictures() -> Picture:
    """What makes pictures, with the app that draws their pages: loaded when it is asked for."""
    from s3dash.serving.app import pictures_for  # noqa: PLC0415

    return pictures_for(read_settings()).picture


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], pictures))
