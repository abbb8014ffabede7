from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest

from articles.timeline.events import EventKind
from desktop.printing.contents.summary_content import SummaryEvent
from desktop.printing.paper.timeline_density import EVENT_COLOURS, bars_of, density_piece
from desktop.time_axis.scale import picture_scale
from tests.desktop.printing.painting import WIDTH, painted, stained


def event(year: int, kind: EventKind = EventKind.PAST) -> SummaryEvent:
    return SummaryEvent(
        str(year), "حدث", kind, certain=True, start=date(year, 1, 1), end=date(year, 12, 31)
    )


EVENTS = [event(year) for year in range(1950, 2020)]
SCALE = picture_scale([(date(1950, 1, 1), date(2019, 12, 31))], WIDTH)


def test_every_event_is_in_one_bar_or_beyond_the_axis():
    bars, beyond = bars_of([*EVENTS, event(1492)], SCALE, 4.8)
    assert beyond == 1
    assert sum(sum(bar.counts) for bar in bars) == len(EVENTS)


def test_bars_stand_apart_inside_the_axis_the_oldest_at_the_right():
    bars, _ = bars_of(EVENTS, SCALE, 4.8)
    assert all(bar.left >= 0 and bar.left + bar.width <= WIDTH for bar in bars)
    lefts = [bar.left for bar in bars]
    assert lefts == sorted(lefts, reverse=True)
    for old, new in itertools.pairwise(bars):
        assert new.left + new.width < old.left


@pytest.mark.parametrize("kind", EventKind)
def test_kinds_have_their_colours(kind: EventKind):
    picture = painted([density_piece([replace(each, kind=kind) for each in EVENTS], WIDTH)])
    assert stained(picture, EVENT_COLOURS[kind], 6).width() > WIDTH / 2
