"""Homonyms: nouns that are units in some sentences, and short names of units that mean others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import is_number_start
from articles.figures.countries import CountryVotes
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.nouns import is_definite
from articles.figures.phrases import folded, read_table
from articles.figures.unit import Unit

_REACH = 12
_NEAR = 5
_GLUED = "وبلف"
_AND = "و"


@dataclass(frozen=True, slots=True)
class _Reading:
    """A unit that a word may be, and what has to stand beside it or where it has to be written."""

    unit: Unit
    cues: frozenset[str]
    countries: tuple[str, ...]


@cache
def _readings(name: str) -> Mapping[str, tuple[_Reading, ...]]:
    """Folded words of a table of units.toml, each with what it may be."""
    found: defaultdict[str, list[_Reading]] = defaultdict(list)
    for row in read_table("units")[name]:
        unit = Unit(FigureKind(row["kind"]), row["code"], float(row.get("factor", 1)))
        cues = folded(glued + cue for cue in row.get("cues", ()) for glued in ("", *_GLUED))
        reading = _Reading(unit, cues, tuple(row.get("countries", ())))
        for word in dict.fromkeys(fold_word(word) for word in row["words"]):
            found[word].append(reading)
    return {word: tuple(readings) for word, readings in found.items()}


def homonym_unit(text: FigureText, mention: Mention, countries: CountryVotes) -> Unit | None:
    """The unit that the counted noun is here: `110 عقد` beside a storm; None where it counts."""
    if mention.noun is None:
        return None
    for reading in _readings("homonym").get(text.word(mention.noun[0]), ()):
        if countries.leads(reading.countries) or _stands_near(text, mention, reading.cues):
            return reading.unit
    return None


def meant_unit(text: FigureText, mention: Mention) -> Unit | None:
    """The unit that a short name stands for: `مساحته 120 مترا` are square ones."""
    unit = mention.unit
    if unit is None or unit.last - unit.first != 1:
        return None
    said = _words_on(text, mention)
    for reading in _readings("shortened").get(text.word(unit.first), ()):
        if not reading.cues.isdisjoint(said):
            return reading.unit
    return None


def _words_on(text: FigureText, mention: Mention) -> Sequence[str]:
    """The words before a number that say what it measures.

    What stands before another number is of that one, unless nothing new is said behind it:
    `مساحة الأولى 80 مترا والثانية 120 مترا`, but `مساحته 80 مترا وارتفاعه 12 مترا`.
    """
    start, _ = text.sentence(mention.first)
    said = text.words[max(start, mention.first - _NEAR) : mention.first]
    numbers = [at for at, word in enumerate(said) if is_number_start(word)]
    if not numbers:
        return said
    behind = said[numbers[-1] + 1 :]
    own = [word.removeprefix(_AND) for word in behind if word not in _readings("shortened")]
    return said if all(not word.isalpha() or is_definite(word) for word in own) else behind


def homonym_kinds() -> Mapping[str, FigureKind]:
    """Codes of the units that only some sentences make of their words, with their kinds."""
    return {
        reading.unit.code or "": reading.unit.kind
        for readings in _readings("homonym").values()
        for reading in readings
    }


def _stands_near(text: FigureText, mention: Mention, cues: frozenset[str]) -> bool:
    start, end = text.sentence(mention.first)
    low, high = max(start, mention.first - _REACH), min(end, mention.last + _REACH)
    return not cues.isdisjoint(text.words[low:high])
