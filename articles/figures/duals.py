"""Duals: one word that says two of a unit or of persons (`سنتين`, `شخصان`)."""

from __future__ import annotations

from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.multiples import double_words, is_double
from articles.figures.nouns import function_words, is_definite
from articles.figures.phrases import folded, read_table, rule_words
from articles.figures.unit import Unit, UnitMatch
from articles.figures.units import dual_adjectives, dual_people, dual_units, words_like_duals

_OF = fold_word("من")
_PARTICLES = "وفبلك"
_CONJUNCTIONS, _FOR_THE = frozenset("وف"), "لل"
_DUAL_ENDINGS = ("ين", "ان")
_PEOPLE_ENDINGS = ("يين", "يان")
_SHORTEST_DUAL = 5
_THEIRS = ("ها", "هم", "هما")
_WEIGHED = frozenset({FigureKind.WEIGHT, FigureKind.VOLUME, FigureKind.LENGTH, FigureKind.AREA})
_LONG_TIME_CUES = rule_words("duals", "long_times")
_TIME_ITSELF = folded(["الزمن", "الزمان"])


@cache
def dual_words() -> frozenset[str]:
    """Every dual of a unit or of persons, folded, with what may be glued to it."""
    units, persons = dual_units(), dual_people()
    bare = {*units, *persons, *("ال" + word for word in units)}
    pairs = [first + second for first in _PARTICLES for second in _PARTICLES]
    made = {glued + word for glued in ("", *_PARTICLES, *pairs) for word in bare}
    made |= double_words()
    return frozenset({*made, *(glued + word for glued in ("", "ب") for word in _points("words"))})


@cache
def _points(name: str) -> frozenset[str]:
    """Two points of a table or of a rate, and the words beside which they count."""
    return folded(read_table("units")["dual_points"][name])


def read_dual(text: FigureText, at: int) -> Mention | None:
    """The dual at a word of `dual_words`, without what may follow it, or None where it is none."""
    word = text.words[at]
    if word.removeprefix("ب") in _points("words"):
        return _read_points(text, at)
    if word in double_words():
        return _two(at, 0) if is_double(text, at) else None
    prefix = _prefix(word)
    if prefix is None or not _counts(text, at, word, prefix):
        return None
    two = NumberReading(at, at + 1, prefix, 2.0)
    known = dual_units().get(word[prefix:].removeprefix("ال"))
    if known is None:
        return Mention(Shape.DUAL, at, at + 1, prefix, two, noun=(at, at + 1))
    unit = _unit(text, at, known)
    return Mention(Shape.DUAL, at, unit.last, prefix, two, unit=unit)


def _read_points(text: FigureText, at: int) -> Mention | None:
    """`برصيد نقطتين`, `بزيادة نقطتين أساس`, `ارتفع المعدل بنقطتين`; no points of an agenda."""
    prefix = int(text.word(at).startswith("ب"))
    counts = text.word(at - 1) in _points("before") or text.word(at + 1) in _points("after")
    if not (counts or prefix):
        return None
    return _two(at, prefix)


def _two(at: int, prefix: int) -> Mention:
    """Two of what the word itself names."""
    two = NumberReading(at, at + 1, prefix, 2.0)
    return Mention(Shape.DUAL, at, at + 1, prefix, two, noun=(at, at + 1))


def _unit(text: FigureText, at: int, known: Unit) -> UnitMatch:
    """The unit, with the adjective that names its country (`ديناران جزائريان`)."""
    adjective = text.word(at + 1)
    if adjective in known.adjectives:
        return UnitMatch(at, at + 2, known, adjective)
    return UnitMatch(at, at + 1, known)


def _counts(text: FigureText, at: int, word: str, prefix: int) -> bool:
    """Whether the word says two here."""
    if _is_like_dual(word) and text.word(at + 1) != _OF:
        return False
    bare = word[prefix:]
    known = dual_units().get(bare.removeprefix("ال"))
    if known is None and bare in dual_adjectives() and _follows_dual(text, at):
        return False
    if known is not None and known.kind in _WEIGHED and _opens_construct(text, at):
        return False
    if known is not None and _is_ambiguous_time(known) and not _is_long_time(text, at):
        return False
    definite = bare.startswith("ال") or word[:prefix].endswith(_FOR_THE)
    return not definite or text.word(at + 1).endswith(("ين", "ان"))


def _is_ambiguous_time(unit: Unit) -> bool:
    """Decades and centuries: `عقدين` are contracts too."""
    return unit.kind is FigureKind.DURATION and unit.factor != 1


def _is_like_dual(word: str) -> bool:
    """`وطنين`, and `ووطنين` with another particle before it."""
    known = words_like_duals()
    return word in known or (word[:1] in _CONJUNCTIONS and word[1:] in known)


def _follows_dual(text: FigureText, at: int) -> bool:
    """`بلدين شقيقين`: what is told of another two is no two more."""
    before = text.word(at - 1)
    if len(before) < _SHORTEST_DUAL or before in function_words():
        return False
    # `فلسطينيين شقيقين` are two, of whom only this word says that they are.
    return before.endswith(_DUAL_ENDINGS) and not before.endswith(_PEOPLE_ENDINGS)


def _opens_construct(text: FigureText, at: int) -> bool:
    """`طنين النحل`: a dual would have lost its last letter before the noun that it belongs to."""
    following = text.word(at + 1)
    if text.word(at).startswith("ال") or text.is_time(at + 1):
        return False
    is_theirs = following.endswith(_THEIRS) and not following.startswith("و")
    is_whose = is_definite(following) or is_theirs
    return is_whose and not following.endswith(_DUAL_ENDINGS)


def _is_long_time(text: FigureText, at: int) -> bool:
    """Whether `عقدين` are twenty years here (`منذ عقدين`) and not two contracts."""
    if not _LONG_TIME_CUES.isdisjoint(text.words[max(0, at - 3) : at]):
        return True
    return text.word(at + 1) == _OF and text.word(at + 2) in _TIME_ITSELF


def _prefix(word: str) -> int | None:
    """How many letters of particles stand before a dual, or None when the word is none."""
    units, persons = dual_units(), dual_people()
    for prefix in range(3):
        if prefix and word[prefix - 1] not in _PARTICLES:
            return None
        rest = word[prefix:]
        if rest in persons or rest in units or rest.removeprefix("ال") in units:
            return prefix
    return None
