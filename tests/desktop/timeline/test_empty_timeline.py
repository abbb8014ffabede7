"""An empty timeline says why, and offers the step that brings events into sight."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.timeline.empty_timeline import EmptyTimeline, NextStep, next_step
from desktop.timeline.event_narrowing import Narrowing
from desktop.timeline.events_snapshot import EventsSnapshot
from tests.desktop.timeline.dated import table_of

NONE, SOME = array("i"), array("i", [0])
TABLE, EMPTY = table_of("2009"), table_of()


def snapshot(table=TABLE, rows=NONE, listed=NONE, extent=(1, 2), **narrowing) -> EventsSnapshot:
    wanted = Narrowing(**narrowing)
    return EventsSnapshot(1, table, wanted, rows, {}, listed, extent, extent, NONE)


@pytest.mark.parametrize(
    ("shown", "step"),
    [
        (snapshot(rows=SOME, listed=SOME), None),
        (snapshot(table=EMPTY, extent=None), NextStep.IMPORT),
        (snapshot(extent=None), NextStep.SHOW_UNDATED),
        (snapshot(rows=SOME, period=("2001", "2002")), NextStep.CLEAR_PERIOD),
        (snapshot(words="قطار"), NextStep.CLEAR_WORDS),
        (snapshot(article_ids=frozenset()), NextStep.SHOW_WHOLE_ARCHIVE),
        (snapshot(), NextStep.SHOW_ALL_LANES),
    ],
)
def test_the_nearest_reason_comes_first(shown: EventsSnapshot, step: NextStep | None):
    assert next_step(shown) is step


@pytest.mark.parametrize("step", NextStep, ids=lambda step: step.name)
def test_each_step_has_its_words_and_is_told_by_the_button(qtbot, step: NextStep):
    empty = EmptyTimeline()
    qtbot.addWidget(empty)
    empty.say(step)
    empty.show()
    assert any(label.text() for label in empty.findChildren(QLabel))
    assert empty.button.text()
    with qtbot.waitSignal(empty.acted) as acted:
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert acted.args == [step]
