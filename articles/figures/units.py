"""Units: what stands after a number and gives it its unit, read from tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.currencies import currency_entries, dual_currencies
from articles.figures.figure import FigureKind
from articles.figures.phrases import PhraseTable, folded, read_table
from articles.figures.unit import Unit, UnitMatch

_ARTICLE = "ال"
# How many of the smaller unit make one of the larger (mean Gregorian month and year).
SECONDS = {
    "s": 1.0,
    "min": 60.0,
    "h": 3600.0,
    "d": 86400.0,
    "wk": 604800.0,
    "mo": 31556952.0 / 12,
    "a": 31556952.0,
}


@cache
def measure_entries() -> tuple[tuple[str, Unit], ...]:
    """Every spelling of a unit of measure; those that a prefix makes come first."""
    listed = [
        (word, Unit(FigureKind(row["kind"]), row.get("code"), float(row.get("factor", 1))))
        for row in read_table("units")["unit"]
        for word in row["words"]
    ]
    return (*_prefixed(), *listed)


def _prefixed() -> Iterator[tuple[str, Unit]]:
    """`كيلوواط`, `كيلو واط`, `ميغاواط ساعة`: each prefix, together with the base and apart."""
    table = read_table("prefixed_units")
    for row in table["base"]:
        for sign in row["prefixes"]:
            code = table["codes"].get(sign + row["code"], sign + row["code"])
            unit = Unit(FigureKind(row["kind"]), code)
            for prefix in table["prefixes"][sign]:
                for word in row["words"]:
                    for written in {prefix + word, f"{prefix} {word}", _merged(prefix, word)}:
                        yield written, unit


def _merged(prefix: str, word: str) -> str:
    """`كيلو` and `واط` also give `كيلواط`: the press writes the letter between them once."""
    return prefix + word.removeprefix(prefix[-1])


@cache
def unit_phrases() -> PhraseTable[Unit]:
    """Every unit and currency that stands after a number."""
    return PhraseTable([*measure_entries(), *currency_entries()])


@cache
def dual_units() -> Mapping[str, Unit]:
    """Duals of units: one word that says two and of what."""
    duals = {
        fold_word(word): Unit(FigureKind(row["kind"]), row["code"], float(row.get("factor", 1)))
        for row in read_table("units")["dual"]
        for word in row["words"]
    }
    return {**duals, **dual_currencies()}


@cache
def dual_people() -> frozenset[str]:
    """Duals of persons that cannot be plurals."""
    return folded(read_table("units")["dual_people"]["words"])


@cache
def dual_adjectives() -> frozenset[str]:
    """Duals of persons that are also said of another two (`بلدين شقيقين`)."""
    return folded(read_table("units")["dual_people"]["adjectives"])


@cache
def words_like_duals() -> frozenset[str]:
    """Duals of something else that look like a particle before a dual (`وطنين`)."""
    return folded(read_table("units")["unlike_duals"]["words"])


def match_unit(words: Sequence[str], at: int) -> UnitMatch | None:
    """The unit that starts at a word, with the adjective that names its country."""
    found = unit_phrases().match(words, at)
    if found is None:
        return None
    last, unit = found
    if unit.adjectives and last < len(words):
        form = words[last]
        if form in unit.adjectives:
            return UnitMatch(at, last + 1, unit, form)
    return UnitMatch(at, last, unit)


def unit_of_many(words: Sequence[str], at: int) -> UnitMatch | None:
    """The unit of an indefinite number, with or without its article (`ملايين الجنيهات`).

    A share has none: `مئات في المئة` is said of nothing.
    """
    found = match_unit(words, at)
    if found is None and at < len(words) and words[at].startswith(_ARTICLE):
        bare = match_unit([words[at].removeprefix(_ARTICLE), *words[at + 1 : at + 2]], 0)
        if bare is not None and bare.last == 1:
            found = UnitMatch(at, at + 1, bare.unit)
    return None if found is None or found.unit.kind is FigureKind.PERCENT else found
