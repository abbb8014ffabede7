"""Units: what stands after a number and gives it its unit, read from tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.figures.currencies import currency_entries, dual_currencies
from articles.figures.figure import FigureKind
from articles.figures.phrases import PhraseTable, folded, read_table
from articles.figures.unit import Unit, UnitMatch

_ARTICLE = "ال"
SIZES = {
    FigureKind.DURATION: {
        "s": 1.0,
        "min": 60.0,
        "h": 3600.0,
        "d": 86400.0,
        "wk": 604800.0,
        "mo": 31556952.0 / 12,
        "a": 31556952.0,
    },
    FigureKind.WEIGHT: {
        "mg": 1e-3,
        "g": 1.0,
        "[oz_av]": 28.349523125,
        "[lb_av]": 453.59237,
        "kg": 1e3,
        "t": 1e6,
    },
    FigureKind.LENGTH: {
        "mm": 1e-3,
        "cm": 1e-2,
        "[in_i]": 0.0254,
        "[ft_i]": 0.3048,
        "m": 1.0,
        "km": 1e3,
    },
    FigureKind.VOLUME: {"mL": 1e-3, "cL": 1e-2, "L": 1.0},
    FigureKind.AREA: {"m2": 1.0, "ha": 1e4},
}
"""Units of which a smaller one may be told behind a larger (`سنة وثلاثة أشهر`), each in one of its
kind; month and year are the mean Gregorian ones."""


def size_of(unit: Unit) -> float:
    """How large a unit is beside the others of its kind, or 0 where that is not known."""
    return unit.factor * SIZES.get(unit.kind, {}).get(unit.code or "", 0.0)


@cache
def measure_entries() -> tuple[tuple[str, Unit], ...]:
    """Every spelling of a unit of measure; those that a prefix makes come first."""
    listed = [
        (word, Unit(FigureKind(row["kind"]), row.get("code"), float(row.get("factor", 1))))
        for row in read_table("units")["unit"]
        for word in row["words"]
    ]
    named = [*_prefixed(), *listed]
    kinds = {unit.code: unit.kind for _, unit in named}
    symbols = [
        (written, Unit(kinds[code], code))
        for symbol, code in read_table("units")["symbols"].items()
        for written in {symbol, symbol.lower(), symbol.upper(), symbol.capitalize()}
    ]
    return (*named, *symbols)


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


SIZED = frozenset(
    {
        FigureKind.WEIGHT,
        FigureKind.VOLUME,
        FigureKind.LENGTH,
        FigureKind.AREA,
        FigureKind.ENERGY,
    }
)
"""Kinds that units of measure make."""
_SHORTEST_REGULAR = 4
_LATIN = "abcdefghijklmnopqrstuvwxyz"


@cache
def dual_units() -> Mapping[str, Unit]:
    """Duals of units: one word that says two and of what."""
    duals = {
        fold_word(word): Unit(FigureKind(row["kind"]), row["code"], float(row.get("factor", 1)))
        for row in read_table("units")["dual"]
        for word in row["words"]
    }
    return {**_regular_duals(), **duals, **dual_currencies()}


def _regular_duals() -> Mapping[str, Unit]:
    """`فدانين`, `كيلومتران`: of every long name of a unit, the dual that is made by its ending."""
    names: dict[str, Unit] = {}
    for word, unit in measure_entries():
        if unit.kind in SIZED and word.isalpha() and len(word) >= _SHORTEST_REGULAR:
            names.setdefault(fold_word(word), unit)
    none = (*read_table("units")["no_singulars"]["ends"], *_LATIN)
    singular = [name for name in names if not name.endswith(none)]
    return {
        name.removesuffix("ه") + ("ت" if name.endswith("ه") else "") + ending: names[name]
        for name in singular
        for ending in closed_class("dual_endings")
    }


@cache
def dual_people() -> frozenset[str]:
    """Duals of persons that cannot be plurals."""
    table = read_table("units")["dual_people"]
    made = [stem + ending for stem in table["broken"] for ending in closed_class("dual_endings")]
    made += [stem + "ان" for stem in table["sound"]]
    made += [stem + ending for stem in table["feminine"] for ending in ("تين", "تان")]
    return folded([*table["words"], *made])


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
