"""A printed indicator of the ledger in HTML: its chart as a picture of lines, and its figures."""

from __future__ import annotations

from itertools import pairwise

from desktop.export.html_frame import marked, plain
from desktop.printing.contents.ledger_content import (
    ChartMark,
    LedgerContent,
    PrintedChart,
    PrintedFigure,
)
from desktop.printing.contents.wording import WITHOUT_YEAR
from desktop.printing.files.html_parts import footer, page_head
from desktop.theme import LIGHT

_RADIUS = 4.0
_ARROW = 12.0
_BELOW = 14.0
_TEXT = 11


def ledger_section(content: LedgerContent) -> str:
    """Title, chart, and the figures as a list in their order."""
    picture = "" if content.chart is None else chart_picture(content.chart, content.title)
    rows = "".join(map(_row, content.figures))
    body = f'{picture}<ol class="ledger">\n{rows}</ol>\n' if rows else picture
    return (
        f"<article>\n{page_head(content, content.byline)}{body}"
        f"{footer(content.source, None)}</article>"
    )


def _row(figure: PrintedFigure) -> str:
    verdict = f' <span class="verdict">{marked(figure.verdict)}</span>' if figure.verdict else ""
    facts = f" <span>{marked(figure.facts)}</span>" if figure.facts else ""
    sentence = (
        f"{marked(figure.before)}<strong>{marked(figure.text)}</strong>{marked(figure.after)}"
    )
    return (
        f"<li><p><strong>{marked(figure.value)}</strong>{verdict}{facts}</p>\n"
        f'<blockquote>{sentence}</blockquote>\n<p class="byline">{marked(figure.source)}</p></li>\n'
    )


def chart_picture(chart: PrintedChart, title: str) -> str:
    """The chart as SVG; its figures stand below it in words.

    Args:
        chart: Where everything stands.
        title: What the picture is called for those who do not see it.
    """
    parts = [_line((0.0, down), (chart.right, down), LIGHT.line) for _, down in chart.values]
    parts += [_words(text, chart.right + 6, down + 4, "end") for text, down in chart.values]
    parts += [_words(text, across, chart.bottom + _BELOW) for text, across in chart.years]
    if chart.tray is not None:
        parts.append(_words(WITHOUT_YEAR, sum(chart.tray) / 2, chart.bottom + _BELOW))
    parts += [_line(one, other, LIGHT.accent) for one, other in pairwise(chart.path)]
    parts += [_line(one, other, LIGHT.warning, dotted=True) for one, other in chart.brackets]
    parts += [_mark(mark) for mark in chart.marks]
    return (
        f'<figure><svg viewBox="0 0 {chart.width:.0f} {chart.height:.0f}" role="img"'
        f' aria-label="{plain(title)}" width="{chart.width:.0f}" height="{chart.height:.0f}">\n'
        + "\n".join(parts)
        + "\n</svg></figure>\n"
    )


def _mark(mark: ChartMark) -> str:
    opposed = LIGHT.warning if mark.is_opposed else LIGHT.accent
    colour = LIGHT.figure if mark.is_aim and not mark.is_opposed else opposed
    across, down = mark.place
    made = []
    if mark.low > down:
        made.append(_line(mark.place, (across, mark.low), colour))
    top = down - _RADIUS
    if mark.is_open_ended:
        tip = (across, top - _ARROW)
        made += [
            _line(start, tip, colour)
            for start in ((across, top), (across - 3, tip[1] + 4), (across + 3, tip[1] + 4))
        ]
        top = tip[1]
    fill = "#ffffff" if mark.is_aim else colour
    made.append(
        f'<circle cx="{across:.1f}" cy="{down:.1f}" r="{_RADIUS:g}" fill="{fill}"'
        f' stroke="{colour}"/>'
    )
    if mark.label:
        made.append(_words(mark.label, across, top - 4))
    return "".join(made)


def _line(
    one: tuple[float, float], other: tuple[float, float], colour: str, *, dotted: bool = False
) -> str:
    dashes = ' stroke-dasharray="2 3"' if dotted else ""
    return (
        f'<line x1="{one[0]:.1f}" y1="{one[1]:.1f}" x2="{other[0]:.1f}" y2="{other[1]:.1f}"'
        f' stroke="{colour}"{dashes}/>'
    )


def _words(text: str, across: float, down: float, anchor: str = "middle") -> str:
    # In a text that runs right to left `end` is the left edge.
    return (
        f'<text x="{across:.1f}" y="{down:.1f}" text-anchor="{anchor}" direction="rtl"'
        f' font-size="{_TEXT}" fill="{LIGHT.muted}">{plain(text)}</text>'
    )
