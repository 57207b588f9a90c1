"""Whether the machine gives what the app needs: rights, room, files, memory, programs."""

from __future__ import annotations

import os
import pwd
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

from s3dash.cli.doctor.finding import Finding, fault, ok, warning
from s3dash.config import Settings
from s3dash.stage.pictures.asking import found_browser

WRITING, DISK, BROWSER = "writing", "disk", "browser"
MEGABYTE = 1024**2
# Below the first somebody should look, below the second an edition may not find room.
LITTLE_DISK, NO_DISK = 1000 * MEGABYTE, 100 * MEGABYTE
# Files that a process with as many connections as it may have has open.
WANTED_FILES = 4100
# What a worker takes after thousands of states, what they share, and the browser of pictures.
A_WORKER, SHARED = 200 * MEGABYTE, 500 * MEGABYTE
# Programs that the app or whoever runs it starts, and what each is for.
PROGRAMS = ("nice",)
OF_POSTGRESQL = ("pg_dump", "pg_restore")
PATIENCE = 20
# Where a database in a file cannot be locked for sure.
NETWORK_DRIVES = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"}


def findings(settings: Settings) -> Iterator[Finding]:
    """What there is to say about the machine."""
    yield _user()
    yield _writing(settings)
    yield from _network_drive(settings)
    yield _disk(_existing(settings.beside_database))
    yield _files()
    yield _memory(settings.workers)
    yield _browser(settings.browser)
    yield _programs(settings)


def _user() -> Finding:
    if os.geteuid() == 0:
        return warning("user", "doctor-user-root")
    return ok("user", "doctor-user", name=_name_of(os.geteuid()))


def _name_of(user: int) -> str:
    try:
        return pwd.getpwuid(user).pw_name
    except KeyError:
        return str(user)


def _existing(folder: Path) -> Path:
    """A folder, or the first above it that is there."""
    return next(one for one in (folder, *folder.parents) if one.is_dir())


def _writing(settings: Settings) -> Finding:
    """Whether files can be written beside the database, and into it."""
    folder, name = settings.beside_database, _name_of(os.geteuid())
    file = _database_file(settings)
    if file is not None and file.exists() and not os.access(file, os.W_OK):
        return fault(WRITING, "doctor-writing-refused", path=str(file), name=name)
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            pass
    except OSError:
        return fault(WRITING, "doctor-writing-refused", path=str(folder), name=name)
    return ok(WRITING, "doctor-writing", path=str(folder))


def _database_file(settings: Settings) -> Path | None:
    """The file of a database that is one."""
    url = sa.make_url(settings.database_url)
    is_file = url.get_backend_name() == "sqlite" and url.database
    return Path(str(url.database)) if is_file else None


def _network_drive(settings: Settings) -> Iterator[Finding]:
    if _database_file(settings) is None:
        return
    folder = _existing(settings.beside_database).resolve()
    mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    above = [one for one in mounts if folder.is_relative_to(one[1].replace("\\040", " "))]
    kind = max(above, key=lambda one: len(one[1]))[2] if above else ""
    if kind in NETWORK_DRIVES:
        yield fault(WRITING, "doctor-network-drive", path=str(folder), kind=kind)


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    params = {"path": str(folder), "free": free // MEGABYTE}
    if free < NO_DISK:
        return fault(DISK, "doctor-disk-full", **params)
    if free < LITTLE_DISK:
        return warning(DISK, "doctor-disk-little", **params)
    return ok(DISK, "doctor-disk", **params)


def _files() -> Finding:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY and most < WANTED_FILES:
        return warning("files", "doctor-files-few", most=most, wanted=WANTED_FILES)
    return ok("files", "doctor-files")


def _memory(workers: int) -> Finding:
    needed, there = (SHARED + workers * A_WORKER) // MEGABYTE, _memory_there() // MEGABYTE
    if there < needed:
        return warning("memory", "doctor-memory-little", there=there, needed=needed)
    return ok("memory", "doctor-memory", there=there, needed=needed)


def _memory_there() -> int:
    """Bytes of memory that this process and its like may have."""
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        limit = Path("/sys/fs/cgroup/memory.max").read_text(encoding="ascii").strip()
    except OSError:
        return whole
    return min(whole, int(limit)) if limit.isdigit() else whole


def _browser(named: str) -> Finding:
    path = found_browser(named)
    if path is None:
        return warning(BROWSER, "doctor-browser-named" if named else "doctor-browser-missing")
    try:
        said = subprocess.run(  # noqa: S603 (the browser of the settings)
            [path, "--version"], capture_output=True, text=True, timeout=PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return warning(BROWSER, "doctor-browser-fails", path=path)
    return ok(BROWSER, "doctor-browser", path=path, version=said.stdout.strip()[:60])


def _programs(settings: Settings) -> Finding:
    is_file = _database_file(settings) is not None
    wanted = PROGRAMS if is_file else (*PROGRAMS, *OF_POSTGRESQL)
    missing = [one for one in wanted if shutil.which(one) is None]
    if missing:
        return warning("programs", "doctor-programs-missing", names=", ".join(missing))
    return ok("programs", "doctor-programs", names=", ".join(wanted))
