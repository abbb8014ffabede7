"""Passages of a tag in the reader's own order: by keys, by the mouse, undone, exchanged."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QGuiApplication

from articles.passages.link import PassageLink
from articles.web_annotation import annotation_collection
from desktop.export.formats import format_named
from desktop.passages.passage_arrangement import EntryRow
from tests.desktop.passages.test_page import choose, facet, shown, wait_for

ALT = Qt.KeyboardModifier.AltModifier
WORDS = ("القوارب", "السمك", "القطار", "المدرسة")


@pytest.fixture
def tagged(marked, page, qtbot):
    """Four passages with one tag, the last marked first; one of them has another tag too."""
    for number, words in enumerate(WORDS):
        tags = ("بحر", "سفر") if words == "القطار" else ("بحر",)
        marked.mark(words, tags=tags, created=f"2025-03-0{9 - number}T10:00:00+00:00")
    page.show()
    wait_for(qtbot, page, 4)
    page.head.grouping.activated.emit(page.head.grouping.findData("tag"))
    assert order(page) == [*WORDS]
    return page


def order(page, tag: str = "بحر") -> list[str]:
    return [
        row.entry.passage.quote.exact
        for row in page.model.values
        if isinstance(row, EntryRow) and row.key == tag
    ]


def row_of(page, words: str) -> int:
    return shown(page).index(f"«{words}»")


def drop(page, row: int, *, after: bool) -> bool:
    """Drop what is chosen at a row; whether the list would take it there."""
    rect = page.list.visualRect(page.model.index(row, 0))
    at = QPointF(rect.center().x(), rect.bottom() - 3 if after else rect.top() + 3)
    mime = page.model.mimeData(page.list.selectionModel().selectedIndexes())
    args = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    move = QDragMoveEvent(at.toPoint(), Qt.DropAction.MoveAction, *args)
    move.setAccepted(True)
    page.list.dragMoveEvent(move)
    page.list.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, *args))
    return move.isAccepted()


def test_keys_move_a_passage_and_the_order_stays(tagged, marked, qtbot):
    choose(tagged, "القطار")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    assert order(tagged) == ["القوارب", "القطار", "السمك", "المدرسة"]
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    expected = ["القطار", "القوارب", "السمك", "المدرسة"]
    assert order(tagged) == expected
    assert tagged.list.entry().passage.quote.exact == "القطار"
    tagged.read_again()
    qtbot.wait(50)
    assert order(tagged) == expected
    ids = {passage.quote.exact: passage.id for passage in marked.archive.passages.all()}
    stored = marked.archive.passages.tag_orders()
    assert stored == {"بحر": tuple(ids[words] for words in expected)}
    assert order(tagged, "سفر") == ["القطار"]


def test_several_move_together_and_stay_chosen(tagged, qtbot):
    choose(tagged, "القوارب")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(tagged.list, Qt.Key.Key_Down, ALT)
    assert order(tagged) == ["القطار", "القوارب", "السمك", "المدرسة"]
    qtbot.keyClick(tagged.list, Qt.Key.Key_Down, ALT)
    assert order(tagged) == ["القطار", "المدرسة", "القوارب", "السمك"]


def test_each_move_is_undone(tagged, marked, qtbot):
    choose(tagged, "المدرسة")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    for expected in (["القوارب", "السمك", "المدرسة", "القطار"], [*WORDS]):
        marked.undo_stack.undo()
        qtbot.waitUntil(lambda expected=expected: order(tagged) == expected, timeout=5000)
    assert marked.archive.passages.tag_orders() == {}
    marked.undo_stack.redo()
    qtbot.waitUntil(lambda: order(tagged)[2] == "المدرسة", timeout=5000)


def test_a_dragged_passage_falls_between_others(tagged, marked, qtbot):
    choose(tagged, "المدرسة")
    assert drop(tagged, row_of(tagged, "السمك"), after=False)
    assert order(tagged) == ["القوارب", "المدرسة", "السمك", "القطار"]
    choose(tagged, "القوارب")
    assert drop(tagged, row_of(tagged, "السمك"), after=True)
    assert order(tagged) == ["المدرسة", "السمك", "القوارب", "القطار"]
    choose(tagged, "القطار")
    assert drop(tagged, 0, after=False)  # the heading
    assert order(tagged)[0] == "القطار"
    assert marked.archive.passages.count() == 4


def test_nothing_is_dropped_under_another_heading(tagged, marked, qtbot):
    choose(tagged, "السمك")
    last = len(tagged.model.values) - 1
    assert tagged.model.value(last).key == "سفر"
    assert not drop(tagged, last, after=True)
    assert order(tagged) == [*WORDS]
    assert marked.undo_stack.index() == 4


def test_what_is_hidden_keeps_its_place(tagged, marked, qtbot):
    qtbot.mouseClick(facet(tagged, "سفر"), Qt.MouseButton.LeftButton)
    assert order(tagged) == ["القطار"]
    choose(tagged, "القطار")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    assert marked.archive.passages.tag_orders() == {}
    tagged.head.field.setText("القطار أو المدرسة")
    qtbot.mouseClick(facet(tagged, "سفر"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(tagged.head.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: order(tagged) == ["القطار", "المدرسة"], timeout=5000)
    choose(tagged, "المدرسة")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    tagged.leave()
    expected = ["القوارب", "السمك", "المدرسة", "القطار"]
    qtbot.waitUntil(lambda: order(tagged) == expected, timeout=5000)


def test_new_passages_follow_and_deleted_ones_come_back_to_their_place(tagged, marked, qtbot):
    choose(tagged, "المدرسة")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    marked.mark("الوادي", tags=("بحر",))
    tagged.read_again()
    expected = ["القوارب", "السمك", "المدرسة", "القطار", "الوادي"]
    qtbot.waitUntil(lambda: order(tagged) == expected, timeout=5000)
    choose(tagged, "السمك")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Delete)
    wait_for(qtbot, tagged, 5)
    choose(tagged, "الوادي")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    marked.undo_stack.undo()
    marked.undo_stack.undo()
    qtbot.waitUntil(lambda: order(tagged) == expected, timeout=5000)


def test_other_headings_have_no_order(tagged, marked, qtbot):
    tagged.head.grouping.activated.emit(tagged.head.grouping.findData("article"))
    choose(tagged, "السمك")
    before = shown(tagged)
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    assert shown(tagged) == before
    assert marked.archive.passages.tag_orders() == {}


def test_the_menu_says_how(tagged):
    choose(tagged, "السمك")
    place = tagged.list.visualRect(tagged.list.currentIndex()).center()

    class Place:
        def globalPos(self) -> QPoint:  # noqa: N802 - as Qt calls it
            return tagged.list.mapToGlobal(place)

    menu = tagged.list.offer_menu(Place())
    said = [action.text() for action in menu.actions()]
    assert any("Alt+↑" in words for words in said)
    assert any("Alt+↓" in words for words in said)
    assert any("رابط" in words for words in said)
    menu.close()


def test_an_order_goes_out_and_comes_back(tagged, marked, tmp_path, qtbot):
    choose(tagged, "المدرسة")
    qtbot.keyClick(tagged.list, Qt.Key.Key_Up, ALT)
    stored = marked.archive.passages.tag_orders()
    path = tmp_path / "passages.jsonld"
    tagged.output.exporter.dialog.ask = lambda *_: path
    tagged.exchange.files.to_read = lambda: path
    # The notice is there before the file is: it tells the progress too.
    with qtbot.waitSignal(tagged.output.exporter.exported, timeout=5000):
        tagged.head.export_wanted.emit(format_named("json-ld"))
    marked.undo_stack.undo()
    assert marked.archive.passages.tag_orders() == {}
    tagged.head.take_in.click()
    qtbot.waitUntil(lambda: marked.archive.passages.tag_orders() == stored, timeout=5000)
    marked.undo_stack.undo()
    assert marked.archive.passages.tag_orders() == {}


def test_without_orders_a_file_is_as_before(marked):
    passages = [marked.mark("السمك", tags=("بحر",))]
    assert "tag-orders" not in json.dumps(annotation_collection(passages, {}, "ab"))
    orders = {"بحر": (passages[0].id, "gone"), "غيره": ("x",)}
    (order,) = annotation_collection(passages, {}, "ab", orders)["urn:khizana:tag-orders"]
    assert len(order["urn:khizana:passages"]["@list"]) == 1


def test_a_link_is_copied(tagged, marked, qtbot):
    choose(tagged, "السمك")
    passage = tagged.list.entry().passage
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(tagged.list, Qt.Key.Key_C, modifiers)
    link = PassageLink.to(passage, marked.archive.identity)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.text() == link.text, timeout=5000)
    assert "«السمك»</a>" in clipboard.mimeData().html()
