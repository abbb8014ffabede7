"""Words, card and timeline stay in view; the way back leads to where the reader was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from articles.intake import import_paths
from articles.span import Span
from desktop.app import Program
from desktop.browsing.side_panel import SidePanel
from desktop.curation.article_edit import ArticleEdit
from desktop.session.archive_session import ArchiveLocation
from desktop.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 15_000
ALT = Qt.KeyboardModifier.AltModifier
PLACES = ("المرفأ", "السوق", "المعمل", "المطحنة", "الورشة", "المزرعة", "المدرسة", "المستوصف")

# What is told twice in the same words is one result.
STORIES = {
    "الأول": "اشتغل في {} {} عاملا سنة {}، ثم صاروا {} عاملا سنة {} بعد أن توسعت البناية وكثر "
    "الطلب على ما تنتجه للقرى المجاورة.",
    "الثاني": "كان في {} {} عاملا سنة {}، فأضحوا {} عاملا سنة {} لما كبرت الدار واشترت المدن "
    "البعيدة سلعها كل شهر.",
}


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, story in STORIES.items():
        told = "\n\n".join(
            story.format(place, 20 + number, 1990 + number, 40 + number, 2000 + number)
            for number, place in enumerate(PLACES * 3)
        )
        (texts / f"{name}.txt").write_text(
            f"عمال البلدة {name}\n\n12 أبريل 2019\n\n{told}", "utf-8"
        )
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    window = program.open(location)
    with qtbot.waitActive(window):
        window.resize(1366, 728)
        window.activateWindow()
    qtbot.waitUntil(lambda: window.page.results.model.total == 2, timeout=LONG)
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=LONG)
    return window


def is_seen(window: MainWindow, rows: QListView) -> bool:
    """Whether the middle of the current row can be seen in the side panel."""
    return rows.currentIndex().isValid() and row_is_seen(rows, rows.currentIndex().row())


def row_is_seen(rows: QListView, row: int) -> bool:
    place = rows.visualRect(rows.model().index(row, 0))
    return rows.viewport().visibleRegion().contains(place.center())


def click_words(qtbot, window: MainWindow, span: Span) -> None:
    view = window.page.reading.view
    view.lead_to(span)
    middle = (span.start + span.end) // 2
    place = view.place_of(Span(middle, middle)).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose(qtbot, window: MainWindow, row: int) -> None:
    """Click a result, and wait until it is read."""
    results = window.page.results
    place = results.list.visualRect(results.model.index(row, 0)).center()
    wanted = results.model.values[row].hit.article_id
    qtbot.mouseClick(results.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.page.reading.opened.article.id == wanted, timeout=LONG)


def test_a_click_on_a_figure_shows_its_card(qtbot, window: MainWindow):
    figures = window.page.reading.opened.annotated.figures
    click_words(qtbot, window, figures[-1].span)
    cards = window.page.side.figures.list
    qtbot.waitUntil(lambda: is_seen(window, cards), timeout=LONG)
    click_words(qtbot, window, figures[0].span)
    qtbot.waitUntil(lambda: is_seen(window, cards), timeout=LONG)


def test_a_click_on_a_time_shows_its_event(qtbot, window: MainWindow):
    times = window.page.reading.opened.annotated.times
    click_words(qtbot, window, times[-1].span)
    qtbot.waitUntil(lambda: is_seen(window, window.page.side.timeline.list), timeout=LONG)


def test_a_new_article_starts_its_side_panel_at_the_top(qtbot, window: MainWindow):
    click_words(qtbot, window, window.page.reading.opened.annotated.figures[-1].span)
    bar = window.page.side.column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0, timeout=LONG)
    choose(qtbot, window, 1 - window.page.results.list.currentIndex().row())
    assert bar.value() == 0


def test_back_returns_to_the_place_of_reading(qtbot, window: MainWindow):
    first = window.page.results.list.currentIndex().row()
    choose(qtbot, window, 1 - first)
    choose(qtbot, window, first)
    bar = window.page.reading.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    choose(qtbot, window, 1 - first)
    assert bar.value() == 0
    left = window.page.results.model.values[first].hit.article_id
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: window.page.reading.opened.article.id == left, timeout=LONG)
    qtbot.waitUntil(lambda: abs(bar.value() - place) < 3, timeout=LONG)


def test_back_leads_to_the_page_that_led_here(qtbot, window: MainWindow):
    window.pages.show_page("page_timeline")
    article = window.page.reading.opened.article
    window.pages.current.words_wanted.emit(article.id, Span(0, 4))
    assert window.pages.current is window.page
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.pages.current.introduction.name == "page_timeline"
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.pages.current is window.page


def test_the_place_of_reading_stays_when_a_date_is_given(qtbot, window: MainWindow):
    bar = window.page.reading.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    article = window.page.reading.opened.article
    window.article_commands._curation.edit(
        [article.id], ArticleEdit(date="2015", date_words="2015")
    )
    qtbot.waitUntil(
        lambda: window.page.reading.opened.article.metadata.date.value == "2015", timeout=LONG
    )
    assert abs(bar.value() - place) < 3


@pytest.mark.parametrize("size", [(1366, 728), (900, 600), (880, 540)])
def test_the_place_in_time_is_seen_without_scrolling(
    qtbot, window: MainWindow, size: tuple[int, int]
):
    """The panel stood below all cards; with twenty events before it the date lay far below."""
    window.resize(*size)
    window.page.panes.show_side()
    timeline = window.page.side.timeline
    for row in (1, 0, 1):
        choose(qtbot, window, row) if not window.page.panes.is_narrow else None
        own = timeline.own_row
        assert own is not None
        qtbot.waitUntil(lambda own=own: row_is_seen(timeline.list, own), timeout=LONG)
        assert row_is_seen(window.page.side.figures.list, 0)
        qtbot.waitUntil(lambda: cut_parts(window.page.side) == [], timeout=LONG)
        assert timeline.head.visibleRegion().boundingRect().size() == timeline.head.size()


def cut_parts(side: SidePanel) -> list[tuple[int, int]]:
    """What is seen in part only, where the article is shown from its beginning."""
    cut: list[tuple[int, int]] = []
    for column in (side.column, side.time_column):
        begins = column.verticalScrollBar().value()
        ends = begins + column.viewport().height()
        for begin, end in column.whole_parts():
            if begin < begins < end or begin < ends < end:
                cut.append((begin, end))
    return cut


def test_words_on_a_figure_leave_the_place_in_time_where_it_is(qtbot, window: MainWindow):
    timeline = window.page.side.timeline
    qtbot.waitUntil(lambda: row_is_seen(timeline.list, timeline.own_row), timeout=LONG)
    click_words(qtbot, window, window.page.reading.opened.annotated.figures[-1].span)
    qtbot.waitUntil(lambda: is_seen(window, window.page.side.figures.list), timeout=LONG)
    assert row_is_seen(timeline.list, timeline.own_row)


def select(window: MainWindow, words: str) -> None:
    """Select letters of the body, as a mouse that stops inside words does."""
    body = window.page.reading.opened.article.body
    view = window.page.reading.view
    start, length = view._range(Span(body.index(words), body.index(words) + len(words)))
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + length, cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.setFocus()


@pytest.mark.parametrize(
    ("modifiers", "marked"),
    [
        (Qt.KeyboardModifier.ControlModifier, "المرفأ 20"),
        (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            "رفأ 2",
        ),
    ],
)
def test_a_passage_has_whole_words_unless_the_reader_insists(
    qtbot, window: MainWindow, modifiers: Qt.KeyboardModifier, marked: str
):
    select(window, "رفأ 2")
    qtbot.keyClick(window.page.reading.view, Qt.Key.Key_D, modifiers)
    article_id = window.page.reading.opened.article.id
    (passage,) = window._services.passages.of_article(article_id)
    assert passage.quote.exact == marked
