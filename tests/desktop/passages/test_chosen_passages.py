"""What is done with the chosen passages: deleting, restoring, copying."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.passages.passage_arrangement import EntryRow, HeadingRow
from desktop.widgets.facet_button import FacetButton


def shown(page) -> list[str]:
    """Headings as they are, passages by their quotations."""
    return [
        row.text if isinstance(row, HeadingRow) else f"«{row.entry.passage.quote.exact}»"
        for row in page.model.values
    ]


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


def test_deleting_is_undone_and_the_bin_gives_back(filled, marked, qtbot):
    choose(filled, "السمك")
    qtbot.keyClick(filled.list, Qt.Key.Key_Delete)
    wait_for(qtbot, filled, 3)
    assert filled.list.entry() is not None
    marked.undo_stack.undo()
    wait_for(qtbot, filled, 4)
    marked.undo_stack.redo()
    wait_for(qtbot, filled, 3)
    qtbot.mouseClick(facet(filled, "bin"), Qt.MouseButton.LeftButton)
    assert shown(filled) == ["«السمك»"]
    choose(filled, "السمك")
    filled.list.acted.emit("restore")
    qtbot.waitUntil(lambda: marked.archive.passages.count() == 4)
    marked.undo_stack.undo()
    assert marked.archive.passages.count() == 3


def test_several_are_deleted_as_one_step(filled, marked, qtbot):
    filled.list.setFocus()
    filled.list.selectAll()
    filled.list.choose(1)
    filled.list.selectAll()
    qtbot.keyClick(filled.list, Qt.Key.Key_Delete)
    wait_for(qtbot, filled, 0)
    marked.undo_stack.undo()
    wait_for(qtbot, filled, 4)


def test_copying_brings_the_citation(filled, qtbot):
    choose(filled, "السمك")
    qtbot.keyClick(filled.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "«السمك»\n— «الميناء القديم يعود»، جريدة الساحل، 4 ماي 2019، الفقرة 2"
    assert '<p dir="rtl">«السمك»</p>' in mime.html()
    assert "نُسخ المختار" in filled.notice._words.text()
    filled.head.copy.click()
