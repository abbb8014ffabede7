"""The listed events as what is printed: one value for paper, PDF and HTML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from articles.timeline.events import OPEN_FIRST, OPEN_LAST
from desktop.display.dates import date_text
from desktop.display.isolation import metadata_line
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import SummaryEvent, kind_seen_on
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.timeline.axis_wording import EVENTS
from desktop.timeline.events_export import TITLE
from desktop.timeline.events_model import ListedEvent
from desktop.translation import translated

MOST_PRINTED = 2000
"""What is longer is no reading on paper; the first so many are printed, and the head says so."""


def timeline_printout(
    events: Sequence[ListedEvent],
    period: tuple[str, str] | None,
    *,
    total: int,
    today: date,
    look: PaperLook = USUAL,
) -> TimelineContent:
    """What the printed timeline says.

    Args:
        events: In their order; those without a date are left out of it.
        period: First and last day, month or year (EDTF) that was chosen, or None for all time.
        total: How many events are listed, with those that are too many for paper.
        today: The day of printing.
        look: How the program's own words are written.
    """
    dated = tuple(_event(each, today) for each in events if each.event.value)
    return TimelineContent(
        title=TITLE,
        byline=look.written(_byline(len(dated), total, period)),
        events=tuple(sorted(dated, key=lambda event: (event.start, event.end))),
        printed=today,
        look=look,
    )


def _byline(printed: int, total: int, period: tuple[str, str] | None) -> str:
    parts = [EVENTS.counted(printed)]
    if total > MOST_PRINTED:
        parts = [
            translated("TimelinePrintout", "أول {0} من {1}").format(
                EVENTS.counted(printed), EVENTS.counted(total)
            )
        ]
    if period is not None:
        first, last = period
        parts.append(date_text(first if first == last else f"{first}/{last}"))
    return metadata_line(parts)


def _event(listed: ListedEvent, today: date) -> SummaryEvent:
    event = listed.event
    # An open end («منذ 2010») is said by the words; on the axis the known end marks the place.
    first = event.last if event.first == OPEN_FIRST else event.first
    last = event.first if event.last == OPEN_LAST else event.last
    start = date.fromordinal(first)
    return SummaryEvent(
        value=listed.date,
        label=listed.label,
        kind=kind_seen_on(event.kind, start, today),
        certain=event.certain,
        start=start,
        end=date.fromordinal(max(first, last)),
        source=listed.source,
    )
