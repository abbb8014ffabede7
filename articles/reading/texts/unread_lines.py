"""What stands between the articles of a text and is none of their words: kept as removed.

The name of a file of clippings above the first of them, a remark between two: a reader that parts a
text into articles takes no notice of them, and nothing is to be lost in silence. Fields of a head
are no words of an article and are not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import astuple, replace
from typing import TypeVar

from articles.arabic.folding import words_of_line
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.left_out import with_left_out, without_left_out
from articles.document import Document
from articles.errors import ReadingError
from articles.reading.rows.header_lines import header_line, is_own_field

_FEWEST = 3  # words of a line that says something
_MOST_SOUGHT = 200_000_000  # code points that are gone through for lines that are no article's
_MOST_KEPT = 20_000  # code points

_Item = TypeVar("_Item", bound=Document | ReadingError)


def with_unread_lines(
    text: str, items: Sequence[_Item], is_sign: Callable[[str], bool] = lambda _: False
) -> list[_Item | Document]:
    """The articles of a text, each with the lines around it that no article has, as left out.

    Args:
        text: The whole text.
        items: What was made of it.
        is_sign: Whether a line only parts the articles or says what is declared of one.
    """
    found = {place: item for place, item in enumerate(items) if isinstance(item, Document)}
    if not found:
        return list(items)
    documents, articles = list(found), _Articles(list(found.values()))
    unread: dict[int, list[str]] = {}
    for line in text.split("\n"):
        if not is_sign(line) and not articles.have(line):
            unread.setdefault(documents[articles.current], []).append(line)
    kept: list[_Item | Document] = list(items)
    for place, lines in unread.items():
        kept[place] = _with(found[place], lines)
    return kept


def _with(document: Document, lines: Sequence[str]) -> Document:
    kept = ((EditReason.OUTSIDE, line[:_MOST_KEPT]) for line in lines)
    return replace(document, text=with_left_out(document.text, kept))


def _is_field(line: str) -> bool:
    """Whether a line is a field of a head; «وأضاف: …» is a sentence of an article."""
    named = header_line(line)
    return named is not None and (named[1] is not None or is_own_field(line))


class _Articles:
    """The words of all articles, and at which of them the reading of the text is."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.current = 0
        self._lines: dict[str, int] = {}
        self._words: list[str] = []
        self._declared: list[frozenset[str]] = []
        self._sought = 0
        for place, document in enumerate(documents):
            lines = [*without_left_out(document.text).split("\n"), document.declared.title or ""]
            folded = [" ".join(words_of_line(line)) for line in lines]
            for line in folded:
                self._lines.setdefault(line, place)
            self._words.append(f" {' '.join(folded)} ")
            said = " ".join(filter(None, astuple(document.declared)))
            self._declared.append(frozenset(words_of_line(said)))

    def have(self, line: str) -> bool:
        """Whether an article has the words of a line, or it says too little to be missed."""
        words = words_of_line(line)
        if len(words) < _FEWEST or _is_field(line):
            return True
        folded = " ".join(words)
        if (place := self._lines.get(folded)) is not None:
            self.current = place
            return True
        for place in range(self.current, min(self.current + 2, len(self._words))):
            if self._sought > _MOST_SOUGHT:
                return True
            self._sought += len(self._words[place])
            if f" {folded} " in self._words[place] or self._declared[place].issuperset(words):
                self.current = place
                return True
        return False
