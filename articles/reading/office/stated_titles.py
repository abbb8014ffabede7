"""The title that a file's properties state, unless the program that saved it made it up."""

from __future__ import annotations

_GENERATED = ("microsoft word", "document", "untitled", "sans titre", "بلا عنوان")


def stated_title(words: str | None) -> str | None:
    """The title, on one line; None for an empty or a generated one (`Document1`)."""
    title = " ".join((words or "").split())
    return None if not title or title.lower().startswith(_GENERATED) else title
