"""Reading JSONL row by row: one line is in memory at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_MARK = b"\xef\xbb\xbf"


def rows(path: Path) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """Each line's number, from 1, with its object; None for a line that is none.

    Empty lines are passed over.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line := line.removeprefix(_MARK).strip():
                yield number, _object(line)


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):  # ValueError: no JSON, no UTF-8, a number too long
        return None
    return value if isinstance(value, dict) else None
