"""Ages: bare numbers that are years of a life, by words that speak of ages before them."""

from __future__ import annotations

from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import stem
from articles.figures.mention import Mention
from articles.figures.nouns import is_arabic
from articles.figures.phrases import folded, read_table
from articles.figures.ranges import between
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

_YEAR, _YEARS = fold_word("سنة"), "a"
_TO = folded(["إلى", "عند"])
_REACH, _ROW_REACH = 5, 8
_OLDEST, _YOUNGEST_NAMED = 110, 10


@cache
def _words(name: str) -> frozenset[str]:
    words = folded(read_table("context")["ages"][name])
    return words | {glued + word for word in words for glued in "وبلف"}


@cache
def _limits() -> frozenset[str]:
    return folded(read_table("context")["ages"]["limits"])


@cache
def _of_matches() -> frozenset[str]:
    table = read_table("exclusions")
    scores = table["scores"]
    words = folded([*scores["cues"], *scores["sport"], *table["minutes"]["matches"]])
    return words | {"و" + word for word in words}


def age_left_out(text: FigureText, mention: Mention, previous: Mention | None) -> UnitMatch | None:
    """The unit of a bare number that is an age, or None.

    Args:
        text: The text.
        mention: The bare number or range.
        previous: The figure before it.
    """
    low, high = mention.low, mention.high or mention.low
    is_plain = low.in_digits and high.in_digits and low.scale == high.scale == 1
    if not is_plain or not 0 < low.value <= high.value <= _OLDEST:
        return None
    if not (
        _is_span(text, mention)
        or _is_limit(text, mention)
        or _goes_on(text, mention, previous)
        or _is_of_next_person(text, mention, previous)
    ):
        return None
    year = match_unit([_YEAR], 0)
    return None if year is None else UnitMatch(mention.first, mention.number_end, year.unit)


def _is_span(text: FigureText, mention: Mention) -> bool:
    """`تتراوح أعمارهم بين 18 و25`, `الفئة العمرية من 15 إلى 29`."""
    return mention.high is not None and _is_of_last_named(text, mention, _words("spans"))


def _is_limit(text: FigureText, mention: Mention) -> bool:
    """`رفع سن التقاعد إلى 63`: what an age came to."""
    if mention.low.value < _YOUNGEST_NAMED or text.word(mention.first - 1) not in _TO:
        return False
    return _is_of_last_named(text, mention, _limits())


def _is_of_last_named(text: FigureText, mention: Mention, words: frozenset[str]) -> bool:
    """Whether one of some words stands not far before a figure, and no other number since."""
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _REACH) : mention.first]
    named = [at for at, word in enumerate(said) if word in words]
    return bool(named) and not any(word[:1].isdecimal() for word in said[named[-1] :])


def _goes_on(text: FigureText, mention: Mention, previous: Mention | None) -> bool:
    """`ما بين 18 و35 عاما، و20% ما بين 56 و65`: one more span behind a span of years of ages."""
    if mention.high is None or previous is None or text.word(mention.first - 1) not in between():
        return False
    start, _ = text.sentence(mention.first)
    if _words("spans").isdisjoint(text.words[start : mention.first]):
        return False
    said = text.words[start : mention.first]
    return any(word in between() for word in said[:-1])


def _is_of_next_person(text: FigureText, mention: Mention, previous: Mention | None) -> bool:
    """`سالم (35 عاما) وأحمد (42)`: in brackets behind a name, as the age of another one is."""
    if previous is None or previous.unit is None or mention.high is not None:
        return False
    if previous.unit.unit.code != _YEARS or mention.low.value < _YOUNGEST_NAMED:
        return False
    is_near = mention.first - previous.last <= _ROW_REACH
    if not is_near or text.line(previous.first) != text.line(mention.first):
        return False
    start, _ = text.sentence(mention.first)
    said = text.words[start : mention.first]
    if not (_of_matches().isdisjoint(said) and _of_matches().isdisjoint(map(stem, said))):
        # `سجل سعيد (24 عاما) ثم كريم (50)`: the minute of a goal.
        return False
    return all(
        text.word(each.first - 1) == "("
        and text.word(end) == ")"
        and is_arabic(text.word(each.first - 2))
        for each, end in ((previous, previous.last), (mention, mention.number_end))
    )
