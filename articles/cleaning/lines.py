"""Lines: the paragraphs of a text under cleaning, and the edits that lay out what is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.cleaning.cleaned_text import Edit, EditReason

_DOUBLE_SPACE = re.compile(" {2,}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text, without the spaces around it.

    Attributes:
        start: Position of its first code point.
        end: Position after its last one.
        text: Its words.
        blank_after: Whether an empty line follows.
    """

    start: int
    end: int
    text: str
    blank_after: bool = False

    def without_start(self, length: int) -> Line:
        """The line without its first `length` code points and the spaces that follow them."""
        rest = self.text[length:].lstrip(" ")
        return Line(self.end - len(rest), self.end, rest, self.blank_after)

    def cut(self, length: int) -> Line:
        """The first `length` code points of the line, without the spaces at their end."""
        kept = self.text[:length].rstrip(" ")
        return Line(self.start, self.start + len(kept), kept, self.blank_after)


@dataclass(frozen=True, slots=True)
class Removal:
    """A stretch that does not enter the body, and why."""

    start: int
    end: int
    reason: EditReason


def space_edits(text: str) -> list[Edit]:
    """The edits that make every run of spaces one space."""
    if "  " not in text:
        return []
    return [
        Edit(found.start(), found.end(), found.group(), " ", EditReason.SPACES)
        for found in _DOUBLE_SPACE.finditer(text)
    ]


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that are not empty."""
    lines: list[Line] = []
    position = 0
    for raw in text.split("\n"):
        words = raw.strip(" ")
        if words:
            start = position + len(raw) - len(raw.lstrip(" "))
            lines.append(Line(start, start + len(words), words))
        elif lines and not lines[-1].blank_after:
            last = lines[-1]
            lines[-1] = Line(last.start, last.end, last.text, blank_after=True)
        position += len(raw) + 1
    return lines


def layout_edits(text: str, kept: Sequence[Line], removals: Iterable[Removal]) -> list[Edit]:
    """The edits that leave the kept lines, one newline between two and nothing else.

    Args:
        text: The text that the lines were taken from.
        kept: What becomes the body, in order.
        removals: What does not; between kept lines and removals there is only white space.
    """
    stretches: list[tuple[int, int, EditReason | None]] = [(k.start, k.end, None) for k in kept]
    stretches.extend((r.start, r.end, r.reason) for r in removals)
    stretches.sort(key=lambda stretch: (stretch[0], stretch[1]))
    edits: list[Edit] = []
    position, started = 0, False
    for start, end, reason in stretches:
        _replace(edits, text, position, start, "\n" if started and reason is None else "")
        if reason is None:
            started = True
        elif start < end:
            edits.append(Edit(start, end, text[start:end], "", reason))
        position = end
    _replace(edits, text, position, len(text), "")
    return edits


def _replace(edits: list[Edit], text: str, start: int, end: int, replacement: str) -> None:
    """Add an edit for the white space between two stretches, unless it is as it should be."""
    removed = text[start:end]
    if removed != replacement:
        edits.append(Edit(start, end, removed, replacement, EditReason.SPACES))
