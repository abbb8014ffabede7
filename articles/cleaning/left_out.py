"""What the reader of a page left out of its text: kept behind it, and shown as removed.

Menus, captions and advertising are no words of the article, but nothing is lost in silence: the
reader puts them behind the text, a line each, under a mark that no text has
(`articles.reading.sources.encoding.clean_text` takes it away). Cleaning makes edits of them, so
that they are stored, shown and put back as everything else that is removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.cleaning.cleaned_text import Edit, EditReason

MARK = "\N{INFORMATION SEPARATOR THREE}"
_LETTERS = {
    EditReason.CAPTION: "c",
    EditReason.ADVERTISING: "a",
    EditReason.NAVIGATION: "n",
    EditReason.OUTSIDE: "o",
}
_REASONS = {letter: reason for reason, letter in _LETTERS.items()}
_LINE = re.compile(rf"\n{MARK}([{''.join(_REASONS)}])([^\n{MARK}]+)")
_TAIL = re.compile(rf"(?:\n{MARK}[{''.join(_REASONS)}][^\n{MARK}]+)+")


def with_left_out(text: str, left_out: Iterable[tuple[EditReason, str]]) -> str:
    """The text with what was left out behind it.

    Args:
        text: Without the mark.
        left_out: Each with why; its lines are joined.
    """
    lines = (
        f"\n{MARK}{_LETTERS[reason]}{line}"
        for reason, words in left_out
        if (line := " ".join(words.replace(MARK, " ").split()))
    )
    return text + "".join(lines)


def without_left_out(text: str) -> str:
    """The text alone, without what was left out of it."""
    return text[: left_out_edits(text)[0]]


def left_out_edits(text: str) -> tuple[int, tuple[Edit, ...]]:
    """Where the text itself ends, and the edits that take away what stands behind it."""
    end = text.find(f"\n{MARK}")
    if end < 0 or _TAIL.fullmatch(text, end) is None:
        return len(text), ()
    edits = []
    for found in _LINE.finditer(text, end):
        start, words = found.start(2), found[2]
        edits.append(Edit(found.start(), start, text[found.start() : start], "", EditReason.SPACES))
        edits.append(Edit(start, found.end(), words, "", _REASONS[found[1]]))
    return end, tuple(edits)
