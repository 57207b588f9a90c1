#!/usr/bin/env bash
# The programs of Debian that tests drive, by their commands: chromium, soffice. Installs those that
# are missing, when allowed. LibreOffice comes without what it recommends: fonts would change pages.
set -euo pipefail

missing=()
for command in "$@"; do
  command -v "$command" >/dev/null || missing+=("$command")
done
[ ${#missing[@]} = 0 ] && exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "Missing, and the tests need it: ${missing[*]} (apt-get install chromium libreoffice-calc-nogui)." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
for command in "${missing[@]}"; do
  case "$command" in
    chromium) apt-get install -y -qq chromium >/dev/null ;;
    soffice) apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui >/dev/null ;;
    *) echo "No package is known for $command." >&2; exit 1 ;;
  esac
done
