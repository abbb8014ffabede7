"""Surroundings: the words around a figure by which the rating of headline figures goes."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import Figure, FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.choices import Features
from articles.figures.learned.word_classes import stems_of
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, read_table

Key = tuple[FigureKind, float | None, float | None]
"""By what two figures tell the same."""

_FROM, _TO = fold_word("من"), fold_word("إلى")
_REACH = 6
_TITLE_REACH = 8
_FIRST_SENTENCES = 4
_MOST = 8
_SHORT = 2
_SMALL = 10
_SMALL_SHAPES = frozenset({Shape.POSTPOSED, Shape.DUAL})
_FIRST_PLACES = frozenset({"title told again", "of title, first", "repeated, first"})
_SEMICOLON = "؛"
"""What ends a sentence elsewhere, but not where sentences are numbered."""


@cache
def _cues(name: str) -> frozenset[str]:
    return folded(read_table("learning")[name])


def key_of(figure: Figure) -> Key:
    """Kind and value of a figure."""
    return figure.kind, figure.low, figure.high


def surroundings(
    text: FigureText,
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    title_end: int,
    title: set[str],
    titled: Set[Key],
) -> list[Features]:
    """What is true of the surroundings of each figure, by name.

    Args:
        text: The text.
        mentions: Where its figures stand.
        figures: The figures.
        title_end: Index after the words of the title, 0 where the text begins without one.
        title: Stems of the title's words.
        titled: What the figures of the title tell.
    """
    if not figures:
        return []
    return _Surroundings(text, mentions, figures, title_end, title, titled).all()


class _Surroundings:
    """Goes through the figures of one text."""

    def __init__(
        self,
        text: FigureText,
        mentions: Sequence[Mention],
        figures: Sequence[Figure],
        title_end: int,
        title: set[str],
        titled: Set[Key],
    ) -> None:
        self._text, self._words = text, text.words
        self._mentions, self._figures = mentions, figures
        self._title_end, self._title = title_end, title
        self._keys = [key_of(figure) for figure in figures]
        self._told = Counter(self._keys)
        self._titled = titled
        self._in_body = {
            key
            for key, mention in zip(self._keys, mentions, strict=True)
            if mention.first >= title_end
        }
        self._in_sentence = Counter(text.sentence(mention.first)[0] for mention in mentions)
        years = [_year_of(figure.period) for figure in figures if figure.period]
        self._newest = max(years, default="")
        self._ends = [at for at in text.sentence_ends if self._words[at] != _SEMICOLON]
        self._seen: set[Key] = set()

    def all(self) -> list[Features]:
        return [self._of(number) for number in range(len(self._figures))]

    def _of(self, number: int) -> Features:
        mention, figure = self._mentions[number], self._figures[number]
        found: Features = {}
        told = self._told_again(number)
        if told:
            found[told] = 1.0
            if told in _FIRST_PLACES:
                self._add_repeated(found, mention, figure)
        self._add_words(found, mention)
        self._add_place(found, mention)
        level = self._level(number)
        if level:
            found[level] = 1.0
        if figure.period:
            is_newest = _year_of(figure.period) == self._newest
            found["of the newest period" if is_newest else "of an older period"] = 1.0
        if figure.counted is None:
            found["unnamed"] = 1.0
        return found

    def _told_again(self, number: int) -> str | None:
        """Where a value stands in the title and again, which of its places this is."""
        key, in_title = self._keys[number], self._mentions[number].first < self._title_end
        if in_title:
            return "title told again" if key in self._in_body else "title alone"
        is_first = key not in self._seen
        self._seen.add(key)
        if key in self._titled:
            return "of title, first" if is_first else "of title, later"
        if self._told[key] > 1:
            return "repeated, first" if is_first else "repeated, later"
        return None

    def _add_repeated(self, found: Features, mention: Mention, figure: Figure) -> None:
        """What an article says again without its being the news: `المجموعات الثلاث`, a length."""
        if figure.kind is FigureKind.DURATION:
            found["repeated length of time"] = 1.0
        if mention.shape in _SMALL_SHAPES:
            found["repeated small shape"] = 1.0
        if figure.kind is FigureKind.COUNT and abs(figure.high or 0.0) <= _SMALL:
            found["repeated small count"] = 1.0

    def _add_words(self, found: Features, mention: Mention) -> None:
        first = mention.first
        near = self._words[max(0, first - _REACH) : first]
        if not _cues("compared").isdisjoint(near):
            found["compared"] = 1.0
        if not _cues("parts_of").isdisjoint(near):
            found["a part"] = 1.0

    def _add_place(self, found: Features, mention: Mention) -> None:
        start, end = self._text.sentence(mention.first)
        before = bisect_right(self._ends, mention.first - 1)
        sentence = max(before - bisect_right(self._ends, self._title_end - 1), 0)
        found[f"sentence {min(sentence, _FIRST_SENTENCES)}"] = 1.0
        found["figures of sentence"] = min(self._in_sentence[start], _MOST) / _MOST
        found["place in sentence"] = (mention.first - start) / max(end - start, 1)
        low, high = max(start, mention.first - _TITLE_REACH), mention.last + _TITLE_REACH
        near = set(stems_of([w for w in self._words[low : min(end, high)] if len(w) > _SHORT]))
        shared = len(self._title & near)
        if shared:
            found["near words of title"] = shared / 4

    def _level(self, number: int) -> str | None:
        """`من 5 إلى 7`: the level before and the level after."""
        kind, mention = self._figures[number].kind, self._mentions[number]
        start, end = self._text.sentence(mention.first)
        word = self._text.word(mention.first - 1)
        if word == _FROM and number + 1 < len(self._figures):
            after = self._words[mention.last : min(end, mention.last + _TITLE_REACH)]
            return "from" if self._figures[number + 1].kind is kind and _TO in after else None
        if word == _TO and number and self._figures[number - 1].kind is kind:
            first = self._mentions[number - 1].first
            before = self._words[max(start, first - 2) : max(start, first)]
            return "to" if _FROM in before else None
        return None


def _year_of(period: str) -> str:
    return period.rpartition("/")[2][:4]
