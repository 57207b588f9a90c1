#!/usr/bin/env bash
# The programs of Debian that tests drive: chromium, its headless shell, firefox-esr, LibreOffice's
# Calc, Impress and Writer, zbar's library, postgresql, redis-server, systemd-analyze, R,
# curl. Installs those that are missing, when allowed.
# LibreOffice comes without what it recommends: fonts would change pages.
# R comes without the packages that it recommends: the page of open data has an example in plain R.
# PostgreSQL comes without a server of the machine's own: the tests make and start theirs.
set -euo pipefail

is_there() {
  case "$1" in
    # Debian has the server in nobody's path
    postgresql) command -v postgres || compgen -G "/usr/lib/postgresql/*/bin/postgres" ;;
    calc) compgen -G "/usr/lib/libreoffice/program/libsclo.so" && command -v soffice ;;
    impress) compgen -G "/usr/lib/libreoffice/program/libsdlo.so" ;;
    writer) compgen -G "/usr/lib/libreoffice/program/libswlo.so" ;;
    r) command -v Rscript ;;
    zbar) compgen -G "/usr/lib/*/libzbar.so.0" ;;
    *) command -v "$1" ;;
  esac >/dev/null
}

missing=()
for program in "$@"; do
  is_there "$program" || missing+=("$program")
done
[ ${#missing[@]} = 0 ] && exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  packages="chromium chromium-headless-shell firefox-esr libzbar0 postgresql redis-server systemd r-base-core curl"
  packages+=" libreoffice-{calc,impress,writer}-nogui"
  echo "Missing, and the tests need it: ${missing[*]} (apt-get install $packages)." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
for program in "${missing[@]}"; do
  case "$program" in
    chromium | chromium-headless-shell) apt-get install -y -qq "$program" >/dev/null ;;
    firefox-esr) apt-get install -y -qq --no-install-recommends firefox-esr >/dev/null ;;
    systemd-analyze) apt-get install -y -qq --no-install-recommends systemd >/dev/null ;;
    r) apt-get install -y -qq --no-install-recommends r-base-core >/dev/null ;;
    curl) apt-get install -y -qq --no-install-recommends curl >/dev/null ;;
    zbar) apt-get install -y -qq --no-install-recommends libzbar0 >/dev/null ;;
    calc | impress | writer)
      apt-get install -y -qq --no-install-recommends "libreoffice-$program-nogui" >/dev/null
      ;;
    postgresql)
      settings=/etc/postgresql-common/createcluster.d
      mkdir -p "$settings"
      echo "create_main_cluster = false" >"$settings/none-now.conf"
      trap 'rm -f "$settings/none-now.conf"' EXIT
      apt-get install -y -qq --no-install-recommends postgresql >/dev/null
      ;;
    redis-server) apt-get install -y -qq --no-install-recommends redis-server >/dev/null ;;
    *) echo "No package is known for $program." >&2; exit 1 ;;
  esac
done
