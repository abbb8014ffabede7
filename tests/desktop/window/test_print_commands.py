"""Printing from the window: each page its own, the dossier from the results."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.dossier.dialog import DossierDialog
from desktop.passages.page import PassagesPage
from desktop.printing.contents.article_content import ArticleContent
from desktop.printing.contents.dossier_content import DossierContent, DossierPart
from desktop.printing.contents.passages_content import PassagesContent
from desktop.printing.contents.print_options import ARTICLE, PrintOptions
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.printing.preview.preview import PrintPreview
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.timeline.page import TimelinePage
from desktop.window.main_window import MainWindow
from tests.desktop.printing.kinds import filled

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = 20_000
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    return filled(tmp_path)


@pytest.fixture
def window(qtbot, program: Program, location: ArchiveLocation) -> Iterator[MainWindow]:
    window = program.open(location)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: window.page.results.model.total == 3, timeout=LONG)
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=LONG)
    yield window
    for preview in window.findChildren(PrintPreview):
        preview.close()


def previewed(qtbot, source, act) -> PrintPreview:
    with qtbot.waitSignal(source.previewed, timeout=LONG) as shown:
        act()
    preview: PrintPreview = shown.args[0]
    qtbot.waitUntil(lambda: preview.page_count > 0, timeout=LONG)
    return preview


def content_of(preview: PrintPreview):
    (content,) = preview._contents
    return content


def asked(qtbot, window: MainWindow) -> DossierDialog:
    with qtbot.waitSignal(window.print_commands.dossier.asked, timeout=LONG) as shown:
        qtbot.keyClick(window, Qt.Key.Key_P, CONTROL_SHIFT)
    dialog: DossierDialog = shown.args[0]
    return dialog


def test_the_open_article_is_printed_as_summary_or_whole_and_the_choice_kept(qtbot, window):
    commands = window.print_commands
    preview = previewed(qtbot, commands, commands.print_page)
    assert isinstance(content_of(preview), SummaryContent)
    assert "أُضيف في" in content_of(preview).source
    options = preview.findChild(PrintOptions)
    options.choose("summary", 1)
    assert len(content_of(preview).sentences) == 1
    options.choose(ARTICLE, 1)
    assert isinstance(content_of(preview), ArticleContent)
    qtbot.waitUntil(lambda: preview.page_count > 0, timeout=LONG)
    preview.close()
    again = previewed(qtbot, commands, commands.print_page)
    assert isinstance(content_of(again), ArticleContent)
    assert again.findChild(PrintOptions).sentences == 1


def test_other_pages_print_their_lists(qtbot, window):
    window.pages.show_page(PassagesPage.introduction.name)
    qtbot.waitUntil(lambda: len(window.pages[PassagesPage].model.values) > 0, timeout=LONG)
    commands = window.print_commands
    passages = content_of(previewed(qtbot, commands, window.actions_by_name["print"].trigger))
    assert isinstance(passages, PassagesContent)
    assert sum(len(group.passages) for group in passages.groups) == 5
    window.findChild(PrintPreview).close()
    window.pages.show_page(TimelinePage.introduction.name)
    timeline = window.pages[TimelinePage]
    qtbot.waitUntil(lambda: len(timeline.model.rows) > 0, timeout=LONG)
    events = content_of(previewed(qtbot, commands, window.actions_by_name["print"].trigger))
    assert isinstance(events, TimelineContent)


def test_without_an_article_browsing_has_nothing_to_print(window):
    window.page.article_mediator.show(None)
    assert not window.actions_by_name["print"].isEnabled()
    window.pages.show_page(PassagesPage.introduction.name)
    assert window.actions_by_name["print"].isEnabled()
    window.pages.show_page(BrowsePage.introduction.name)
    assert not window.actions_by_name["print"].isEnabled()


def test_a_dossier_of_the_results_is_made_by_keyboard(qtbot, window):
    window.page.search(SearchState(text="الميناء"))
    dialog = asked(qtbot, window)
    assert dialog.title.text() == "الميناء"
    dialog.title.setText("ملف الميناء")
    dialog.parts[DossierPart.TIMELINE].setChecked(False)
    dossier = window.print_commands.dossier
    preview = previewed(qtbot, dossier, lambda: qtbot.keyClick(dialog.title, Qt.Key.Key_Return))
    content = content_of(preview)
    assert isinstance(content, DossierContent)
    assert content.title == "ملف الميناء"
    assert content.events == ()
    assert len(content.sources) >= 2
    assert content.compared


def test_articles_can_be_left_out_and_no_article_is_no_dossier(qtbot, window):
    dialog = asked(qtbot, window)
    dialog.choose_all(chosen=False)
    assert not dialog._make.isEnabled()
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog._make.isEnabled()
    assert len(dialog.plan().article_ids) == 1
    dialog.close()


def test_making_can_be_given_up(qtbot, window):
    dialog = asked(qtbot, window)
    dossier = window.print_commands.dossier
    with qtbot.assertNotEmitted(dossier.previewed, wait=200):
        dialog._make.click()
        assert not dialog._options.isEnabled()
        dialog.reject()
    assert dialog._options.isEnabled()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_without_results_there_is_no_dialog(qtbot, window, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr(window.questions, "tell", lambda _title, text: told.append(text))
    window.page.search(SearchState(text="زرافة"))
    with qtbot.waitSignal(window.print_commands.dossier.nothing_found, timeout=LONG):
        window.actions_by_name["print_dossier"].trigger()
    assert told == ["لا شيء يُطبع هنا."]
