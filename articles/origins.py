"""The file that an origin is of: a path, perhaps with `#` and a member or row behind it."""

from __future__ import annotations

from pathlib import Path


def paths_of(origin: str) -> tuple[Path, ...]:
    """Each path that an origin may begin with, the longest first: names hold `#` too.

    Args:
        origin: See `Document.origin`.
    """
    parts = origin.split("#")
    return tuple(Path("#".join(parts[:count])) for count in range(len(parts), 0, -1))


def file_of(origin: str) -> Path | None:
    """The file in which something was found; None where it is not there, or not to be seen.

    Args:
        origin: See `Document.origin`.
    """
    for path in paths_of(origin):
        try:
            if path.is_file():
                return path
        except (OSError, ValueError):  # ValueError: a null character in the path
            continue
    return None
