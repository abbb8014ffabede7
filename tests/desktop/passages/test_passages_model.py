from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from articles.passages.passage import Passage, TextPositionSelector, TextQuoteSelector
from desktop.passages.passage_arrangement import Arrangement, EntryRow, Grouping, facet_groups, rows
from desktop.passages.passage_entry import PassageEntry
from desktop.passages.passages_model import BATCH, PassagesModel


def entry(number: int, **changes: object) -> PassageEntry:
    passage = Passage(
        id=f"{number:032x}",
        article_id=f"a{number % 7}",
        position=TextPositionSelector(number, number + 4),
        quote=TextQuoteSelector(f"كلمة {number}", "", ""),
        colour=("green", "violet")[number % 2],
        note="",
        tags=("بحر",) * (number % 3),
        created=f"2025-{number % 12 + 1:02}-01T00:00:00+00:00",
        modified="2025-01-01T00:00:00+00:00",
    )
    return PassageEntry(replace(passage, **changes), f"عنوان {number % 7}")


ENTRIES = [entry(number) for number in range(200)]


def test_rows_come_as_the_list_is_scrolled(qtbot, qtmodeltester):
    model = PassagesModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    tester.setUseFetchMore(False)
    for grouping in Grouping:
        model.show_rows(rows(ENTRIES, Arrangement(grouping), None))
    assert model.rowCount() == BATCH
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * BATCH
    model.reveal(len(model.values) - 1)
    assert model.rowCount() == len(model.values)
    assert not model.canFetchMore(QModelIndex())
    qtmodeltester.check(model)
    model.show_rows(())
    assert tester.model() is model


def test_a_change_inside_a_row_moves_nothing(qtbot):
    model = PassagesModel()
    model.show_rows(rows(ENTRIES[:5], Arrangement(), None))
    changed = [replace(each, passage=replace(each.passage, note="جديد")) for each in ENTRIES[:5]]
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert not model.show_rows(rows(changed, Arrangement(), None))
    number = model.row_of(ENTRIES[0].passage.id)
    assert "جديد" in model.index(number).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_passage_with_two_tags_stands_under_both():
    twice = entry(0, tags=("سوق", "بحر", "سوق"))
    arranged = rows([twice], Arrangement(Grouping.TAG), None)
    assert [row.key for row in arranged if isinstance(row, EntryRow)] == ["بحر", "سوق"]
    model = PassagesModel()
    model.show_rows(arranged)
    assert (model.row_of(twice.passage.id, "سوق"), model.row_of("?")) == (3, -1)


def test_each_group_is_counted_under_what_the_others_leave():
    arrangement = Arrangement(colours=frozenset({"green"}), tags=frozenset({"بحر"}))
    groups = {group.name: group for group in facet_groups(ENTRIES, arrangement, None)}
    tagged = sum(bool(each.passage.tags) for each in ENTRIES)
    (green,) = groups["colours"].choices  # an unknown colour is shown as the usual one
    assert (green.value, green.count, green.is_chosen) == ("green", tagged, True)
    assert groups["tags"].choices[0].count == tagged
    assert len(groups["collection"].choices) == 1
