"""JSON-LD: passages as W3C Web Annotations, to be read back; figures as observations. No Qt."""

from __future__ import annotations

import json
from collections.abc import Generator

from desktop.export.contents import Annotations, Observations


def write(content: Annotations | Observations) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many of them are written.
    """
    text = json.dumps(content.collection, ensure_ascii=False, indent=1)
    yield content.count
    return f"{text}\n".encode()
