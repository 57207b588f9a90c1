#!/usr/bin/env bash
# The browser tests drive Debian's Chromium; installs it when missing and allowed.
set -euo pipefail

command -v chromium >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq chromium >/dev/null
else
  echo "Chromium is missing and the browser tests need it: install it with 'apt-get install chromium'." >&2
  exit 1
fi
