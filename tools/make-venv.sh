#!/usr/bin/env bash
# Makes a virtual environment at $1 with the first Python that is new enough.
set -euo pipefail

for python in python3 python3.13 python3.12 python3.11; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    found=$python
    break
  fi
done
if [ -z "${found:-}" ]; then
  echo "S3-atlasen needs Python 3.11 or later, and found none." >&2
  exit 1
fi
# Debian keeps the module venv in a package of its own.
if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
  else
    echo "Python's venv module is missing: install it with 'apt-get install python3-venv'." >&2
    exit 1
  fi
fi
"$found" -m venv "$1"
