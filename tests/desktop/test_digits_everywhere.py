"""The program's own digits follow the reader's choice on every page; the articles' own do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget

from articles.intake import import_paths
from articles.span import Span
from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.passages.page import PassagesPage
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.settings import DIGITS
from desktop.timeline.page import TimelinePage
from desktop.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = (
    "سوق جديدة في الضاحية\n\nجريدة الساحل\n12 أبريل 2019\n\n"
    "افتتحت السوق سنة 2017 وفيها 40 دكانا، وزارها 900 متسوق في يومها الأول. "
    "ووسعت البلدية أبوابها سنة 2018. وتشغل 70 عاملا و12 حارسا، وكلفت 5 ملايين درهم، ولها 6 أبواب "
    "و30 شجرة."
)


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    (tmp_path / "market.txt").write_text(TEXT, "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [tmp_path / "market.txt"]))
    window = program.open(location)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=10_000)
    window.page.search(SearchState(years=("2019",), period=("2018", "2019")))
    window.page.reading.passage_wanted.emit(Span(0, 14), "green")
    window.page.reading.editor.leave()
    qtbot.waitUntil(lambda: window.page.results.model.total == 1, timeout=10_000)
    window.settings.choose(DIGITS, "arabic")
    return window


def labels(root: QWidget) -> Iterator[str]:
    """What stands on labels, buttons and in menus, but for keys."""
    for label in (*root.findChildren(QLabel), *root.findChildren(QAbstractButton)):
        if label.isVisible():
            yield without_controls(label.text())
    for menu in root.findChildren(QMenu):
        menu.aboutToShow.emit()
        for action in menu.actions():
            yield without_controls(action.text()).split("\t")[0]


def western(texts: Iterator[str]) -> list[str]:
    return [text for text in texts if re.search("[0-9]", text)]


def test_chips_and_the_panels_beside_the_article(window: MainWindow):
    chips = [without_controls(chip.value.words) for chip in window.page.chips.chips]
    assert chips == ["٢٠١٩", "٢٠١٨–٢٠١٩"]
    assert western(labels(window.page.side.passages)) == []
    assert "مقتطفاتي (١)" in list(labels(window.page.side.passages))
    entries = window.page.side.timeline
    assert entries._delegate._look.digits is Digits.ARABIC_INDIC
    assert western(labels(entries)) == []


def test_links_and_menus_with_numbers(window: MainWindow):
    texts = [*labels(window.page.side.figures), *labels(window.page.results)]
    assert any("عرض الكل (" in text for text in texts)
    assert any("كل النتائج: " in text for text in texts)
    assert western(iter(texts)) == []
    window.settings.choose(DIGITS, "western")
    assert western(labels(window.page.side.figures))


def test_the_line_below_the_title_but_not_the_article(window: MainWindow):
    shown = without_controls(window.page.reading.view.toPlainText()).splitlines()
    assert "١٢ أبريل ٢٠١٩" in shown[1]
    assert "900" in shown[-1]
    window.settings.choose(DIGITS, "western")
    shown = without_controls(window.page.reading.view.toPlainText()).splitlines()
    assert "12 أبريل 2019" in shown[1]


def test_the_page_of_passages(qtbot, window: MainWindow):
    window.pages.show_page(PassagesPage.introduction.name)
    page = window.pages[PassagesPage]
    qtbot.waitUntil(lambda: len(page.model.values) > 1, timeout=10_000)
    assert western(labels(page)) == []
    assert "مقتطف واحد" in list(labels(page)) or any("١" in text for text in labels(page))
    assert page.list._delegate._look.digits is Digits.ARABIC_INDIC


def test_the_page_of_the_timeline(qtbot, window: MainWindow):
    window.page.search(SearchState())
    window.pages.show_page(TimelinePage.introduction.name)
    page = window.pages[TimelinePage]
    qtbot.waitUntil(lambda: page.model.rowCount() >= 2, timeout=10_000)
    assert western(labels(page)) == []
    arabic = page.axis.grab().toImage()
    dates = page.list.viewport().grab().toImage()
    window.settings.choose(DIGITS, "western")
    assert page.axis.grab().toImage() != arabic
    assert page.list.viewport().grab().toImage() != dates
    assert western(labels(page))
    window.pages.show_page(BrowsePage.introduction.name)
