"""Corrections in the running window: cards, text, badges, paper, command line, undo."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from articles.figures.figure import Verdict
from articles.figures.importance import key_order
from articles.intake import import_paths
from articles.span import Span
from desktop.app import Program
from desktop.browsing.pane_layout import NARROW
from desktop.command_line.dispatch import start
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.figures.panel import FiguresPanel
from desktop.printing.contents.summary_content import summary_of
from desktop.reading.marks import MarkRole
from desktop.reading.reading_pane import _tooltips
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import DIGITS
from desktop.window.main_window import MainWindow
from tests.desktop.making import figure, look_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = (
    "مخبز تعاوني في الحي القديم\n\n"
    "كلف المخبز 700 ألف درهم، وينتج 900 رغيف ويشغل 6 عمال.\n\n"
    "وارتفعت مبيعاته بنسبة 25 في المائة خلال سنة 2017."
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "bakery.txt"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def location(tmp_path: Path, file: Path) -> ArchiveLocation:
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [file]))
    return location


@pytest.fixture
def window(qtbot, program: Program, location: ArchiveLocation) -> MainWindow:
    window = program.open(location)
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=10_000)
    return window


def cards(window: MainWindow) -> list[str]:
    values = window.page.side.figures._model.values
    return [f"{each.low:g}{(each.verdict or '-')[0]}" for each in values]


def badges(window: MainWindow) -> list[str]:
    row = window.page.results.model.value(0)
    return [without_controls(badge.text) for badge in row.badges if badge.role == "figure"]


def card(window: MainWindow, low: float):
    panel = window.page.side.figures
    return next(each for each in (*panel._figures, *panel._rejected) if each.low == low)


def orphans(window: MainWindow) -> list[str]:
    panel = window.page.side.figures.orphans
    rows = (row for row in panel.findChildren(QFrame, "orphan") if row.isVisibleTo(panel))
    return [without_controls(row.findChild(QLabel).text()) for row in rows]


def press(window: MainWindow, words: str) -> None:
    panel = window.page.side.figures.orphans
    buttons = (each for each in panel.findChildren(QPushButton) if each.isVisibleTo(panel))
    next(each for each in buttons if each.text() == words).click()


def test_corrections_whose_figures_went_are_shown_kept_and_given_up(
    qtbot, window: MainWindow, file: Path
):
    panel = window.page.side.figures
    window.page.panes.show_side()  # a drawer where the screen is small
    assert panel.isVisible()
    assert not panel.orphans.isVisible()
    panel.rejected.emit(card(window, 6))
    window.page.article_mediator._correct(
        window._services.figure_corrections.edit, replace(card(window, 900), low=950.0, high=950.0)
    )
    file.write_text(TEXT.replace("900 رغيف", "خبزا كثيرا").replace("6 عمال", "عمالا"), "utf-8")
    window.imports.start([file])
    qtbot.waitUntil(lambda: len(orphans(window)) == 2, timeout=20_000)
    assert panel.orphans.isVisible()
    assert orphans(window) == [
        "«900 رغيف» · صححته أنت: 950 رغيف",
        "«6 عمال» · قلت إنه ليس رقما",
    ]
    press(window, "حذف التصحيح")
    assert orphans(window) == ["«6 عمال» · قلت إنه ليس رقما"]
    window.undo_stack.undo()
    assert len(orphans(window)) == 2
    press(window, "إبقاؤه")
    press(window, "إبقاؤه")
    assert not panel.orphans.isVisible()
    assert window._services.archive.figure_corrections.count() == 2


def test_the_headline_figures_lead(window: MainWindow):
    figures = window.page.reading.opened.annotated.figures
    ranked = {each.headline: f"{each.low:g}-" for each in figures if each.headline}
    assert cards(window) == [ranked[1], ranked[2], ranked[3]]


def test_a_rejected_figure_leaves_cards_text_badges_and_paper(qtbot, window: MainWindow):
    panel, reading = window.page.side.figures, window.page.reading
    qtbot.waitUntil(lambda: any("700" in text for text in badges(window)))
    panel.rejected.emit(card(window, 700_000))
    assert sorted(cards(window)) == ["25-", "6-", "900-"]
    marks = [mark for mark in reading.view.marks("extraction") if mark.role is MarkRole.FIGURE]
    assert len(marks) == 3
    content = summary_of(reading.opened.annotated, (), today=date(2026, 1, 5))
    assert not any("700" in row.value for row in content.figures)
    qtbot.waitUntil(lambda: not any("700" in text for text in badges(window)), timeout=10_000)
    panel._all.click()
    assert cards(window) == ["700000r", "900-", "6-", "25-"]
    panel.taken_back.emit(card(window, 700_000))
    assert cards(window) == ["700000-", "900-", "6-", "25-"]
    qtbot.waitUntil(lambda: any("700" in text for text in badges(window)), timeout=10_000)


def test_a_rejected_card_leads_to_its_words(qtbot, window: MainWindow):
    panel = window.page.side.figures
    panel.rejected.emit(card(window, 6))
    panel._all.click()
    with qtbot.waitSignal(panel.rejected_chosen) as chosen:
        panel.list.chosen.emit(cards(window).index("6r"))
    assert chosen.args[0].text == "6 عمال"


def test_the_card_of_a_figure_is_corrected_and_undone(qtbot, window: MainWindow):
    panel, editor = window.page.side.figures, window.page.side.figure_editor
    panel.list.setCurrentIndex(panel._model.index(cards(window).index("900-"), 0))
    panel.edit_wanted.emit(card(window, 900), panel.mapToGlobal(panel.rect().center()))
    assert editor.isVisible()
    editor.low.setText("950")
    window.page.leave()
    assert not editor.isVisible()
    assert "950e" in cards(window)
    assert panel._current().low == 950
    tooltip = panel.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert "900 رغيف" in without_controls(tooltip)
    window.undo_stack.undo()
    assert "900-" in cards(window)
    window.undo_stack.redo()
    assert card(window, 950).verdict is Verdict.EDITED


def test_correct_import_the_changed_file_still_corrected_then_undo(
    qtbot, window: MainWindow, file: Path
):
    panel = window.page.side.figures
    panel.confirmed.emit(card(window, 25))
    panel.rejected.emit(card(window, 6))
    panel.edit_wanted.emit(card(window, 900), panel.mapToGlobal(panel.rect().center()))
    window.page.side.figure_editor.low.setText("950")
    window.page.side.figure_editor.leave()
    assert sorted(cards(window)) == ["25c", "700000-", "950e"]
    file.write_text(TEXT.replace("كلف المخبز", "بعد 4 أشهر من الأشغال، كلف المخبز"), "utf-8")
    window.imports.start([file])
    qtbot.waitUntil(lambda: "4 أشهر" in window.page.reading.opened.article.body, timeout=10_000)
    panel._all.click()
    assert {"700000-", "25c", "950e"} <= set(cards(window))
    assert "6-" not in cards(window)
    for _ in range(window.undo_stack.count()):
        window.undo_stack.undo()
    assert {"700000-", "25-", "900-", "6-"} <= set(cards(window))


def test_the_command_line_shows_corrected_figures(
    qtbot, window: MainWindow, location: ArchiveLocation, capsys
):
    panel = window.page.side.figures
    panel.rejected.emit(card(window, 6))
    panel.edit_wanted.emit(card(window, 900), panel.mapToGlobal(panel.rect().center()))
    window.page.side.figure_editor.low.setText("950")
    window.page.side.figure_editor.leave()
    article_id = window.page.reading.opened.article.id
    assert start(["show", "--archive", str(location.folder), article_id, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)["figures"]
    assert [each["low"] for each in shown] == [700_000, 950, 25]
    assert "verdict" not in shown[0]


def test_a_missed_figure_is_added_by_selecting_it_exported_and_undone(
    window: MainWindow, location: ArchiveLocation, capsys
):
    body = window.page.reading.opened.article.body
    place = body.index("المخبز")
    window.page.reading.figure_told.emit(Span(place, place + len("المخبز")))
    editor, panel = window.page.side.figure_editor, window.page.side.figures
    assert editor.isVisible()
    editor.low.setText("3")
    editor.counted.setText("فرن")
    editor.circumstances.subject.setText("المخبز التعاوني")
    editor.leave()
    added = card(window, 3)
    assert (added.counted, added.subject) == ("فرن", "المخبز التعاوني")
    assert start(["corrections", "--archive", str(location.folder), "--json"]) == 0
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (row["low"], row["counted"], row["subject"]) == (3, "فرن", "المخبز التعاوني")
    assert (row["verdict"], row["start"]) == ("edited", place)
    while window.undo_stack.canUndo():
        window.undo_stack.undo()
    assert all(each.low != 3 for each in panel._figures)


@pytest.mark.parametrize("size", [(900, 900), (1440, 900)])
@pytest.mark.parametrize("is_told", [True, False])
def test_the_card_is_seen_where_the_side_panel_was_put_away(
    qtbot, window: MainWindow, size: tuple[int, int], is_told: bool
):
    window.resize(*size)
    side, panes = window.page.side, window.page.panes
    qtbot.waitUntil(lambda: panes.is_narrow == (size[0] < NARROW))
    if side.isVisible():
        panes.toggle_side()
    assert not side.isVisible()
    if is_told:
        place = window.page.reading.opened.article.body.index("المخبز")
        window.page.reading.figure_told.emit(Span(place, place + len("المخبز")))
    else:
        side.figures.edit_wanted.emit(card(window, 900), side.mapToGlobal(side.rect().center()))
    editor = side.figure_editor
    assert editor.isVisible()
    assert editor.width() >= side.minimumWidth()
    assert side.rect().contains(editor.geometry())


def test_another_article_leaves_the_card_that_is_being_corrected(window: MainWindow):
    panel, editor = window.page.side.figures, window.page.side.figure_editor
    panel.edit_wanted.emit(card(window, 900), panel.mapToGlobal(panel.rect().center()))
    editor.counted.setText("خبزة")
    window.page.article_mediator.show(None)
    assert not editor.isVisible()
    archive = window._services.archive
    (kept,) = archive.figure_corrections.of_article(archive.articles.ids()[0])
    assert kept.counted == "خبزة"


def test_the_panel_needs_no_corrections(qtbot, themed):
    panel = FiguresPanel(look_of())
    qtbot.addWidget(panel)
    panel.show_figures((figure(low=5.0), replace(figure(low=7.0), headline=1)))
    assert [each.low for each in panel._model.values] == [7, 5]
    assert key_order(()) == []


def test_the_readers_digits_hold_for_cards_badges_and_tooltips(
    qtbot, program: Program, window: MainWindow
):
    program.settings.choose(DIGITS, "arabic")
    panel, delegate = window.page.side.figures, window.page.results.list._delegate
    assert "٧٠٠" in panel._model.data(panel._model.index(0, 0))
    row = window.page.results.model.value(0)
    texts = [badge.text for badge, _ in delegate.laid_out(row, 300)._badges]
    assert texts
    assert not any(digit in text for text in texts for digit in "0123456789")
    tooltips = _tooltips(window.page.reading.opened, look_of(digits=Digits.ARABIC_INDIC))
    assert "٧٠٠" in tooltips[MarkRole.FIGURE, 0]
    panel.edit_wanted.emit(card(window, 25), panel.mapToGlobal(panel.rect().center()))
    assert window.page.side.figure_editor.low.text() == "٢٥"
