"""The line between axis and list: lanes can be hidden."""

from __future__ import annotations

from desktop.display.isolation import without_controls
from desktop.timeline.empty_timeline import NextStep
from desktop.timeline.event_lanes import Lane
from desktop.timeline.page import TimelinePage


def dates(page: TimelinePage) -> list[str]:
    model = page.model
    return [
        without_controls(str(model.data(model.index(row, 0))).partition(" — ")[0])
        for row in range(model.rowCount())
    ]


def test_lanes_can_be_hidden(page: TimelinePage):
    page.header.show_lanes(frozenset({Lane.PUBLISHED}))
    assert dates(page) == ["2016", "3 ماي 2018"]
    page.header.show_lanes(frozenset())
    assert page.empty.isVisible()
    page.empty.acted.emit(NextStep.SHOW_ALL_LANES)
    assert len(dates(page)) == 7
