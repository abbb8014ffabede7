"""The indicator that is shown as what is printed: one value for paper, PDF and HTML."""

from __future__ import annotations

from datetime import date

from articles.ledger.claim import Status
from desktop.display.dates import date_text
from desktop.display.figure_display import scaled_number
from desktop.display.isolation import metadata_line
from desktop.display.plain_text import one_line
from desktop.display.plurals import ARTICLES
from desktop.ledger.chart_layout import Area, ChartLayout, Point, lay_out
from desktop.ledger.ledger_entry import (
    CONFLICTS,
    FIGURES,
    QUESTIONS,
    IndicatorView,
    LedgerLine,
    Tone,
)
from desktop.printing.contents.ledger_content import (
    ChartMark,
    LedgerContent,
    PrintedChart,
    PrintedFigure,
)
from desktop.printing.contents.paper_look import USUAL, PaperLook

_WIDTH, _HEIGHT = 500.0, 190.0
_AREA = Area(14.0, 34.0, 416.0, 132.0)
_TRAY = 100.0
_MOST_LABELS = 16
_MOST_BRACKETS = 12
_AIMS = frozenset({Status.TARGET, Status.FORECAST, Status.LIMIT})
_OPPOSED = frozenset({Tone.CONFLICT, Tone.QUESTION})


def ledger_printout(view: IndicatorView, *, today: date, look: PaperLook = USUAL) -> LedgerContent:
    """What the printed indicator says.

    Args:
        view: The indicator with its lines.
        today: The day of printing.
        look: How the program's own words are written.
    """
    entry = view.entry
    told = [FIGURES.counted(len(view.lines)), ARTICLES.counted(entry.articles)]
    told += [CONFLICTS.counted(entry.conflicts), QUESTIONS.counted(entry.questions)]
    return LedgerContent(
        title=entry.label,
        byline=look.written(metadata_line(told)),
        figures=tuple(_figure(line, look) for line in view.lines),
        chart=_chart(view.lines, look),
        printed=today,
        look=look,
    )


def _figure(line: LedgerLine, look: PaperLook) -> PrintedFigure:
    published = look.written(date_text(line.published)) if line.published else ""
    return PrintedFigure(
        value=look.written(line.value),
        facts=metadata_line((line.counted, look.written(line.period), line.said_by)),
        verdict=look.written(line.verdict),
        is_opposed=line.tone in _OPPOSED,
        before=_within(line.before),
        text=line.text,
        after=_within(line.after),
        source=metadata_line((one_line(line.title), line.publisher, published)),
    )


def _within(words: str) -> str:
    """Words of a sentence on one line, with the white that sets the number off."""
    return one_line(f"|{words}|")[1:-1]


def _chart(lines: tuple[LedgerLine, ...], look: PaperLook) -> PrintedChart | None:
    layout = lay_out(lines, _AREA, _TRAY)
    if not layout.points:
        return None
    labelled = len(lines) <= _MOST_LABELS
    return PrintedChart(
        width=_WIDTH,
        height=_HEIGHT,
        right=layout.plot.right,
        marks=tuple(
            _mark(point, lines[point.row], look if labelled else None) for point in layout.points
        ),
        path=tuple((point.x, point.y) for point in _points(layout, layout.path)),
        brackets=tuple(
            ((one.x, one.y), (other.x, other.y))
            for pair in layout.brackets[:_MOST_BRACKETS]
            for one, other in [_points(layout, pair)]
        ),
        values=tuple((look.written(scaled_number(value)), y) for value, y in layout.values),
        years=tuple((look.written(str(year)), x) for year, x in layout.years),
        bottom=layout.plot.bottom,
        tray=None if layout.tray is None else (layout.tray.left, layout.tray.right),
    )


def _points(layout: ChartLayout, rows: tuple[int, ...]) -> list[Point]:
    found = (layout.point(row) for row in rows)
    return [point for point in found if point is not None]


def _mark(point: Point, line: LedgerLine, look: PaperLook | None) -> ChartMark:
    return ChartMark(
        place=(point.x, point.y),
        low=point.y_low,
        label="" if look is None else look.written(line.short_value),
        is_aim=line.status in _AIMS,
        is_opposed=line.tone in _OPPOSED,
        is_open_ended=line.is_open_ended,
    )
