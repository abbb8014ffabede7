"""The page of contexts over a real archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication

from desktop.concordance.line_delegate import _fitting
from desktop.concordance.lines_job import CollectedLines, LineOrder
from desktop.concordance.lines_model import LinesModel
from desktop.concordance.page import ConcordancePage
from desktop.display.isolation import without_controls
from desktop.fonts import interface_font
from desktop.look import Digits
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.tasks.runner import TaskRunner
from desktop.theme import DARK, LIGHT
from tests.desktop.concordance.conftest import Line
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]
LONG = 20_000


@pytest.fixture
def page(qtbot, location: ArchiveLocation) -> Iterator[ConcordancePage]:
    runner = TaskRunner()
    page = ConcordancePage(location, runner, look_of())
    page.resize(1000, 500)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    assert runner.shutdown()


def show(qtbot, page: ConcordancePage, text: str, **facts: object) -> None:
    with qtbot.waitSignal(page.controller.completed, timeout=LONG):
        page.show_search(SearchState(text=text, **facts))  # type: ignore[arg-type]


def words(page: ConcordancePage) -> list[str]:
    model = page.model
    return [line.words for n in range(model.rowCount()) if (line := model.value(n))]


def test_the_lines_of_a_search_are_shown_and_counted(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ")
    assert sorted(words(page)) == ["الميناء", "الميناء", "ميناء"]
    assert without_controls(page.head.count.text()) == "3 سياقات"
    page.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert without_controls(page.head.count.text()) == "٣ سياقات"


def test_narrowings_and_earlier_queries_count(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ", within=("سوق",))
    assert sorted(words(page)) == ["الميناء", "بالسوق"]
    show(qtbot, page, "ميناء ", publishers=("جريدة الساحل",))
    assert len(words(page)) == 2


def test_without_words_there_is_a_hint(page: ConcordancePage):
    page.show_search(SearchState(years=("2019",)))
    assert not page.list.isVisible()
    assert page._nothing.isVisible()
    assert not page.head.export.isEnabled()


def test_words_that_nothing_has_are_told(qtbot, page: ConcordancePage):
    show(qtbot, page, "زرافة")
    assert not page.list.isVisible()
    assert page._nothing.text()


def test_a_query_that_cannot_be_understood_is_told(qtbot, page: ConcordancePage):
    with qtbot.waitSignal(page.controller.failed, timeout=LONG):
        page.show_search(SearchState(text="رقم:كثير"))
    assert "لم تُفهم عبارة البحث" in page._nothing.text()


def test_a_newer_search_makes_the_older_one_void(qtbot, page: ConcordancePage):
    page.show_search(SearchState(text="ميناء "))
    show(qtbot, page, "مدرسة ")
    assert set(words(page)) <= {"المدرسة", "مدرسة"}
    assert words(page)


def test_enter_and_a_click_lead_to_the_words(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ")
    wanted = page.model.value(0)
    place = page.list.visualRect(page.model.index(0, 0)).center()
    with qtbot.waitSignal(page.words_wanted) as asked:
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert asked.args == [wanted.article_id, wanted.place]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.words_wanted) as asked:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert asked.args == [page.model.value(1).article_id, page.model.value(1).place]


def test_a_line_is_copied_with_its_source(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ", publishers=("جريدة الساحل",))
    page.list.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "زار الوزير الميناء الجديد" in copied
    assert copied.endswith("(افتتاح الميناء — جريدة الساحل · 12 أبريل 2019)")


def test_lines_are_ordered_by_the_words_beside(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ")
    in_articles = page.model.ordered_lines
    with qtbot.waitSignal(page.controller.ordered, timeout=LONG):
        page.head.order.setCurrentIndex(2)
        page.head.order.activated.emit(2)
    by_after = [line.after for line in page.model.ordered_lines]
    assert by_after == sorted(by_after)
    assert page.head.chosen_order() is LineOrder.AFTER
    # The order stays for the next search.
    with qtbot.waitSignal(page.controller.ordered, timeout=LONG):
        page.show_search(SearchState(text="ميناء "))
    assert [line.after for line in page.model.ordered_lines] == by_after
    page.head.order.setCurrentIndex(0)
    page.head.order.activated.emit(0)
    assert page.model.ordered_lines == in_articles


@pytest.mark.parametrize("number", [0, 3])
def test_the_lines_are_exported(qtbot, page: ConcordancePage, tmp_path: Path, number: int):
    show(qtbot, page, "ميناء ")
    path = tmp_path / "out"
    page.exporter.dialog.ask = lambda *_: path  # type: ignore[method-assign]
    with qtbot.waitSignal(page.exporter.exported, timeout=LONG) as exported:
        page.head.export.menu().actions()[number].trigger()
    assert exported.args == [path, 3]
    assert "ميناء" in path.read_text("utf-8")
    assert page.notice.isVisible()


def test_a_file_that_cannot_be_written_is_told(qtbot, page: ConcordancePage, tmp_path: Path):
    show(qtbot, page, "ميناء ")
    path = tmp_path / "no" / "out.csv"
    page.exporter.dialog.ask = lambda *_: path  # type: ignore[method-assign]
    with qtbot.waitSignal(page.exporter.failed, timeout=LONG):
        page.head.export.menu().actions()[0].trigger()
    assert page.notice.isVisible()
    assert page.list.isVisible()


def test_nothing_is_exported_without_a_file(qtbot, page: ConcordancePage):
    show(qtbot, page, "ميناء ")
    page.exporter.dialog.ask = lambda *_: None  # type: ignore[method-assign]
    with qtbot.assertNotEmitted(page.exporter.exported):
        page.head.export.menu().actions()[0].trigger()


def test_a_hidden_page_collects_nothing(qtbot, page: ConcordancePage):
    page.show_search(SearchState(text="ميناء "))
    page.hide()
    assert not page.controller.is_collecting


def test_ten_thousand_lines_are_laid_out_as_they_are_seen(qtbot, page: ConcordancePage, line: Line):
    asked: list[int] = []

    class Counting(LinesModel):
        def data(self, index, role=Qt.ItemDataRole.DisplayRole):
            asked.append(index.row())
            return super().data(index, role)

    model = Counting()
    page.list.setModel(model)
    chunks = tuple(tuple(line() for _ in range(500)) for _ in range(20))
    for count in range(1, 21):
        model.show_collected(CollectedLines(chunks[:count]))
    assert model.rowCount() == 10_000
    page.list.viewport().grab()
    page.list.scrollToBottom()
    page.list.viewport().grab()
    assert 9_999 in asked
    assert len(set(asked)) < 200


def test_the_words_stand_below_one_another_in_every_theme(qtbot, page: ConcordancePage, line: Line):
    page.model.show_collected(
        CollectedLines(((line(), line(before="في", words="ميناء"), line(after="")),))
    )
    page.head.show_collected(None, is_whole=True)
    for theme in (LIGHT, DARK):
        page.list.apply(look_of(theme))
        image = page.list.viewport().grab().toImage()
        edges = set()
        for row in range(3):
            y = page.list.visualRect(page.model.index(row, 0)).top() + 9
            marked = [
                x
                for x in range(image.width())
                if image.pixelColor(x, y).name().upper() == theme.hit
            ]
            assert marked
            edges.add(max(marked))
        assert max(edges) - min(edges) <= 1


def test_a_screen_reader_hears_the_line_and_its_source(page: ConcordancePage, line: Line):
    page.model.show_collected(CollectedLines(((line(),),)))
    heard = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert without_controls(heard) == (
        "زار الوزير الميناء الجديد، افتتاح الميناء — جريدة الساحل · 12 أبريل 2019"
    )


def test_no_letter_is_cut_at_the_edges(themed):
    font = interface_font(15)
    text = "وقف الحارس أمام باب المصنع القديم ينتظر قطار المساء"
    whole = QFontMetricsF(font).horizontalAdvance(text)
    for room in (whole + 1, whole * 0.6, whole * 0.2, 3.0):
        place = QRectF(0, 0, room, 30)
        before, after = _fitting(text, font, place), _fitting(text, font, place, from_start=True)
        for shown in (before, after):
            assert QFontMetricsF(font).horizontalAdvance(shown) <= room
            assert set(shown.split()) <= set(text.split())
        assert text.endswith(before)
        assert text.startswith(after)
    assert _fitting(text, font, QRectF(0, 0, whole + 1, 30)) == text
