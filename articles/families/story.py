"""Story: what of an article tells whether another one is a copy of it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from articles.arabic.folding import fold_line, words_of_line
from articles.cleaning.byline_parts import agency_names
from articles.families.shingles import Numbers, distinct, shingles_of_words, word_numbers

_WORDS = tomllib.loads(Path(__file__).with_name("credits.toml").read_text("utf-8"))
_TODAY = tuple(f" {fold_line(words)} " for words in _WORDS["today"])
_LEAD_LETTERS = 220
_NUMBER = re.compile(r"\d+(?:[.,٫ر]\d+)*")
_PLAIN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.", ",")
_POINT = "ر"  # of the decimals of some agencies
_CREDIT_LETTERS = 90


@dataclass(frozen=True, eq=False)
class Story:
    """One article as copies are looked for.

    Attributes:
        article_id: Its id.
        body: Its body.
        day: The day of its publication as a number (`date.toordinal`), None where nobody knows.
    """

    article_id: str
    body: str
    day: int | None = None

    @cached_property
    def words(self) -> Numbers:
        """Its words as numbers, in the order of the text."""
        return word_numbers(self.body)

    @cached_property
    def vocabulary(self) -> Numbers:
        """The same, sorted, each once."""
        return distinct(self.words)

    @cached_property
    def in_order(self) -> Numbers:
        """Its shingles in the order of the text."""
        return shingles_of_words(self.words)

    @cached_property
    def shingles(self) -> Numbers:
        """Its shingles, sorted, each once."""
        return distinct(self.in_order)

    @cached_property
    def says_today(self) -> bool:
        """Whether its first lines speak of today."""
        lead = f" {' '.join(words_of_line(self.body[:_LEAD_LETTERS]))} "
        return any(words in lead for words in _TODAY)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers that it writes in digits of either script.

        An agency's «56ر25» is the 25.56 or the 56.25 of another desk, and counts as both.
        """
        found = set[str]()
        for written in _NUMBER.findall(self.body):
            parts = written.translate(_PLAIN).split(_POINT)
            found |= (
                {".".join(parts), ".".join(reversed(parts))} if _POINT in written else {parts[0]}
            )
        return frozenset(found)

    @cached_property
    def agency(self) -> str | None:
        """The agency that its first or last words name, the first one of several, or None."""
        for part in (self.body[:_CREDIT_LETTERS], self.body[-_CREDIT_LETTERS:]):
            words = f" {' '.join(fold_line(part).translate(_MARKS).split())} "
            named = [name for name in agency_names() if f" {name} " in words]
            if named:
                # In no other order than that of the text: sets have another one in each process.
                return min(named, key=lambda name: (words.index(f" {name} "), -len(name)))
        return None


_MARKS = str.maketrans(dict.fromkeys("()[]«»\"'،,:؛;–—-/|_", " "))
