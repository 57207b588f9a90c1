"""``python -m s3dash``: the commands for whoever hands in the dataset. See ``cli``."""

import sys

from s3dash.cli.commands import main

sys.exit(main(sys.argv[1:]))
