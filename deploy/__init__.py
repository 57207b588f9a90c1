"""What an operator copies or runs: units, nginx, alarms, backup. See ``docs/running.md``."""
