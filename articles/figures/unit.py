"""Unit: what gives a number its unit: a measure, a per cent sign, a currency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.figures.figure import FigureKind


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
        by_word: For a part of a coin, folded names of the coins before it to ISO 4217.
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
    by_word: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit found in the text: its words from `first` up to before `last`."""

    first: int
    last: int
    unit: Unit
    adjective: str | None = None
