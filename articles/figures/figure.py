"""Figure: a quantity that the article reports (../shared/spec is the contract, section 1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from articles.span import Span


class FigureKind(StrEnum):
    """What kind of quantity it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    DURATION = "duration"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    WEIGHT = "weight"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    SCORE = "score"
    OTHER = "other"


class Qualifier(StrEnum):
    """How exact the article says the value is."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    UP_TO = "up_to"


class Direction(StrEnum):
    """Whether the figure is a change, an aim, a forecast or a limit; what was observed is none."""

    UP = "up"
    DOWN = "down"
    TARGET = "target"
    FORECAST = "forecast"
    LIMIT = "limit"


class Doubt(StrEnum):
    """A question to the reader about the figure; never a correction."""

    NO_UNIT = "no-unit"
    AMBIGUOUS_SEPARATOR = "ambiguous-separator"
    REVERSED_DECIMAL = "reversed-decimal"
    UNLIKE_PEERS = "unlike-peers"
    SUM_OVER_100 = "sum-over-100"
    RATE_AND_TOTALS_DISAGREE = "rate-and-totals-disagree"
    OCR = "ocr"


class Verdict(StrEnum):
    """What the reader said of a figure."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention of a quantity, with its value.

    Attributes:
        span: Where it stands: first numeral to the end of what gives it its unit.
        text: The words at `span`.
        kind: What kind of quantity.
        low: Normalised value, or the lower end of a range; percent as it reads (80, not 0.8).
            None when only an upper end is known.
        high: Equal to `low` unless a range; None for an indefinite figure (`مئات الآلاف`).
        unit: ISO 4217, `%`, `pp`, UCUM, or None for a count and where the source left it out.
        counted: The head of what is counted or measured, as it reads, or None.
        qualifier: How exact.
        period: EDTF of the time the figure holds for, or None.
        rate: `per year`, `per month`, `per day`, `per person`, …, or None.
        direction: Change or aim, or None.
        attribution: Who says so, as it reads, or None.
        subject: Whose or of what the counted thing is, as it reads, or None.
        headline: 1, 2, 3 for the figures that carry the article, the most important first; or None.
        confidence: Probability that `counted` and `subject` are right; both are None where it is
            below the threshold of `articles.figures.learned`.
        key: Whether a documentalist would put it on the index card.
        doubts: What the reader should be asked.
        verdict: What the reader said of it, or None; never the extractor's.
    """

    span: Span
    text: str
    kind: FigureKind
    low: float | None
    high: float | None
    unit: str | None = None
    counted: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    period: str | None = None
    rate: str | None = None
    direction: Direction | None = None
    attribution: str | None = None
    key: bool = False
    subject: str | None = None
    headline: int | None = None
    confidence: float | None = None
    doubts: tuple[Doubt, ...] = ()
    verdict: Verdict | None = None
