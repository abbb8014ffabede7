"""Claim: one figure as an entry of the ledger, with what it can be compared by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from articles.figures.figure import Doubt, FigureKind, Qualifier
from articles.ledger.interval import Interval
from articles.ledger.likeness import Stems


class Status(StrEnum):
    """What the article says with the value: SDMX's OBS_STATUS in the words of the press."""

    OBSERVED = "observed"
    ESTIMATE = "estimate"
    TARGET = "target"
    FORECAST = "forecast"
    LIMIT = "limit"
    CHANGE_UP = "change-up"
    CHANGE_DOWN = "change-down"

    @property
    def is_level(self) -> bool:
        """Whether the value is said to hold, so that it can contradict another one."""
        return self is Status.OBSERVED or self is Status.ESTIMATE

    @property
    def is_change(self) -> bool:
        """Whether the value is a change."""
        return self is Status.CHANGE_UP or self is Status.CHANGE_DOWN

    @property
    def is_aim(self) -> bool:
        """Whether the value is not there yet, or a bound."""
        return not (self.is_level or self.is_change)

    @property
    def series(self) -> str:
        """What claims have in common that may stand in one series: level, change or an aim."""
        if self.is_level:
            return "level"
        return "change" if self.is_change else self.value


class PeriodBasis(StrEnum):
    """How it is known for which time a claim holds."""

    STATED = "stated"
    PUBLICATION = "publication"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Head:
    """What is counted or measured, as far as it can be compared.

    Attributes:
        family: A family of `tables/families.toml`, or None.
        stem: The stem of the head noun where it has no family; empty where nothing is said.
        statistic: `mean`, `lowest`, `settlement` … where the words say so; else empty.
        population: Which persons, where the family tells only what befell them; else empty.
        is_certain: Whether the article's own words for what is counted gave it, rather than a
            word near by.
    """

    family: str | None
    stem: str = ""
    population: str = ""
    statistic: str = ""
    is_certain: bool = True

    @property
    def key(self) -> str:
        """The family or the stem."""
        return self.family or self.stem


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says of one quantity, however often it repeats it.

    Attributes:
        article: The article's id.
        places: The positions in the article's figures that say it, the first one leading.
        spans: Where each of these stands in the body: start and end.
        kind: As the figure's; a ratio is a percent here.
        unit: The unit that the values are in, converted where the dimension has a common one.
        low: As the figure's, in `unit`.
        high: As the figure's, in `unit`.
        interval: What the value admits, by written precision and qualifier.
        qualifier: As the figure's.
        status: Observed, estimate, aim or change.
        head: What is counted.
        label: The words for it, as the article has them.
        scope: Stems of whose it is: the subject and the rest of the counted phrase.
        sector: The sector it is of, by its sentence or its article; None where a single
            enterprise is spoken of, or nothing is named.
        country: ISO 3166 of the country that its sentence, or else its article, names most.
        context: Stems of the words around the number.
        lead: Stems of the words before the number in their order, the nearest last; the number of
            the word right before it stands behind them.
        trail: Stems of the words behind the number in their order.
        numbers: Values that stand near, which tell a copied sentence.
        contrasted: The position of the figure that the sentence sets this one against (`مقابل`) or
            converts into it (in brackets); None where it does not.
        is_converted: Whether it is that figure in another unit (`24 مترا بما يوازي 66 قدما`).
        part_of: The position of the figure that this one is told to be a part of (`بينهم`), or
            None.
        disputes: The position of the figure, another source's, that this one is told against
            (`فيما قدرته المجلة بـ63`), or None.
        where: Stems of the places that its sentence names as such (`محافظة`, `مدينة` and the name).
        is_former: Whether the words before it say that it was told before (`وكانت … قد أعلنت`).
        period: EDTF, or None.
        period_basis: How the period is known.
        rate: As the figure's.
        subject: The words for whose it is, or None.
        said_by: The attribution, or None.
        published: EDTF of the article, or None.
        doubts: As the figure's.
    """

    article: str
    places: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    kind: FigureKind
    unit: str | None
    low: float | None
    high: float | None
    interval: Interval
    qualifier: Qualifier
    status: Status
    head: Head
    label: str | None = None
    scope: Stems = frozenset()
    sector: str | None = None
    country: str | None = None
    context: Stems = frozenset()
    lead: tuple[int, ...] = ()
    trail: tuple[int, ...] = ()
    numbers: frozenset[float] = frozenset()
    contrasted: int | None = None
    is_converted: bool = False
    part_of: int | None = None
    disputes: int | None = None
    where: Stems = frozenset()
    is_former: bool = False
    period: str | None = None
    period_basis: PeriodBasis = PeriodBasis.NONE
    rate: str | None = None
    subject: str | None = None
    said_by: str | None = None
    published: str | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether a number is told at all."""
        return self.interval.is_written

    @property
    def theme(self) -> str | None:
        """What levels and aims of one thing have in common, where sector and country tell it."""
        if self.head.family is None or self.sector is None or self.country is None:
            return None
        is_share = self.status.is_change or self.kind is FigureKind.PERCENT
        if is_share or not self.head.is_certain:
            return None
        return "/".join((self.head.family, self.sector, self.country, self.unit or self.kind))
