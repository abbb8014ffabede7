"""Grammar of feasts: `عيد الفطر 2013`, `عيد الأضحى المقبل`, `المولد النبوي الشريف لهذا العام`."""

from __future__ import annotations

from articles.timeline import lexicon
from articles.timeline.point_grammar import shift, year_number, year_point
from articles.timeline.readings import Feast, Point
from articles.timeline.tokens import Tokens


def feast(tokens: Tokens, i: int) -> tuple[Feast, int] | None:
    """A feast with what dates it; one that nothing dates is told from the time of writing."""
    for phrase, first in lexicon.FEASTS.get(tokens.word(i), ()):
        if tuple(tokens.word(i + k) for k in range(len(phrase))) == phrase:
            end = i + len(phrase)
            end += tokens.word(end) in lexicon.FEAST_EPITHETS
            return _dated(tokens, Feast(*first), end)
    return None


def _dated(tokens: Tokens, named: Feast, i: int) -> tuple[Feast, int]:
    moved = shift(tokens, i)
    if moved is not None:
        return Feast(named.month, named.day, shift=moved[0]), moved[1]
    j = i + 1 if tokens.word(i) in {"من", "في"} else i
    headed = year_point(tokens, j)
    if headed is not None:
        return Feast(named.month, named.day, headed[0]), headed[1]
    plain = year_number(tokens, i)
    if plain is None:
        return named, i
    return Feast(named.month, named.day, Point(year=plain[0], calendar=plain[1])), plain[2]
