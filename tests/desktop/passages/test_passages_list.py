"""The list of all passages: keys, clicks, and the place that is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from articles.span import Span
from desktop.passages.passage_arrangement import EntryRow

PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Space)


def wait_for(qtbot, page, count: int) -> None:
    def has_come() -> None:
        entries = [row for row in page.model.values if isinstance(row, EntryRow)]
        assert len(entries) == count

    qtbot.waitUntil(lambda: has_come() is None, timeout=5000)


def choose(page, words: str) -> None:
    for number, row in enumerate(page.model.values):
        if isinstance(row, EntryRow) and words in row.entry.passage.quote.exact:
            page.list.choose(number)
            return
    raise LookupError(words)


@pytest.fixture
def filled(marked, page, qtbot):
    """The page with four passages, shown."""
    marked.mark("القوارب إلى المرفأ", created="2025-03-01T10:00:00+00:00", tags=("بحر", "port"))
    marked.mark("السمك", "blue", created="2025-03-02T10:00:00+00:00", note="اسأل الغوّاص")
    marked.mark("يصعد القطار", "pink", created="2024-01-01T10:00:00+00:00", tags=("بحر",))
    marked.mark("The line opened", created="2023-01-01T10:00:00+00:00")
    page.show()
    wait_for(qtbot, page, 4)
    return page


@pytest.mark.parametrize("press", PRESSES)
def test_a_click_and_enter_lead_to_the_words(filled, marked, qtbot, press: Qt.Key):
    article = marked.article("السمك")
    start = article.body.index("السمك")
    choose(filled, "السمك")
    place = filled.list.visualRect(filled.list.currentIndex()).center()
    with qtbot.waitSignal(filled.words_wanted) as clicked:
        qtbot.mouseClick(filled.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == [article.id, Span(start, start + 5)]
    with qtbot.waitSignal(filled.words_wanted):
        qtbot.keyClick(filled.list, press)
    with qtbot.assertNotEmitted(filled.words_wanted):
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.mouseClick(filled.list.viewport(), Qt.MouseButton.LeftButton, control, place)


def test_the_arrow_keys_pass_over_headings(filled, qtbot):
    choose(filled, "السمك")
    qtbot.keyClick(filled.list, Qt.Key.Key_Down)
    entry = filled.list.entry()
    assert entry is not None
    assert entry.passage.quote.exact == "يصعد القطار"


def test_the_place_is_kept_when_passages_change(filled, marked, qtbot):
    choose(filled, "The line opened")
    marked.mark("المدرسة")
    wait_for(qtbot, filled, 5)
    assert filled.list.entry().passage.quote.exact == "The line opened"


@pytest.mark.parametrize("way", ["down", "tab"])
def test_who_comes_by_keys_has_a_passage_chosen(filled, qtbot, way):
    filled.activateWindow()
    filled.head.field.setFocus()
    qtbot.waitUntil(filled.head.field.hasFocus, timeout=20_000)
    assert filled.list.chosen() == ()
    if way == "down":
        qtbot.keyClick(filled.head.field, Qt.Key.Key_Down)
    else:
        filled.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(filled.list.hasFocus, timeout=20_000)
    assert filled.list.chosen() == (filled.list.entry(),)
