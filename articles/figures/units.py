"""Units: what may stand after (or before) a number and give it its unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.figures.phrases import PhraseTable, folded, read_table


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, a per cent sign or a currency.

    Attributes:
        kind: What kind of quantity it makes.
        code: UCUM, `%`, `pp` or ISO 4217; None for a currency that its country decides.
        factor: What the number is multiplied by to be in `code`.
        by_country: For a currency, ISO 3166 to ISO 4217.
        adjectives: For a currency, the folded adjective after it to ISO 4217.
        default: For a currency, the code when no country speaks.
        factor_by_code: Factors that differ from `factor` for some codes.
        colloquial_in: Countries where the currency's name means something else.
    """

    kind: FigureKind
    code: str | None
    factor: float = 1.0
    by_country: Mapping[str, str] = field(default_factory=dict)
    adjectives: Mapping[str, str] = field(default_factory=dict)
    default: str | None = None
    factor_by_code: Mapping[str, float] = field(default_factory=dict)
    colloquial_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit found in the text: its words from `first` up to before `last`."""

    first: int
    last: int
    unit: Unit
    adjective: str | None = None


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
def unit_phrases() -> PhraseTable[Unit]:
    """Every unit and currency that stands after a number."""
    entries = [
        (word, Unit(FigureKind(row["kind"]), row["code"], float(row.get("factor", 1))))
        for row in read_table("units")["unit"]
        for word in row["words"]
    ]
    return PhraseTable([*entries, *_currencies()])


@cache
def dual_units() -> Mapping[str, Unit]:
    """Duals of units: one word that says two and of what."""
    duals = {
        fold_word(word): Unit(FigureKind(row["kind"]), row["code"], float(row.get("factor", 1)))
        for row in read_table("units")["dual"]
        for word in row["words"]
    }
    by_name = dict(_currencies())
    for row in read_table("currencies")["dual"]:
        duals |= {fold_word(word): by_name[row["of"]] for word in row["words"]}
    return duals


@cache
def dual_people() -> frozenset[str]:
    """Duals of persons that cannot be plurals."""
    return folded(read_table("units")["dual_people"]["words"])


def _currencies() -> list[tuple[str, Unit]]:
    return [
        (
            word,
            Unit(
                FigureKind.MONEY,
                row.get("code"),
                float(row.get("factor", 1)),
                row.get("by_country", {}),
                {fold_word(form): code for form, code in row.get("adjectives", {}).items()},
                row.get("default"),
                row.get("factor_by_code", {}),
                tuple(row.get("colloquial_in", ())),
            ),
        )
        for row in read_table("currencies")["currency"]
        for word in row["words"]
    ]


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
