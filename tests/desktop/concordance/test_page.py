"""The page of contexts over a real archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.curation import ArticleMarks, Collection, ReadingStatus
from desktop.concordance.page import ConcordancePage
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]
LONG = 20_000


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


def test_the_readers_own_groups_narrow_too(qtbot, page: ConcordancePage, location: ArchiveLocation):
    """The page once took no notice of collections, tags and statuses."""
    with location.open_archive() as archive:
        of_title = {
            archive.articles.get(one).article.metadata.title: one for one in archive.articles.ids()
        }
        archive.curation.keep_collection(Collection("سكك", (of_title["قطار الشمال"],)))
        archive.curation.mark(
            of_title["افتتاح الميناء"], ArticleMarks(tags=("بحر",), status=ReadingStatus.READ)
        )
    show(qtbot, page, "ميناء ", own_collections=("سكك",))
    assert words(page) == ["الميناء"]
    show(qtbot, page, "ميناء ", tags=("بحر",))
    assert sorted(words(page)) == ["الميناء", "ميناء"]
    show(qtbot, page, "ميناء ", statuses=(ReadingStatus.READ.value,))
    assert len(words(page)) == 2
    show(qtbot, page, "ميناء ", own_collections=("سكك",), tags=("بحر",))
    assert words(page) == []


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
