"""Tags of articles are called otherwise, joined and taken away; collections as well."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from articles.archive.search_repository import SavedSearch
from articles.curation import Collection
from desktop.app import Program
from desktop.curation.article_edit import ArticleEdit
from desktop.display.isolation import without_controls
from desktop.session.search_state import SearchState
from desktop.widgets.facet_button import FacetButton
from desktop.widgets.questions import Questions
from desktop.window.main_window import MainWindow
from tests.desktop.window.walking import filled, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 20_000


@pytest.fixture
def window(qtbot, program: Program, tmp_path: Path) -> MainWindow:
    return opened(qtbot, program, filled(tmp_path))


def facet(window: MainWindow, value: str) -> FacetButton:
    return next(b for b in window.page.facets.findChildren(FacetButton) if b.value == value)


def test_a_tag_is_called_otherwise_joined_taken_away_and_all_is_undone(qtbot, window, monkeypatch):
    curation = window._services.archive.curation
    ids = sorted(window._services.archive.articles.ids())
    window.article_commands._curation.edit(ids[:2], ArticleEdit(tags=("نقل",), adds_tags=True))
    window.article_commands._curation.edit(ids[1:], ArticleEdit(tags=("قطار",), adds_tags=True))
    values = lambda: {b.value for b in window.page.facets.findChildren(FacetButton)}  # noqa: E731
    qtbot.waitUntil(lambda: {"نقل", "قطار"} <= values(), timeout=LONG)
    window.page.search(replace(window.page.searches.state, tags=("نقل",)))
    qtbot.waitUntil(lambda: window.page.results.model.total == 2, timeout=LONG)
    names = iter(("مسارات النقل", "قطار"))
    monkeypatch.setattr(Questions, "text", lambda *_args: next(names))
    line = facet(window, "نقل")
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=LONG)
    qtbot.keyClick(line, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "مسارات النقل" in values() and "نقل" not in values(), timeout=LONG)
    assert window.page.searches.state.tags == ("مسارات النقل",)
    assert window.page.results.model.total == 2
    window.page.facets.renamed.emit("tags", "مسارات النقل")
    assert curation.tags() == {"قطار": frozenset(ids)}
    assert curation.marks(ids)[ids[1]].tags == ("قطار",)
    window.page.facets.removed.emit("tags", "قطار")
    assert curation.tags() == {}
    assert "قطار" in without_controls(window.page.results.told._words.text())
    for _ in range(3):
        window.undo_stack.undo()
    assert curation.tags() == {"نقل": frozenset(ids[:2]), "قطار": frozenset(ids[1:])}
    assert window.page.searches.state.tags == ()  # what is gone narrows nothing


def test_a_saved_search_asks_for_a_tag_again_when_its_removal_is_undone(window: MainWindow):
    archive, saved = window._services.archive, window.saved_searches
    ids = sorted(archive.articles.ids())
    window.article_commands._curation.edit(ids[:1], ArticleEdit(tags=("نقل",), adds_tags=True))
    asking = SearchState(tags=("نقل",)).to_json()
    archive.saved_searches.save(SavedSearch("السكك", asking, "2026-01-01T00:00:00+00:00"))
    saved.refresh()
    window.page.facets.removed.emit("tags", "نقل")
    assert [SearchState.from_json(each.query).tags for each in saved._saved] == [()]
    window.undo_stack.undo()
    assert [each.query for each in saved._saved] == [asking], "what is counted is what is asked"


def told(window: MainWindow) -> str:
    return without_controls(window.page.results.told._words.text())


def test_saved_searches_go_on_without_a_removed_collection_and_it_is_said(qtbot, window):
    """It had stayed in them: they found nothing, and nobody knew why."""
    archive, saved = window._services.archive, window.saved_searches
    ids = sorted(archive.articles.ids())
    archive.curation.keep_collection(Collection("ملف الموانئ", tuple(ids[:1])))
    asking = SearchState(own_collections=("ملف الموانئ",)).to_json()
    moment = "2026-01-01T00:00:00+00:00"
    archive.saved_searches.save(SavedSearch("المرافئ", asking, moment, last_total=1))
    saved.refresh()
    window.page.facets.removed.emit("own_collections", "ملف الموانئ")
    assert archive.curation.collection("ملف الموانئ") is None
    assert [SearchState.from_json(each.query) for each in saved._saved] == [SearchState()]
    assert "ملف الموانئ" in told(window)
    assert "يمضي بلا هذا الشرط: «المرافئ»" in told(window)
    qtbot.waitUntil(lambda: saved._found.get("المرافئ") == len(ids), timeout=LONG)
    assert archive.saved_searches.get("المرافئ").last_total == len(ids), "these are no news"
    window.undo_stack.undo()
    assert [each.query for each in saved._saved] == [asking]
    assert archive.curation.collection("ملف الموانئ").article_ids == tuple(ids[:1])


def test_a_search_for_what_is_gone_says_so_and_goes_on_without_it(qtbot, window):
    count = window._services.archive.articles.count()
    window.page.search(SearchState(own_collections=("غائبة",), tags=("بلا مقال",)))
    notes = window.page.results.notes
    words = lambda: without_controls(notes.answer.text())  # noqa: E731
    qtbot.waitUntil(lambda: "لم تعد المجموعة «غائبة» موجودة" in words(), timeout=LONG)
    assert "لا مقال عليه الوسم «بلا مقال»" in words()
    notes.answer.linkActivated.emit("0")
    qtbot.waitUntil(lambda: "غائبة" not in words(), timeout=LONG)
    notes.answer.linkActivated.emit("0")
    qtbot.waitUntil(lambda: window.page.results.model.total == count, timeout=LONG)
    assert not notes.answer.text()
