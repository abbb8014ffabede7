"""A folder that nobody else can have written into."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from index.errors import IndexNotPrivateError

_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def make_private(path: Path) -> bool:
    """Make a folder, where it is missing, and keep others out of it and of the folder above it.

    Both are looked at before anything is changed, and links are not followed: what is behind one,
    or was open to others, is not ours to trust.

    Returns:
        Whether what is in it was written by this user alone.

    Raises:
        IndexNotPrivateError: It is a link, no folder, or belongs to somebody else.
        OSError: It cannot be made.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        path.mkdir(mode=0o700)
    if not hasattr(os, "getuid"):
        return True  # Windows: the cache folder inherits the user's own access list
    above, here = path.parent.stat(), path.lstat()
    mine = os.getuid()
    if not stat.S_ISDIR(here.st_mode) or here.st_uid != mine:
        raise IndexNotPrivateError(str(path))
    is_trusted = not (here.st_mode & _OTHERS_WRITE) and _is_closed(above, mine)
    if stat.S_IMODE(here.st_mode) != 0o700:
        path.chmod(0o700)
    return is_trusted and all(_is_plain(each, mine) for each in _inside(path))


def _inside(path: Path) -> Iterator[Path]:
    """Everything in a folder; where another process writes, folders go while we look."""
    for folder, folders, files in os.walk(path):
        for name in (*folders, *files):
            yield Path(folder, name)


def _is_closed(folder: os.stat_result, mine: int) -> bool:
    """Whether only this user, or the system, can rename what is in a folder."""
    if folder.st_uid not in {mine, 0}:
        return False
    return not folder.st_mode & _OTHERS_WRITE or bool(folder.st_mode & stat.S_ISVTX)


def _is_plain(path: Path, mine: int) -> bool:
    """Whether it is a file or a folder of this user; one that is gone by now does no harm."""
    try:
        facts = path.lstat()
    except FileNotFoundError:
        return True
    return facts.st_uid == mine and (stat.S_ISREG(facts.st_mode) or stat.S_ISDIR(facts.st_mode))
