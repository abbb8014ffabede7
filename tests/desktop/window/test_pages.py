"""One page is in front; the others are brought up to date when they come to the front."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.federated.page import FederatedPage
from desktop.ledger.page import LedgerPage
from desktop.passages.page import PassagesPage
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.timeline.page import TimelinePage
from desktop.widgets.questions import Questions
from desktop.window.pages import Pages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pages(program: Program, tmp_path: Path) -> Pages:
    return program.open(ArchiveLocation(tmp_path / "archive")).pages


def test_pages_are_found_by_their_class_and_stand_in_order(pages: Pages):
    kinds = [
        BrowsePage, LedgerPage, TimelinePage, PassagesPage, ConcordancePage, FederatedPage,
    ]  # fmt: skip
    assert [type(page) for page in pages] == kinds
    assert [pages[kind] for kind in kinds] == list(pages)
    assert pages.current is pages.browse


def test_another_page_in_front_is_told(qtbot, pages: Pages):
    with qtbot.waitSignal(pages.shown) as shown:
        pages.show_page("page_passages")
    assert shown.args == ["page_passages"]
    assert pages.current is pages[PassagesPage]


def test_a_search_goes_to_a_page_that_follows_it(pages: Pages):
    pages.show_page("page_timeline")
    pages.show_search()
    assert pages.current is pages.browse
    pages.show_page("page_concordance")
    pages.show_search()
    assert pages.current is pages[ConcordancePage]


def test_a_period_of_the_timeline_narrows_the_search(pages: Pages):
    pages.browse.search(SearchState(text="ميناء"))
    pages.show_page("page_timeline")
    pages[TimelinePage].axis.period_chosen.emit("2009", "2011")
    assert pages.browse.searches.state == SearchState(text="ميناء", period=("2009", "2011"))
    pages[TimelinePage].axis.period_cleared.emit()
    assert pages.browse.searches.state.period is None


def test_words_that_are_wanted_bring_browsing_to_the_front(pages: Pages):
    pages.show_page("page_passages")
    pages[PassagesPage].words_wanted.emit("gone", None)
    assert pages.current is pages.browse
    assert pages.browse.article_mediator.article_id == "gone"


@pytest.mark.parametrize("name", ["page_timeline", "page_passages", "page_concordance"])
def test_escape_leads_back(pages: Pages, name: str):
    pages.show_page(name)
    pages.leave()
    assert pages.current is pages.browse
    pages.leave()
    assert pages.current is pages.browse


@pytest.mark.parametrize("signal", ["import_wanted", "print_wanted", "printable_changed"])
def test_what_a_page_wants_is_handed_on(qtbot, monkeypatch, pages: Pages, signal: str):
    monkeypatch.setattr(Questions, "files_to_import", lambda _self: [])
    monkeypatch.setattr(Questions, "tell", lambda *_: None)
    with qtbot.waitSignal(getattr(pages, signal)):
        getattr(pages[TimelinePage], signal).emit()


def test_in_an_empty_archive_no_page_has_anything_to_export(pages: Pages):
    for page in pages:
        pages.show_page(page.introduction.name)
        assert page.exports() is None, page.introduction.name
