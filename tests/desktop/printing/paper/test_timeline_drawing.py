from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from articles.timeline.events import EventKind
from desktop.printing.contents.summary_content import SummaryEvent
from desktop.printing.paper.timeline_density import EVENT_COLOURS
from desktop.printing.paper.timeline_drawing import timeline_chunks
from tests.desktop.printing.painting import WIDTH, painted, stained

OLD = SummaryEvent(
    "1962", "افتُتح", EventKind.PAST, certain=True, start=date(1962, 1, 1), end=date(1962, 12, 31)
)
OWN = replace(
    OLD, value="2019", label="نُشر", kind=EventKind.PUBLISHED,
    start=date(2019, 5, 4), end=date(2019, 5, 4),
)  # fmt: skip
COMING = replace(
    OLD, value="2030", label="يُفتح", kind=EventKind.FUTURE, certain=False,
    start=date(2030, 3, 1), end=date(2030, 3, 31),
)  # fmt: skip


def test_nothing_has_no_axis():
    assert [*timeline_chunks([], WIDTH)] == []


def test_the_past_stands_at_the_right_of_the_future():
    (axis,) = timeline_chunks([OLD, OWN, COMING], WIDTH)
    picture = painted(axis)
    past = stained(picture, EVENT_COLOURS[EventKind.PAST], 4)
    own = stained(picture, EVENT_COLOURS[EventKind.PUBLISHED], 4)
    coming = stained(picture, EVENT_COLOURS[EventKind.FUTURE], 4)
    assert coming.right() < own.left()
    assert own.right() < past.right()


def dashes(events: list[SummaryEvent]) -> tuple[int, int]:
    """Breaks in the line of the axis, in its left and in its right half."""
    (axis,) = timeline_chunks(events, WIDTH)
    picture = painted(axis)
    line = [
        [abs(picture.pixelColor(x, y).lightness() - 255) > 20 for x in range(picture.width())]
        for y in range(picture.height())
    ]
    row = max(line, key=sum)[10 : 10 + int(WIDTH)]
    breaks = [before and not here for before, here in pairwise(row)]
    middle = len(breaks) // 2
    return sum(breaks[:middle]), sum(breaks[middle:])


def test_the_axis_is_dashed_where_it_lies_ahead_of_the_article():
    left, right = dashes([OLD, replace(OWN, start=date(1996, 1, 1), end=date(1996, 1, 1)), COMING])
    assert left > 20
    assert right < 10


def test_without_a_date_what_lies_ahead_is_not_drawn_as_past():
    left, right = dashes([OLD, COMING])
    assert left > 20
    assert right < 10
    assert sum(dashes([OLD, replace(OLD, start=date(1990, 1, 1), end=date(1990, 2, 1))])) < 10


def test_what_the_axis_says_is_listed_only_when_everything_is():
    assert len([*timeline_chunks([OLD, OWN, COMING], WIDTH)]) == 1
    assert len([*timeline_chunks([OLD, OWN, COMING], WIDTH, listed=True)]) == 4


def test_very_many_dates_become_bars_and_a_list():
    many = [
        replace(OLD, start=date(year, month, 1), end=date(year, month, 20))
        for year in range(1990, 2010)
        for month in range(1, 13)
    ]
    chunks = [*timeline_chunks(many, WIDTH)]
    assert len(chunks) == 1 + len(many)


def test_doubt_leaves_the_disc_hollow():
    def ink(certain: bool) -> int:
        (row,) = [*timeline_chunks([replace(OWN, certain=certain)], WIDTH, listed=True)][1:]
        picture = painted(row)
        colour = EVENT_COLOURS[EventKind.PUBLISHED]
        return sum(
            picture.pixelColor(x, y).name().upper() == colour.upper()
            for x in range(picture.width())
            for y in range(picture.height())
        )

    assert ink(certain=True) > ink(certain=False)
