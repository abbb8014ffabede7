"""Parts of the HTML files that are the same for every kind of printed content. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from desktop.display.passage_colours import known_colour
from desktop.display.wording import LOST, NOTE, paragraph_text, tags_text
from desktop.export.html_frame import direction, marked, paragraph_list, plain
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.summary_content import (
    FigureRow,
    PassageNote,
    SummaryEvent,
)
from desktop.printing.contents.wording import note_mark
from desktop.time_axis.extent import usual_extent
from desktop.time_axis.scale import AxisScale, picture_scale
from desktop.time_axis.ticks import picture_ticks

_TICK_GAP = 3.0
# With more events than this a few far ones may lie beyond the axis.
_MOST_MARKS = 60
_CHARACTER_SHARE = 1.1


class Headed(Protocol):
    """What the head of a printed content is made of."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def header(self) -> str:
        """What kind of content it is."""

    @property
    def printed_text(self) -> str:
        """The day of printing, in words."""


def page_head(content: Headed, byline: str) -> str:
    """The program and the day, the title, the byline."""
    return (
        f'<header>\n<p class="furniture"><span>{marked(content.header)}</span>'
        f"<span>{marked(content.printed_text)}</span></p>\n"
        f"<h1{direction(content.title)}>{marked(content.title)}</h1>\n"
        f'<p class="byline">{marked(byline)}</p>\n</header>\n'
    )


def footer(source: str, address: str | None) -> str:
    """Where it comes from, in the archive and on the web; empty when nobody knows."""
    shown = f'<p class="address"><bdi dir="ltr">{plain(address)}</bdi></p>\n' if address else ""
    return f"<footer>\n<p>{marked(source)}</p>\n{shown}</footer>\n" if source or shown else ""


def sections(*parts: tuple[str, str, str]) -> str:
    """Sections of class, heading and content; those without content are left out."""
    return "".join(
        f'<section class="{name}">\n<h2>{heading}</h2>\n{inner}</section>\n'
        for name, heading, inner in parts
        if inner
    )


def sentence_list(sentences: Iterable[str]) -> str:
    """Sentences as a list; empty without any."""
    items = "".join(
        f"<li><p{direction(text)}>{marked(text)}</p></li>\n" for text in sentences if text.strip()
    )
    return f"<ul>\n{items}</ul>\n" if items else ""


def figure_table(rows: Sequence[FigureRow], *, look: PaperLook, more: str = "") -> str:
    """Key figures as a table, and below it how many more there are; empty without any."""
    if not rows:
        return ""
    body = "".join(_figure(row, look=look) for row in rows)
    below = f'<p class="details">{marked(more)}</p>\n' if more else ""
    return f"<table>\n<tbody>\n{body}</tbody>\n</table>\n{below}"


def _figure(row: FigureRow, *, look: PaperLook) -> str:
    qualifier = f'<span class="qualifier">{marked(row.qualifier)}</span> ' if row.qualifier else ""
    details = f'<p class="details">{marked(row.details)}</p>' if row.details else ""
    doubts = "".join(f'<p class="doubt">؟ {marked(doubt)}</p>' for doubt in row.doubts)
    place = marked(paragraph_text(row.paragraph, script=look.digits))
    return (
        f'<tr><th scope="row">{qualifier}{marked(row.value)}</th>'
        f"<td>{marked(row.counted)}{details}{doubts}</td>"
        f'<td class="place">{place}</td></tr>\n'
    )


def timeline(events: Sequence[SummaryEvent]) -> str:
    """An axis with its marks, and the list of the events; empty without any."""
    if not events:
        return ""
    scale = picture_scale([usual_extent(events, _MOST_MARKS)], 100.0)
    places = {(_place_of(event, scale), _classes(event)) for event in events}
    marks = "".join(
        f'<span class="mark {classes}" style="left:{place}%"></span>'
        for place, classes in sorted(places)
    )
    ticks = "".join(
        f'<span class="tick" style="left:{tick.x:.2f}%">{marked(tick.text)}</span>'
        for tick in picture_ticks(scale, _estimated_width, _TICK_GAP)
    )
    items = "".join(
        f'<li class="{_classes(event)}"><time datetime="{event.start.isoformat()}">'
        f"{marked(event.value)}</time> <span{direction(event.label)}>{marked(event.label)}</span>"
        f"{_event_source(event)}"
        "</li>\n"
        for event in events
    )
    axis = f'<div class="axis" aria-hidden="true">{marks}{ticks}</div>\n'
    return f"{axis}<ol>\n{items}</ol>\n"


def _event_source(event: SummaryEvent) -> str:
    return f' <span class="details">{marked(event.source)}</span>' if event.source else ""


def _estimated_width(text: str) -> float:
    """How wide a tick's label is in percent of the axis, near enough to keep labels apart."""
    return len(text) * _CHARACTER_SHARE


def _place_of(event: SummaryEvent, scale: AxisScale) -> str:
    return f"{scale.middle_of(event.start, event.end):.1f}"


def _classes(event: SummaryEvent) -> str:
    return event.kind.value if event.certain else f"{event.kind.value} uncertain"


def passage_list(passages: Iterable[PassageNote], *, look: PaperLook) -> str:
    """Passages with where they stand, their notes and tags."""
    return "".join(_passage(passage, look=look) for passage in passages)


def _passage(passage: PassageNote, *, look: PaperLook) -> str:
    colour = known_colour(passage.colour)
    quote = paragraph_list(f"{note_mark(passage.number)}«{passage.quote}»")
    anchor = f' id="note-{passage.number}"' if passage.number is not None else ""
    place = _place(passage, look=look)
    tags = marked(tags_text(passage.tags))
    where = " · ".join(part for part in (place, tags) if part)
    note = paragraph_list(f"{NOTE}: {passage.note}") if passage.note.strip() else ""
    return (
        f'<div class="passage {colour}"{anchor}>\n<blockquote>{quote}</blockquote>\n'
        f'<div class="note"><p>{where}</p>{note}</div>\n</div>\n'
    )


def _place(passage: PassageNote, *, look: PaperLook) -> str:
    """Where the words stand; that they are lost; or which article they come from."""
    if passage.is_lost:
        lost = f'<span class="doubt">{LOST}</span>'
        return f"{marked(passage.citation)} · {lost}" if passage.citation else lost
    if passage.citation:
        return marked(passage.citation)
    return marked(paragraph_text(passage.paragraph, script=look.digits))
