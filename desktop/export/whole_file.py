"""Writing a file as a whole: readers see the old one or the new one, never half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from desktop.output_error import OutputError


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` beside `path`, then put it in its place.

    Raises:
        OutputError: The folder or the disk refuses; nothing is left behind.
    """
    temporary: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise OutputError.of(str(path), error) from error


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced; for a new one, read by all."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return 0o644
