"""DisplayedText: the body as it stands in the reader's document, and the way there and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from articles.cleaning.cleaned_text import Edit, EditReason
from articles.span import Span
from desktop.display.text_positions import TextPositions

_SHOWN = frozenset(
    {
        EditReason.ADVERTISING,
        EditReason.BOILERPLATE,
        EditReason.BYLINE,
        EditReason.CAPTION,
        EditReason.DATELINE,
        EditReason.DUPLICATE_TITLE,
        EditReason.NAVIGATION,
        EditReason.OUTSIDE,
        EditReason.SCRAPER_MARK,
        EditReason.TITLE,
    }
)

# Inside a paragraph of the document a line break is this character, not a new paragraph.
_LINE_BREAK = "\N{LINE SEPARATOR}"


@dataclass(frozen=True, slots=True)
class Insertion:
    """Words that cleaning removed, shown struck through before `position` of the body."""

    position: int
    text: str


def removed_words(edits: Sequence[Edit]) -> list[Insertion]:
    """What cleaning took out (not mere spaces and characters), by place in the body."""
    insertions = []
    shift = 0
    for edit in edits:
        words = edit.removed.strip()
        if edit.reason in _SHOWN and words:
            insertions.append(Insertion(edit.start + shift, words.replace("\n", _LINE_BREAK)))
        shift += len(edit.replacement) - (edit.end - edit.start)
    return insertions


class DisplayedText:
    """The body with insertions, in Qt's counting.

    Attributes:
        text: What is set after the head (title and byline).
        struck: UTF-16 ranges of the insertions in `text`.
    """

    def __init__(self, body: str, insertions: Sequence[Insertion] = ()) -> None:
        parts: list[str] = []
        self._places: list[int] = []
        self._growth: list[int] = []
        struck: list[tuple[int, int]] = []
        last = grown = 0
        for insertion in insertions:
            place = min(insertion.position, len(body))
            parts.append(body[last:place])
            words = _set_apart(body, place, insertion.text)
            struck.append((place + grown, place + grown + len(words)))
            parts.append(words)
            grown += len(words)
            self._places.append(place)
            self._growth.append(grown)
            last = place
        parts.append(body[last:])
        self.text = "".join(parts)
        self._positions = TextPositions(self.text)
        self.struck = [self._positions.span_to_utf16(Span(*pair)) for pair in struck]
        self._inserted_paragraphs = frozenset(
            self._positions.to_utf16(start + (self.text[start] == "\n"))
            for start, end in struck
            if "\n" in {self.text[start], self.text[end - 1]}
        )

    def to_document(self, position: int) -> int:
        """A position of the body → UTF-16 units of `text`; insertions stand before it."""
        return self._positions.to_utf16(position + self._grown_before(position))

    def span_to_document(self, span: Span) -> tuple[int, int]:
        """A span of the body → UTF-16 start and length in `text`.

        The end belongs to the last letter: what is inserted after it is not part of it.
        """
        start = self.to_document(span.start)
        if not len(span):
            return start, 0
        last = span.end - 1
        end = self._positions.to_utf16(last + self._grown_before(last) + 1)
        return start, end - start

    def is_insertion(self, position: int) -> bool:
        """Whether the paragraph that begins at this place of `text` (UTF-16) was inserted."""
        return position in self._inserted_paragraphs

    def to_body(self, position: int) -> int:
        """UTF-16 units of `text` → a position of the body; inside an insertion, its place."""
        shown = self._positions.to_code_points(position)
        grown = 0
        for place, growth in zip(self._places, self._growth, strict=True):
            if shown < place + grown:
                break
            if shown < place + growth:
                return place
            grown = growth
        return shown - grown

    def _grown_before(self, position: int) -> int:
        number = bisect_right(self._places, position)
        return self._growth[number - 1] if number else 0


def _set_apart(body: str, place: int, words: str) -> str:
    """The words with a paragraph end where they stood between paragraphs."""
    if place >= len(body):
        return f"\n{words}" if body else words
    at_start = place == 0 or body[place - 1] == "\n"
    return f"{words}\n" if at_start else f" {words} "
