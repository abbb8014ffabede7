"""The fields of a reference that managers write their own way: names, texts in notes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.reading.rows.row_values import text_of

_COMMA = re.compile(r"\s*[,،]\s*")
_FULLER = 2.0  # times the abstract's length: so long a note is the text
_FEWEST_WORDS = 40  # of such a note


def given_first(name: str) -> str:
    """A name as it is said: `Nour, Salma` is Salma Nour; any other as it stands."""
    parts = _COMMA.split(name.strip())
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) else name


def fullest_text(abstract: object, others: Iterable[object]) -> str | None:
    """The text of a reference: a note that holds the abstract or much more than it, else this.

    Args:
        abstract: With its lines and tags; None or empty where there is none.
        others: Notes and the like, the longest of which counts.
    """
    summary = text_of(abstract) or ""
    note = max((text for each in others if (text := text_of(each))), key=len, default="")
    if not summary or not note:
        return summary or note or None
    holds = " ".join(summary.split()).rstrip(" .…")[:200] in " ".join(note.split())
    is_fuller = len(note) >= _FULLER * len(summary) and len(note.split()) >= _FEWEST_WORDS
    return note if (holds and len(note) > len(summary)) or is_fuller else summary
