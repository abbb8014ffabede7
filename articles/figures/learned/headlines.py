"""Headlines: the three figures that carry an article, by a learned rating of all of them.

A figure's rating is the sum of the weights of what is true of it (`headlines.toml`, made by `make
train`): where it stands, what kind and size it has, whether title and lead speak of what it counts,
which words stand around it. What several figures tell takes one place.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache

from articles.arabic.folding import fold_letters
from articles.figures.figure import Figure, FigureKind, Qualifier
from articles.figures.figure_text import FigureText
from articles.figures.learned.central_words import central_words
from articles.figures.learned.choices import Features, rate, weights_of
from articles.figures.learned.neighbourhood import neighbourhood
from articles.figures.learned.repetition import things_told
from articles.figures.learned.surroundings import Key, key_of, surroundings
from articles.figures.learned.word_classes import stem_of, stems_of
from articles.figures.mention import Mention, Shape
from articles.figures.salience import is_age

MOST = 3
_LONGEST_TITLE = 25
_FEW = 4
_LARGE = 6.0
"""From a million on, size says no more: sums of money would outweigh all counts."""
_EARLY = 20
_NAMES_KEPT = 1 << 12
_OPENING = frozenset("([")
_SMALL_SHAPES = frozenset({Shape.POSTPOSED, Shape.DUAL})


def rank_headlines(
    text: FigureText,
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    title: str | None = None,
    titled: Set[Key] = frozenset(),
) -> list[int | None]:
    """For each figure 1, 2 or 3 where it is one of the three that carry the article, else None.

    Args:
        text: The text.
        mentions: Where its figures stand.
        figures: The figures.
        title: The article's title, where the text does not begin with it.
        titled: What the figures of that title tell, as `told_in_title` gives it.
    """
    things = things_told(text, mentions, figures, title_end(text))
    if len(things) == 1:
        # Whatever its rating: nothing else is told.
        return [1 if number == things[0][0] else None for number in range(len(figures))]
    weights = weights_of("headlines")
    features = headline_features(text, mentions, figures, title, titled)
    rated = rated_together(things, [rate(weights, each) for each in features])
    leading = carrying(things, rated)
    ranks: list[int | None] = [None] * len(figures)
    for rank, number in enumerate(leading, 1):
        if rank == 1 or rate(weights_of("cards"), card_features(figures, rated, leading, rank)) > 0:
            ranks[number] = rank
    return ranks


def title_end(text: FigureText) -> int:
    """Index after the words of the title, 0 where the text does not begin with one."""
    _, line_end = text.line(0) if text.words else (0, 0)
    return line_end if line_end <= _LONGEST_TITLE else 0


def rated_together(things: Sequence[Sequence[int]], rated: Sequence[float]) -> list[float]:
    """Ratings in which the figure shown for a thing has the highest one of all that tell it.

    Args:
        things: The figures that tell each thing, as `things_told` gives them.
        rated: The ratings of all figures.
    """
    found = list(rated)
    for thing in things:
        found[thing[0]] = max(rated[number] for number in thing)
    return found


def carrying(things: Sequence[Sequence[int]], rated: Sequence[float]) -> list[int]:
    """Numbers of the three figures rated best that tell different things, the best first.

    Args:
        things: The figures that tell each thing, as `things_told` gives them.
        rated: The ratings of all figures, as `rated_together` gives them.
    """
    return sorted((thing[0] for thing in things), key=lambda number: (-rated[number], number))[
        :MOST
    ]


def card_features(
    figures: Sequence[Figure], rated: Sequence[float], leading: Sequence[int], rank: int
) -> Features:
    """By what is told whether the second or third figure is worth a place of its own.

    Args:
        figures: The figures of an article.
        rated: Their ratings.
        leading: Numbers of those that `carrying` chose.
        rank: The place that is asked about.
    """
    number = leading[rank - 1]
    return {
        "offset": 1.0,
        "rating": rated[number],
        "below the first": rated[leading[0]] - rated[number],
        f"place {rank}": 1.0,
        "figures": math.log(len(figures)),
        "length of time": float(figures[number].kind is FigureKind.DURATION),
    }


def headline_features(
    text: FigureText,
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    title: str | None = None,
    titled: Set[Key] = frozenset(),
) -> list[Features]:
    """What is true of each figure, by name; what is not named is not true of it."""
    return _Features(text, mentions, figures, title, titled).all()


class _Features:
    """The features of all figures of one text."""

    def __init__(
        self,
        text: FigureText,
        mentions: Sequence[Mention],
        figures: Sequence[Figure],
        title: str | None,
        titled: Set[Key],
    ) -> None:
        self._text, self._mentions, self._figures = text, mentions, figures
        self._title_end = title_end(text)
        title_words = [*text.words[: self._title_end], *fold_letters(title or "").split()]
        self._title = {stem_of(word) for word in title_words if len(word) > 2}
        self._spoken = central_words(text.words if figures else ())
        self._seen: Counter[Key] = Counter()
        self._shared: dict[int, float] = {}
        self._in_sentence: Counter[int] = Counter()
        self._units: set[tuple[FigureKind, str | None]] = set()
        self._kinds = Counter(figure.kind for figure in figures)
        self._titled = {
            key_of(figure)
            for figure, mention in zip(figures, mentions, strict=True)
            if mention.first < self._title_end
        } | titled
        self._repeated = Counter(key_of(figure) for figure in figures)
        self._stems = Counter(_head(figure.counted) for figure in figures if figure.counted)
        self._largest: dict[tuple[FigureKind, str | None], float] = {}
        for figure in figures:
            group = figure.kind, figure.unit
            self._largest[group] = max(self._largest.get(group, 0.0), abs(figure.high or 0.0))
        self._lead = text.line_number(self._title_end + 1) if self._title_end else 0
        self._names: set[str] = set()
        self._sentence = -1
        self._told: dict[FigureKind, float] = {}
        self._told_names: set[str] = set()

    def all(self) -> list[Features]:
        around = surroundings(
            self._text,
            self._mentions,
            self._figures,
            self._title_end,
            self._title,
            self._titled,
        )
        return [
            self._of(number, mention, figure)
            | around[number]
            | neighbourhood(self._text, mention, figure)
            for number, (mention, figure) in enumerate(
                zip(self._mentions, self._figures, strict=True)
            )
        ]

    def _of(self, number: int, mention: Mention, figure: Figure) -> Features:
        found = {
            f"kind {figure.kind.value}": 1.0,
            f"shape {self._shape(mention, figure)}": 1.0,
            **self._place(number, mention),
            **self._likeness(figure),
            **self._size(figure),
            **self._after_others(mention, figure),
            **self._circumstances(mention, figure),
            **self._company(mention, figure),
        }
        self._seen[key_of(figure)] += 1
        return found

    def _shape(self, mention: Mention, figure: Figure) -> str:
        """`25000: منصب شغل` counts as if no colon stood there."""
        sides = self._text.word(mention.first - 1), self._text.word(mention.last)
        is_labelled = mention.shape is Shape.BARE and figure.counted and ":" in sides
        return (Shape.COUNTED if is_labelled else mention.shape).name.lower()

    def _place(self, number: int, mention: Mention) -> Features:
        text, size = self._text, max(len(self._text.words), 1)
        line = text.line_number(mention.first)
        sentence, _ = text.sentence(mention.first)
        found = {
            "place": mention.first / size,
            "early": math.exp(-mention.first / 40),
            "number": 1 / (1 + number),
            "late": math.log1p(mention.first / _EARLY),
            "figures before": math.log1p(number),
            f"number {min(number, 5)}": 1.0,
            "early sentence": math.exp(-sentence / 30),
        }
        if mention.first < self._title_end:
            found["in title"] = 1.0
        elif self._title_end and line <= self._lead + 1:
            found["in lead"] = 1.0
        elif line == 0:
            found["in first line"] = 1.0
        if len(self._figures) <= _FEW:
            found["few"] = 1.0
        return found

    def _likeness(self, figure: Figure) -> Features:
        """What the figure shares with title and other figures."""
        found: Features = {}
        key = key_of(figure)
        counted, subject = _stems(figure.counted), _stems(figure.subject)
        if self._title:
            found["counted in title"] = _share(counted, self._title)
            found["subject in title"] = _share(subject, self._title)
        if self._seen[key]:
            found["said before"] = 1.0
        if self._repeated[key] > 1:
            found["said again"] = 1.0
        for name, stems in (("counted", counted), ("subject", subject)):
            worth = self._spoken.share(stems)
            if worth:
                found[f"{name} often told"] = worth
            if not self._spoken.central.isdisjoint(stems):
                found[f"{name} central"] = 1.0
        alike = self._stems[_head(figure.counted)] if figure.counted else 0
        found["alike"] = min(alike, 6) / 6
        return found

    def _after_others(self, mention: Mention, figure: Figure) -> Features:
        """Whether it tells on what another told before: a part of it, or the same once more."""
        found: Features = {}
        sentence, _ = self._text.sentence(mention.first)
        if sentence != self._sentence:
            self._sentence, self._told, self._told_names = sentence, {}, set()
        name, value = _head(figure.counted), abs(figure.high or 0.0)
        if name in self._names:
            found["name before"] = 1.0
        if name in self._told_names:
            found["name before in sentence"] = 1.0
        before = self._told.get(figure.kind)
        if before is not None:
            found["smaller than before" if value < before else "larger than before"] = 1.0
        largest = self._largest[figure.kind, figure.unit]
        if largest > 0 and value > 0:
            found[f"below largest {figure.kind.value}"] = min(math.log10(largest / value), 4) / 4
        if name:
            self._names.add(name)
            self._told_names.add(name)
        self._told[figure.kind] = max(value, before or 0.0)
        return found

    def _company(self, mention: Mention, figure: Figure) -> Features:
        """What its sentence has of the title, and what of its kind was told before it."""
        text, kind = self._text, figure.kind.value
        start, end = text.sentence(mention.first)
        if start not in self._shared:
            # No title has a stem as short as the words that would be left out.
            shared_stems = self._title.intersection(stems_of(text.words[start:end]))
            self._shared[start] = len(shared_stems) / max(len(self._title), 1)
        shared = self._shared[start]
        line = text.line_number(mention.first)
        first_line = line <= (self._lead if self._title_end else 0) + 1
        group = figure.kind, figure.unit
        is_first = group not in self._units
        self._units.add(group)
        in_sentence = self._in_sentence[start]
        self._in_sentence[start] += 1
        found = {
            "sentence like title": shared,
            "value in title": float(key_of(figure) in self._titled),
            "first of unit": float(is_first),
            f"first of {kind}": float(is_first),
            "first in sentence": float(in_sentence == 0),
            "third in sentence": float(in_sentence > 1),
            "alone of kind": float(self._kinds[figure.kind] == 1),
            f"early {kind}": math.exp(-mention.first / 60),
            f"lead {kind}": float(first_line),
            "lead first in sentence": float(first_line and in_sentence == 0),
            "lead like title": shared * first_line,
            "change after level": float(
                figure.kind is FigureKind.PERCENT and figure.direction is not None
            ),
        }
        if self._titled and key_of(figure) not in self._titled:
            found["title has another"] = 1.0
        return {name: value for name, value in found.items() if value}

    def _size(self, figure: Figure) -> Features:
        value = abs(figure.high if figure.high is not None else figure.low or 0.0)
        kind = figure.kind.value
        found = {f"size {kind}": min(math.log10(value + 1), _LARGE) / _LARGE}
        if value and value >= self._largest[figure.kind, figure.unit]:
            found["largest"] = 1.0
            found[f"largest {kind}"] = 1.0
        if figure.kind is FigureKind.COUNT and value <= 10:
            found["small count"] = 1.0
        return found

    def _circumstances(self, mention: Mention, figure: Figure) -> Features:
        text = self._text
        facts = {
            "key": figure.key,
            "age": is_age(text, mention),
            "digits": mention.low.in_digits,
            "scaled": mention.low.scale >= 1000,
            "range": mention.high is not None,
            "qualified": figure.qualifier is not Qualifier.EXACT,
            "dated": figure.period is not None,
            "rated": figure.rate is not None,
            "sourced": figure.attribution is not None,
            "in brackets": text.word(mention.first - 1) in _OPENING,
            "of subject": figure.subject is not None,
            "small shape": mention.shape in _SMALL_SHAPES,
            f"direction {figure.direction}": figure.direction is not None,
        }
        found = {name: 1.0 for name, holds in facts.items() if holds}
        found["sure"] = figure.confidence or 0.0
        return found


@lru_cache(maxsize=_NAMES_KEPT)
def _stems(name: str | None) -> tuple[str, ...]:
    """The stems of a name's words, its head first."""
    return tuple(stem_of(word) for word in fold_letters(name or "").split() if len(word) > 2)


def _head(name: str | None) -> str:
    return next(iter(_stems(name)), "")


def _share(stems: tuple[str, ...], title: set[str]) -> float:
    """How much of a name the title has."""
    return sum(stem in title for stem in stems) / max(len(stems), 1)
