"""What the axis says of what is pointed at."""

from __future__ import annotations

from datetime import date

from articles.timeline.edtf import write_days
from articles.timeline.event_table import EventTable
from desktop.display.dates import date_text
from desktop.display.isolation import isolated, metadata_line
from desktop.display.plurals import CountedNoun
from desktop.timeline.axis_layout import DensityBar, Mark
from desktop.timeline.axis_margins import Margin
from desktop.translation import translated

EVENTS = CountedNoun("لا أحداث", "حدث واحد", "حدثان", "أحداث", "حدثا", "حدث")


def mark_words(table: EventTable, mark: Mark) -> str:
    """The date of a mark, how many events it stands for, and whether they are doubtful."""
    values = sorted({table.value(row) for row in mark.events[:50]})
    words = "، ".join(date_text(value) for value in values[:3])
    parts = [words + ("…" if len(values) > 3 else "")]
    if len(mark.events) > 1:
        parts.append(EVENTS.counted(len(mark.events)))
    if not mark.certain:
        parts.append(translated("AxisWording", "تاريخ غير مؤكد"))
    if mark.future:
        parts.append(translated("AxisWording", "لاحق لنشر المقال"))
    return metadata_line(parts)


def bar_words(bar: DensityBar) -> str:
    """The stretch of a density bar and how many events touch it."""
    value = write_days(date.fromordinal(bar.first), date.fromordinal(bar.last))
    return f"{date_text(value)}: {EVENTS.counted(bar.count)}"


def margin_words(margin: Margin) -> str:
    """What a mark at an end of the axis stands for, and the key that goes there."""
    where, key = (
        (translated("AxisWording", "أقدم مما يظهر"), "PageUp")
        if margin.is_earlier
        else (translated("AxisWording", "أحدث مما يظهر"), "PageDown")
    )
    return f"{EVENTS.counted(margin.count)} {where} ({isolated(key)})"
