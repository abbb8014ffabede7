"""What a printed indicator of the ledger says: its chart, and every figure with its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import printed_on
from desktop.printing.contents.wording import LEDGER_HEADER

Place = tuple[float, float]
"""Across and down, in points from the upper left corner of the chart."""


@dataclass(frozen=True, slots=True)
class ChartMark:
    """One figure in the chart.

    Attributes:
        place: Where its value stands, or the upper end of a range.
        low: How far down a range reaches.
        label: Its value; empty where there is no room.
        is_aim: Whether it is a target, a forecast or a limit: drawn hollow.
        is_opposed: Whether another figure contradicts it.
        is_open_ended: Whether it is said to be more.
    """

    place: Place
    low: float
    label: str
    is_aim: bool
    is_opposed: bool
    is_open_ended: bool


@dataclass(frozen=True, slots=True)
class PrintedChart:
    """The chart of an indicator, older at the right.

    Attributes:
        width: In points.
        height: In points.
        right: How far across what is drawn ends; beside it stand the values.
        marks: The figures.
        path: The line through what was observed.
        brackets: Pairs of places that contradict one another.
        values: Ticks: their words and how far down they stand.
        years: Ticks: their words and how far across.
        bottom: How far down the axis of years lies.
        tray: The left and right edge of what stands without a period, or None.
    """

    width: float
    height: float
    right: float
    marks: tuple[ChartMark, ...]
    path: tuple[Place, ...] = ()
    brackets: tuple[tuple[Place, Place], ...] = ()
    values: tuple[tuple[str, float], ...] = ()
    years: tuple[tuple[str, float], ...] = ()
    bottom: float = 0.0
    tray: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """One figure with where it comes from.

    Attributes:
        value: As it is worded.
        facts: What is counted, for which time, who says it; on one line.
        verdict: How it stands among the others; may be empty.
        is_opposed: Whether another figure contradicts it.
        before: The words of its sentence before the number.
        text: The number as it stands there.
        after: The words behind it.
        source: The article, its newspaper and day.
    """

    value: str
    facts: str
    verdict: str
    is_opposed: bool
    before: str
    text: str
    after: str
    source: str


@dataclass(frozen=True, slots=True)
class LedgerContent:
    """Everything that a printed indicator says.

    Attributes:
        title: Its name.
        byline: How many figures and articles there are, and how many contradictions.
        figures: As they stand in the table.
        chart: Their chart, or None where no value is told.
        source: For the footer.
        printed: The day of printing.
        look: How the program's own words are written.
    """

    title: str
    byline: str
    figures: tuple[PrintedFigure, ...] = ()
    chart: PrintedChart | None = None
    source: str = ""
    printed: date = date(1970, 1, 1)
    look: PaperLook = USUAL

    @property
    def header(self) -> str:
        """What stands at the head of each page."""
        return LEDGER_HEADER

    @property
    def printed_text(self) -> str:
        """The day of printing, in words."""
        return printed_on(self.printed, look=self.look)
