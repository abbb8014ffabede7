"""ArticleWords: the folded words of a body, and the sentences that its figures stand in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.arabic.content_words import STOP_WORDS, cut_to_stem
from articles.arabic.folding import FoldedText, fold
from articles.arabic.words import cut_by
from articles.cleaning.paragraphs import sentences
from articles.ledger.heads import Surroundings
from articles.ledger.likeness import number_of
from articles.ledger.scopes import ONE, country_in, places_in, sector_counts
from articles.span import Span

_WORDS = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(f"({_WORDS.pattern})")
_MARKS = "،,؛"
_NEAR_BRACKET = 3
_OPENING = "(", "«", "“", '"'
_CLOSING = ")", "»", "”", '"'
_CLAUSE_END = re.compile(f"[{_MARKS}]")
_MOST_REMEMBERED = 65_536


class Sentence:
    """A sentence: its words, where they begin, and what they name."""

    def __init__(
        self,
        span: Span,
        body: FoldedText,
        words: Sequence[str],
        starts: Sequence[int],
        numbers: Sequence[int | None],
    ) -> None:
        """Take from the words of a body, where each begins and of which stem it is, one stretch."""
        self.start, self.end = span.start, span.end
        first = bisect_left(starts, body.to_folded(span.start))
        last = bisect_left(starts, body.to_folded(span.end))
        self.words, self._starts = words[first:last], starts[first:last]
        self.numbers = numbers[first:last]
        self._body = body
        self._sectors = sector_counts(self.words)
        self.country = country_in(self.words)
        self.places = places_in(self.words)

    def index(self, position: int) -> int:
        """The first word that begins at a position of the body or behind it."""
        return bisect_left(self._starts, self._body.to_folded(position))

    def sector(self, of_article: str | None) -> str | None:
        """Its sector; the article's where it names none, and none where it names one body."""
        if not self._sectors:
            return of_article
        named = [name for name in self._sectors if name != ONE]
        return named[0] if len(named) == 1 else None


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a body among the words of its sentence.

    Attributes:
        sentence: The sentence.
        span: The stretch.
        start: How many words of the sentence stand before it.
        end: How many words stand before its end.
    """

    sentence: Sentence
    span: Span
    start: int
    end: int

    @property
    def before(self) -> Sequence[str]:
        """The words of the sentence before it."""
        return self.sentence.words[: self.start]

    @property
    def after(self) -> Sequence[str]:
        """The words of the sentence behind it."""
        return self.sentence.words[self.end :]

    def stems_before(self, most: int) -> list[int]:
        """The numbers of the stems of the words before it, of so many at most, in their order."""
        numbers = self.sentence.numbers[max(0, self.start - most) : self.start]
        return [number for number in numbers if number is not None]

    def stems_after(self, most: int) -> list[int]:
        """The numbers of the stems of so many words behind it at most, in their order."""
        numbers = self.sentence.numbers[self.end : self.end + most]
        return [number for number in numbers if number is not None]


class ArticleWords:
    """The folded words of a body, in their order and by where they stand.

    Attributes:
        words: The words.
        numbers: The number of the stem of each; None where it says nothing of the subject.
    """

    def __init__(self, body: str) -> None:
        self._body = body
        self._folded = fold(body)
        self.words, self._starts, _ = cut_by(_WORD, self._folded.text)
        self.numbers = [*each_stem_number(self.words)]
        self._lines: dict[int, tuple[list[Span], list[int]]] = {}
        self._sentences: dict[int, Sentence] = {}

    def mention(self, span: Span) -> Mention:
        """A stretch of the body in its sentence."""
        sentence = self.sentence_at(span.start)
        return Mention(sentence, span, sentence.index(span.start), sentence.index(span.end))

    def between(self, mention: Mention, position: int) -> Sequence[str]:
        """The words from a position of the body to a mention behind it, in its sentence."""
        return mention.sentence.words[mention.sentence.index(position) : mention.start]

    def text(self, start: int, end: int) -> str:
        """A stretch of the body as it stands."""
        return self._body[start:end]

    def is_bracketed(self, span: Span) -> bool:
        """Whether a stretch of the body is all that stands in its brackets or quotation marks."""
        before = self._body[max(0, span.start - _NEAR_BRACKET) : span.start].rstrip()
        after = self._body[span.end : span.end + _NEAR_BRACKET].lstrip()
        return before.endswith(_OPENING) and after.startswith(_CLOSING)

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that a position of the body stands in."""
        spans, starts = self._line_at(position)
        span = spans[max(0, bisect_right(starts, position) - 1)]
        found = self._sentences.get(span.start)
        if found is None:
            found = Sentence(span, self._folded, self.words, self._starts, self.numbers)
            self._sentences[span.start] = found
        return found

    def _line_at(self, position: int) -> tuple[list[Span], list[int]]:
        """The sentences of the line of a position; no sentence goes beyond its line."""
        start = self._body.rfind("\n", 0, position) + 1
        found = self._lines.get(start)
        if found is None:
            end = self._body.find("\n", position)
            line = self._body[start : end if end >= 0 else len(self._body)]
            spans = [Span(start + each.start, start + each.end) for each in sentences(line)]
            found = self._lines[start] = spans, [span.start for span in spans]
        return found

    def surroundings(self, mention: Mention, former: int | None = None) -> Surroundings:
        """The words before a mention, and those of its clause behind it.

        Args:
            mention: The mention.
            former: Where the mention before it ends in the body; None where it is the first.
        """
        sentence, span, start = mention.sentence, mention.span, mention.start
        own = None if former is None else start - sentence.index(former)
        is_bracketed = self.is_bracketed(span)
        comma = max(self._body.rfind(mark, sentence.start, span.start) for mark in _MARKS)
        clause = start if comma < 0 else start - sentence.index(comma)
        mark = _CLAUSE_END.search(self._body, span.end, sentence.end)
        if mark is None and sentence.end >= span.end:
            return Surroundings(mention.before, clause, mention.after, own, is_bracketed)
        stop = span.end if mark is None else mark.start()
        behind = sentence.index(stop) - mention.end
        after = mention.after[: max(behind, 0)]
        return Surroundings(mention.before, clause, after, own, is_bracketed)


@lru_cache(_MOST_REMEMBERED)
def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of a title or phrase."""
    return tuple(_WORDS.findall(fold(text).text))


class _StemNumbers(dict[str, int | None]):
    """The numbers of the words met last, looked up in half of the time of a cached function."""

    def __missing__(self, word: str) -> int | None:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        number = self[word] = None if word in STOP_WORDS else number_of(cut_to_stem(word))
        return number


_STEM_NUMBERS = _StemNumbers()


def each_stem_number(words: Iterable[str]) -> Iterator[int | None]:
    """The number of the stem of each folded word; None where it says nothing of the subject."""
    return map(_STEM_NUMBERS.__getitem__, words)


def stem_numbers(words: Iterable[str]) -> list[int]:
    """The numbers of the stems of those folded words that say something, in their order."""
    return [number for number in each_stem_number(words) if number is not None]
