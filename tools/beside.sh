#!/usr/bin/env bash
# Runs the first command beside the second, which often waits for a browser: its closing line is the
# last, unless the first fails, which then says why. Fails when either does.
set -euo pipefail

said=$(mktemp)
trap 'rm -f "$said"' EXIT
bash -c "$1" >"$said" 2>&1 &
beside=$!
status=0
bash -c "$2" || status=$?
wait "$beside" || { cat "$said" >&2; exit 1; }
exit "$status"
