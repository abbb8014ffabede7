"""A passage of the page as it is drawn, with its buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from articles.passages.passage import Anchoring, TextPositionSelector
from desktop.passages.passage_arrangement import EntryRow
from desktop.widgets.facet_button import FacetButton


def wait_for(qtbot, page, count: int) -> None:
    def has_come() -> None:
        entries = [row for row in page.model.values if isinstance(row, EntryRow)]
        assert len(entries) == count

    qtbot.waitUntil(lambda: has_come() is None, timeout=5000)


def facet(page, label: str) -> FacetButton:
    return next(b for b in page.facets.findChildren(FacetButton) if b.value == label)


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


def test_a_moved_passage_is_confirmed_at_its_button(filled, marked, qtbot):
    article = marked.article("أطفال الوادي")
    start = article.body.index("أطفال الوادي")
    moved = marked.mark(
        "المدرسة",
        anchoring=Anchoring.MOVED,
        position=TextPositionSelector(start, start + len("أطفال الوادي")),
    )
    filled.read_again()
    wait_for(qtbot, filled, 5)
    qtbot.mouseClick(facet(filled, "moved"), Qt.MouseButton.LeftButton)
    filled.list.choose(1)
    rect = filled.list.visualRect(filled.model.index(1, 0))
    delegate = filled.list.itemDelegate()
    button = next(
        QPoint(x, y)
        for y in range(rect.bottom(), rect.top(), -4)
        for x in range(rect.left(), rect.right(), 8)
        if delegate.action_at(
            filled.model.value(1), rect.toRectF(), QPoint(x, y).toPointF()
        ) == "confirm"
    )  # fmt: skip
    with qtbot.assertNotEmitted(filled.words_wanted):
        qtbot.mouseClick(filled.list.viewport(), Qt.MouseButton.LeftButton, pos=button)
    wait_for(qtbot, filled, 0)
    confirmed = marked.archive.passages.get(moved.id)
    assert confirmed.anchoring is Anchoring.ANCHORED
    assert confirmed.quote.exact == "أطفال الوادي"
    marked.undo_stack.undo()
    assert marked.archive.passages.get(moved.id) == moved
