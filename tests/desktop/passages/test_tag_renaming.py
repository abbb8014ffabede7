"""A tag gets another name or becomes one with another tag, by real keys, in one step of undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit

from desktop.passages.passages_export import listed_entries
from desktop.widgets.facet_button import FacetButton

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def filled(marked, page, qtbot):
    """The page with three passages that carry tags, shown."""
    marked.mark("القوارب إلى المرفأ", tags=("بحر", "مدن"))
    marked.mark("السمك", "blue", tags=("مدن",))
    marked.mark("يصعد القطار", "pink", tags=("سكك",))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: set(tags(page)) == {"بحر", "مدن", "سكك"}, timeout=5000)
    return page


def tags(page) -> dict[str, FacetButton]:
    lines = page.facets.findChildren(FacetButton)
    return {each.value: each for each in lines if each.facet == "tags"}


def on_the_disk(marked) -> dict[str, tuple[str, ...]]:
    return {each.quote.exact: each.tags for each in marked.archive.passages.all()}


def answer(name: str) -> None:
    """Write a name into the question that comes, and press Enter."""

    def write() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        field = dialog.findChild(QLineEdit)
        field.setText(name)
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(50, write)


def test_f2_names_a_tag_and_undo_takes_it_back(filled, marked, qtbot):
    before = on_the_disk(marked)
    tags(filled)["مدن"].setFocus()
    answer("حواضر")
    qtbot.keyClick(tags(filled)["مدن"], Qt.Key.Key_F2)
    assert on_the_disk(marked) == {
        "القوارب إلى المرفأ": ("بحر", "حواضر"),
        "السمك": ("حواضر",),
        "يصعد القطار": ("سكك",),
    }
    qtbot.waitUntil(lambda: set(tags(filled)) == {"بحر", "حواضر", "سكك"}, timeout=5000)
    assert not filled.notice.isVisible()
    marked.undo_stack.undo()
    assert on_the_disk(marked) == before
    qtbot.waitUntil(lambda: "مدن" in tags(filled), timeout=5000)
    marked.undo_stack.redo()
    assert "حواضر" in on_the_disk(marked)["السمك"]


def test_the_name_of_another_tag_makes_them_one_with_one_order(filled, marked, qtbot):
    by_words = {each.quote.exact: each.id for each in marked.archive.passages.all()}
    boats, fish, train = by_words["القوارب إلى المرفأ"], by_words["السمك"], by_words["يصعد القطار"]
    marked.archive.passages.put_tag_order("مدن", (fish, boats))
    marked.archive.passages.put_tag_order("سكك", (train,))
    tags(filled)["مدن"].click()  # the list is narrowed to it, and stays so
    answer("سكك")
    filled.facets.renamed.emit("tags", "مدن")
    assert on_the_disk(marked)["السمك"] == ("سكك",)
    assert marked.archive.passages.tag_orders() == {"سكك": (train, fish, boats)}
    assert filled.notice.isVisible()
    qtbot.waitUntil(lambda: set(tags(filled)) == {"بحر", "سكك"}, timeout=5000)
    assert filled.arrangement.tags == frozenset({"سكك"})
    marked.undo_stack.undo()
    assert marked.archive.passages.tag_orders() == {"مدن": (fish, boats), "سكك": (train,)}
    assert on_the_disk(marked)["القوارب إلى المرفأ"] == ("بحر", "مدن")


def test_undo_leaves_no_list_narrowed_to_a_tag_that_is_gone(filled, marked, qtbot):
    tags(filled)["مدن"].click()
    answer("حواضر")
    filled.facets.renamed.emit("tags", "مدن")
    qtbot.waitUntil(lambda: "حواضر" in tags(filled), timeout=20_000)
    assert len(listed_entries(filled.model.values)) == 2
    marked.undo_stack.undo()
    qtbot.waitUntil(lambda: "حواضر" not in tags(filled), timeout=20_000)
    assert len(listed_entries(filled.model.values)) == 3
    assert filled.arrangement.tags == frozenset()


def test_a_passage_that_had_both_has_the_tag_once(filled, marked):
    answer("بحر،")
    filled.facets.renamed.emit("tags", "مدن")
    assert on_the_disk(marked)["القوارب إلى المرفأ"] == ("بحر",)


def test_a_name_is_written_as_in_a_line_of_tags(filled, marked):
    answer("#سكك")
    filled.facets.renamed.emit("tags", "مدن")
    assert on_the_disk(marked)["السمك"] == ("سكك",)


def test_the_keyboard_stays_where_the_name_was(filled, qtbot):
    tags(filled)["مدن"].setFocus()
    answer("حواضر")
    qtbot.keyClick(tags(filled)["مدن"], Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "حواضر" in tags(filled), timeout=20_000)
    assert filled.window().focusWidget() in tags(filled).values()


@pytest.mark.parametrize("name", ["", "  ", "مدن", "#مدن", " ،؛ "])
def test_no_name_or_the_same_changes_nothing(filled, marked, name: str):
    before, steps = on_the_disk(marked), marked.undo_stack.count()
    answer(name)
    filled.facets.renamed.emit("tags", "مدن")
    assert on_the_disk(marked) == before
    assert marked.undo_stack.count() == steps


def test_the_menu_of_a_tag_offers_it_and_that_of_a_colour_does_not(filled):
    assert [each.text() for each in tags(filled)["مدن"].choices().actions()] == [
        "تسمية أخرى أو دمج…\tF2"
    ]
    colours = [each for each in filled.facets.findChildren(FacetButton) if each.facet == "colours"]
    assert colours[0].choices().actions() == []
