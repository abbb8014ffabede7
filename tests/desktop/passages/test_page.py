"""None"""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from articles.passages.passage import Anchoring
from articles.span import Span
from desktop.export.formats import format_named
from desktop.passages.passage_arrangement import Collection, EntryRow, HeadingRow
from desktop.passages.passages_export import listed_entries
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


def test_without_passages_it_says_how_to_make_one(page, qtbot):
    page.show()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1, timeout=5000)
    assert "Ctrl+D" in page._nothing.text()


def test_passages_are_grouped_by_article_the_last_marked_first(filled):
    assert shown(filled) == [
        "الميناء القديم يعود",
        "«القوارب إلى المرفأ»",
        "«السمك»",
        "سكة فوق الجبل",
        "«يصعد القطار»",
        "«The line opened»",
    ]


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (
            "tag",
            ["port", "«القوارب إلى المرفأ»", "بحر", "«القوارب إلى المرفأ»", "«يصعد القطار»",
             "بلا وسم", "«السمك»", "«The line opened»"],
        ),
        (
            "colour",
            ["أخضر", "«القوارب إلى المرفأ»", "«The line opened»", "أزرق", "«السمك»", "وردي",
             "«يصعد القطار»"],
        ),
        ("date", None),
    ],
)  # fmt: skip
def test_headings_can_be_others(filled, grouping, expected):
    combo = filled.head.grouping
    combo.activated.emit(combo.findData(grouping))
    if expected is None:
        counts = [row.count for row in filled.model.values if isinstance(row, HeadingRow)]
        assert counts == [2, 1, 1]
    else:
        assert shown(filled) == expected


def test_it_is_narrowed_by_colour_and_tag(filled, qtbot):
    qtbot.mouseClick(facet(filled, "بحر"), Qt.MouseButton.LeftButton)
    assert len(listed_entries(filled.model.values)) == 2
    qtbot.mouseClick(facet(filled, "pink"), Qt.MouseButton.LeftButton)
    assert [entry.passage.quote.exact for entry in listed_entries(filled.model.values)] == [
        "يصعد القطار"
    ]
    assert facet(filled, "green").accessibleName().startswith("\N{FIRST STRONG ISOLATE}أخضر")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("الى", "القوارب إلى المرفأ"),  # the quotation, letters folded
        ("الغواص", "السمك"),  # the note
        ("port", "القوارب إلى المرفأ"),  # a tag
        ("عنوان:جبل -line", "يصعد القطار"),  # the title, and an operator
    ],
)
def test_search_reads_as_the_main_search_does(filled, qtbot, query, words):
    filled.head.field.setText(query)
    qtbot.keyClick(filled.head.field, Qt.Key.Key_Return)
    wait_for(qtbot, filled, 1)
    assert shown(filled)[1] == f"«{words}»"
    assert filled.leave()
    wait_for(qtbot, filled, 4)


def test_a_lost_passage_leads_to_the_head_of_its_article(filled, marked, qtbot):
    marked.mark("المدرسة", anchoring=Anchoring.LOST)
    filled.read_again()
    wait_for(qtbot, filled, 5)
    choose(filled, "المدرسة")
    with qtbot.waitSignal(filled.words_wanted) as wanted:
        qtbot.keyClick(filled.list, Qt.Key.Key_Return)
    assert wanted.args[1] == Span(0, 0)
    spoken = filled.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "لفظه المحفوظ" in spoken


def test_a_passage_of_a_removed_article_stays_and_says_so(filled, marked, qtbot):
    marked.archive.articles.remove(marked.article("السمك").id)
    filled.read_again()
    qtbot.waitUntil(lambda: filled.model.values[0].details == "ليس في الأرشيف", timeout=5000)
    choose(filled, "السمك")
    with qtbot.assertNotEmitted(filled.words_wanted):
        qtbot.keyClick(filled.list, Qt.Key.Key_Return)
    assert filled.notice.isVisible()


def test_a_passage_is_edited_in_place(filled, marked, qtbot):
    choose(filled, "يصعد القطار")
    qtbot.keyClick(filled.list, Qt.Key.Key_F2)
    assert filled.editor.isVisible()
    tags = filled.editor.findChild(QLineEdit)
    tags.clear()
    tags.setText("سكك، جبل")
    filled.editor.leave()
    qtbot.waitUntil(lambda: "سكك" in str(filled.list.entry()), timeout=5000)
    entry = filled.list.entry()
    assert entry.passage.tags == ("سكك", "جبل")
    assert entry.passage.modified > entry.passage.created
    marked.undo_stack.undo()
    qtbot.waitUntil(lambda: filled.list.entry().passage.tags == ("بحر",), timeout=5000)


def test_a_hidden_page_reads_again_when_it_is_shown(filled, marked, qtbot):
    filled.hide()
    marked.mark("المدرسة")
    assert len(filled._entries) == 4
    filled.show()
    wait_for(qtbot, filled, 5)


def test_a_failure_is_said(filled, tmp_path, qtbot):
    filled.exchange.files.to_read = lambda: tmp_path / "missing.jsonld"
    filled.head.take_in.click()
    qtbot.waitUntil(filled.notice.isVisible, timeout=5000)
    filled.notice.hide()
    filled.output.exporter.dialog.ask = lambda *_: tmp_path / "no" / "folder.csv"
    filled.head.export_wanted.emit(format_named("csv"))
    qtbot.waitUntil(filled.notice.isVisible, timeout=5000)


def test_what_is_exported_comes_back(filled, marked, tmp_path, qtbot):
    path = tmp_path / "passages.jsonld"
    before = marked.archive.passages.all()
    filled.output.exporter.dialog.ask = lambda *_: path
    filled.exchange.files.to_read = lambda: path
    # The notice is there before the file is: it tells the progress too.
    with qtbot.waitSignal(filled.output.exporter.exported, timeout=5000):
        filled.head.export_wanted.emit(format_named("json-ld"))
    marked.controller.delete_all(before)
    wait_for(qtbot, filled, 0)
    filled.head.take_in.click()
    wait_for(qtbot, filled, 4)
    assert marked.archive.passages.all() == before
    marked.undo_stack.undo()
    wait_for(qtbot, filled, 0)


def test_every_control_has_a_name(filled):
    assert filled.list.accessibleName()
    for control in (filled.head.field, filled.head.grouping, filled.head.copy, filled.head.export):
        assert control.accessibleName()


def test_nothing_is_cut_off_in_a_narrow_window(filled):
    assert filled.minimumSizeHint().width() <= 760
    collection = replace(filled._arrangement, collection=Collection.BIN)
    filled._arrange(collection)
    assert filled._stack.currentIndex() == 1


def test_another_arrangement_is_read_from_its_head(filled):
    choose(filled, "The line opened")
    combo = filled.head.grouping
    combo.activated.emit(combo.findData("tag"))
    assert not filled.list.currentIndex().isValid()
    assert filled.list.verticalScrollBar().value() == 0
    assert not filled.head.copy.isEnabled()
