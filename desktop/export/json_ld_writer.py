"""W3C Web Annotations as JSON-LD: passages with everything, to be read back. No Qt."""

from __future__ import annotations

import json
from collections.abc import Generator

from desktop.export.contents import Annotations


def write(content: Annotations) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many annotations are written.
    """
    text = json.dumps(content.collection, ensure_ascii=False, indent=1)
    yield content.count
    return f"{text}\n".encode()
