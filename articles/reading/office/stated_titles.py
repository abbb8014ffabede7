"""The title that a file's properties state, unless the program that saved it made it up."""

from __future__ import annotations

import tomllib
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("stated_titles.toml").read_text("utf-8"))
_GENERATED = tuple(_TABLE["generated"]["begins"])
_PLACEHOLDERS = frozenset(_TABLE["placeholders"]["words"])


def stated_title(words: str | None) -> str | None:
    """The title, on one line; None for an empty or a generated one (`Document1`)."""
    title = " ".join((words or "").split())
    is_made_up = title.lower().startswith(_GENERATED) or title.lower() in _PLACEHOLDERS
    return None if not title or is_made_up else title
