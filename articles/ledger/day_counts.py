"""DayCounts: whether persons are counted of one day alone (`300 إصابة خلال 24 ساعة`).

Each day has a count of its own, and none of them is the toll that grows: neither the next day's
number nor the sum contradicts it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import Figure, FigureKind
from articles.ledger.article_words import ArticleWords, Mention
from articles.ledger.family_sets import table, tolls

PER_DAY = "per day"
"""The rate of what is counted of one day."""

_REACH = 90
_DAYS = frozenset({("h", 24.0), ("d", 1.0)})


def is_of_a_day(
    words: ArticleWords,
    figures: Sequence[Figure],
    place: int,
    mention: Mention,
    family: str | None,
) -> bool:
    """Whether a count of persons whom something befell is told of the length of one day.

    Args:
        words: The words of the article.
        figures: Its figures.
        place: Which of them is asked about.
        mention: Where it stands.
        family: What it counts.
    """
    if family not in tolls():
        return False
    own = figures[place].span
    beside = (figures[at] for at in (place - 1, place + 1) if 0 <= at < len(figures))
    return any(
        _is_day(each)
        and max(own.start - each.span.end, each.span.start - own.end) <= _REACH
        and mention.sentence.start <= each.span.start < mention.sentence.end
        and _is_within(words, each)
        for each in beside
    )


def _is_day(figure: Figure) -> bool:
    is_exact = figure.low == figure.high and figure.low is not None
    is_length = figure.kind is FigureKind.DURATION and is_exact
    return is_length and (figure.unit, figure.low) in _DAYS


def _is_within(words: ArticleWords, day: Figure) -> bool:
    """Whether the word before a length of time says that something happened within it."""
    # `في يوم واحد`: the mention is the number alone
    before = [word for word in words.mention(day.span).before[-2:] if word not in _words("day")]
    return bool(before) and before[-1] in _words("within")


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in table("heads")["added"][row])
