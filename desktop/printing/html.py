"""Summaries as one HTML file: complete in itself, right to left, without scripts. No Qt."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.display.isolation import (
    FIRST_STRONG_ISOLATE,
    LEFT_TO_RIGHT_ISOLATE,
    POP_DIRECTIONAL_ISOLATE,
    is_right_to_left,
    without_controls,
)
from desktop.printing.atomic_file import write_whole
from desktop.printing.html_style import STYLE
from desktop.printing.passage_colours import BARS, DEFAULT_COLOUR
from desktop.printing.summary_content import (
    FigureRow,
    PassageNote,
    SummaryContent,
    SummaryEvent,
    printable,
)
from desktop.printing.timeline_axis import TimeScale, scale_of, ticks_of
from desktop.printing.wording import (
    FIGURES,
    HEADER,
    LOST,
    NOTE,
    PASSAGES,
    SUMMARY,
    TIMELINE,
    document_title,
    paragraph_text,
    tags_text,
)

_ISOLATES = {LEFT_TO_RIGHT_ISOLATE: '<bdi dir="ltr">', FIRST_STRONG_ISOLATE: "<bdi>"}
_ISOLATE = re.compile(f"([{LEFT_TO_RIGHT_ISOLATE}{FIRST_STRONG_ISOLATE}{POP_DIRECTIONAL_ISOLATE}])")
_TICK_GAP = 3.0
_CHARACTER_SHARE = 1.1


def html_text(contents: Sequence[SummaryContent]) -> str:
    """One valid HTML5 document with every summary, each beginning a printed page.

    Args:
        contents: The summaries.
    """
    title = document_title(tuple(content.title for content in contents))
    articles = "\n".join(_article(content) for content in contents)
    return (
        "<!DOCTYPE html>\n"
        '<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Khizana">\n'
        f"<title>{_plain(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n"
        f"<body>\n{articles}\n</body>\n</html>\n"
    )


def write_html(contents: Sequence[SummaryContent], path: Path) -> None:
    """Write `html_text` to `path`, which appears when it is whole.

    Raises:
        PrintingError: The file cannot be written.
    """
    write_whole(path, html_text(contents).encode())


def marked(text: str) -> str:
    """`text` escaped, its directional isolates turned into balanced `<bdi>` elements."""
    parts: list[str] = []
    depth = 0
    for part in _ISOLATE.split(printable(text)):
        if opening := _ISOLATES.get(part):
            parts.append(opening)
            depth += 1
        elif part == POP_DIRECTIONAL_ISOLATE:
            parts.append("</bdi>" if depth else "")
            depth -= depth > 0
        else:
            parts.append(html.escape(part))
    return "".join(parts) + "</bdi>" * depth


def _plain(text: str) -> str:
    """`text` escaped, without isolates: for places that hold no elements."""
    return html.escape(without_controls(printable(text)))


def _article(content: SummaryContent) -> str:
    sections = (
        ("summary", SUMMARY, _sentences(content.sentences)),
        ("figures", FIGURES, _figures(content.figures, arabic_indic=content.arabic_indic)),
        ("timeline", TIMELINE, _timeline(content.events)),
        ("passages", PASSAGES, _passages(content.passages, arabic_indic=content.arabic_indic)),
    )
    body = "".join(
        f'<section class="{name}">\n<h2>{heading}</h2>\n{inner}</section>\n'
        for name, heading, inner in sections
        if inner
    )
    return (
        f'<article>\n<header>\n<p class="furniture"><span>{HEADER}</span>'
        f"<span>{marked(content.printed_text)}</span></p>\n"
        f"<h1{_direction(content.title)}>{marked(content.title)}</h1>\n"
        f'<p class="byline">{marked(content.byline)}</p>\n</header>\n{body}{_footer(content)}'
        "</article>"
    )


def _footer(content: SummaryContent) -> str:
    address = content.address
    shown = f'<p class="address"><bdi dir="ltr">{_plain(address)}</bdi></p>\n' if address else ""
    return f"<footer>\n<p>{marked(content.source)}</p>\n{shown}</footer>\n"


def _direction(text: str) -> str:
    """The `dir` attribute of a paragraph: by majority, said only where it is not the page's."""
    return "" if is_right_to_left(text) else ' dir="ltr"'


def _sentences(sentences: Iterable[str]) -> str:
    items = "".join(
        f"<li><p{_direction(text)}>{marked(text)}</p></li>\n" for text in sentences if text.strip()
    )
    return f"<ul>\n{items}</ul>\n" if items else ""


def _figures(rows: Sequence[FigureRow], *, arabic_indic: bool) -> str:
    if not rows:
        return ""
    body = "".join(_figure(row, arabic_indic=arabic_indic) for row in rows)
    return f"<table>\n<tbody>\n{body}</tbody>\n</table>\n"


def _figure(row: FigureRow, *, arabic_indic: bool) -> str:
    qualifier = f'<span class="qualifier">{marked(row.qualifier)}</span> ' if row.qualifier else ""
    details = f'<p class="details">{marked(row.details)}</p>' if row.details else ""
    doubts = "".join(f'<p class="doubt">؟ {marked(doubt)}</p>' for doubt in row.doubts)
    place = marked(paragraph_text(row.paragraph, arabic_indic=arabic_indic))
    return (
        f'<tr><th scope="row">{qualifier}{marked(row.value)}</th>'
        f"<td>{marked(row.counted)}{details}{doubts}</td>"
        f'<td class="place">{place}</td></tr>\n'
    )


def _timeline(events: Sequence[SummaryEvent]) -> str:
    if not events:
        return ""
    scale = scale_of([(event.start, event.end) for event in events], 100.0)
    marks = "".join(_mark(event, scale) for event in events)
    ticks = "".join(
        f'<span class="tick" style="left:{tick.position:.2f}%">{marked(tick.text)}</span>'
        for tick in ticks_of(scale, _estimated_width, _TICK_GAP)
    )
    items = "".join(
        f'<li class="{_classes(event)}"><time datetime="{event.start.isoformat()}">'
        f"{marked(event.value)}</time> <span{_direction(event.label)}>{marked(event.label)}</span>"
        "</li>\n"
        for event in events
    )
    axis = f'<div class="axis" aria-hidden="true">{marks}{ticks}</div>\n'
    return f"{axis}<ol>\n{items}</ol>\n"


def _estimated_width(text: str) -> float:
    """How wide a tick's label is in percent of the axis, near enough to keep labels apart."""
    return len(text) * _CHARACTER_SHARE


def _mark(event: SummaryEvent, scale: TimeScale) -> str:
    position = scale.middle(event.start, event.end)
    return f'<span class="mark {_classes(event)}" style="left:{position:.2f}%"></span>'


def _classes(event: SummaryEvent) -> str:
    return event.kind.value if event.certain else f"{event.kind.value} uncertain"


def _passages(passages: Iterable[PassageNote], *, arabic_indic: bool) -> str:
    return "".join(_passage(passage, arabic_indic=arabic_indic) for passage in passages)


def _passage(passage: PassageNote, *, arabic_indic: bool) -> str:
    colour = passage.colour if passage.colour in BARS else DEFAULT_COLOUR
    quote = _paragraphs(f"«{passage.quote}»")
    if passage.paragraph is None:
        place = f'<span class="doubt">{LOST}</span>'
    else:
        place = marked(paragraph_text(passage.paragraph, arabic_indic=arabic_indic))
    tags = f" · {marked(tags_text(passage.tags))}" if passage.tags else ""
    note = _paragraphs(f"{NOTE}: {passage.note}") if passage.note.strip() else ""
    return (
        f'<div class="passage {colour}">\n<blockquote>{quote}</blockquote>\n'
        f'<div class="note"><p>{place}{tags}</p>{note}</div>\n</div>\n'
    )


def _paragraphs(text: str) -> str:
    """One paragraph for each line that holds something."""
    return "".join(
        f"<p{_direction(line)}>{marked(line)}</p>" for line in text.splitlines() if line.strip()
    )
