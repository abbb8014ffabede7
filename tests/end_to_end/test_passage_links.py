"""A `khizana:` link opens the words in the window that runs, in the archive that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.passages.link import PassageLink
from articles.span import Span
from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation
from desktop.single_instance import StartRequest

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 30_000
TEXT = "رسا القارب الأزرق قرب الصخرة.\n\nثم باع الصياد سمكه في سوق صغيرة قبل الغروب."


@pytest.fixture
def first(qtbot, program: Program, tmp_path: Path) -> ArchiveLocation:
    """An archive of one article, open in the window."""
    (tmp_path / "boat.txt").write_text(f"قارب الصياد\n\n{TEXT}", "utf-8")
    location = ArchiveLocation(tmp_path / "first")
    window = program.open(location)
    with qtbot.waitSignal(window.import_panel.reported, timeout=LONG):
        window.imports.start([tmp_path / "boat.txt"])
    qtbot.waitUntil(lambda: window.page.results.model.total == 1, timeout=LONG)
    return location


def marked(program: Program, folder: Path) -> PassageLink:
    """A link to words that are marked now."""
    with Archive.open(folder) as archive:
        (article_id,) = archive.articles.ids()
        article = archive.articles.get(article_id).article
        start = article.body.index("سوق صغيرة")
        passage = program._services.passages.add(article, Span(start, start + 9))
        return PassageLink.to(passage, archive.identity)


def told(program: Program, monkeypatch) -> list[str]:
    """What dialogs would say."""
    said: list[str] = []
    monkeypatch.setattr(program.window.questions, "tell", lambda _title, text: said.append(text))
    return said


def test_a_link_goes_to_its_words(qtbot, program: Program, first: ArchiveLocation):
    link = marked(program, first.folder)
    program.window.pages.show_page("page_passages")
    program.serve(StartRequest(None, (), link.text))
    reading = program.window.page.reading
    qtbot.waitUntil(lambda: bool(reading.view.marks("flash")), timeout=LONG)
    (flash,) = reading.view.marks("flash")
    assert flash.span.text_in(reading.opened.annotated.article.body) == "سوق صغيرة"
    assert program.window.pages.currentWidget() is program.window.page


def test_a_link_opens_the_archive_that_it_names(
    qtbot, program: Program, first: ArchiveLocation, tmp_path: Path
):
    link = marked(program, first.folder)
    program.open(ArchiveLocation(tmp_path / "second"))
    program.follow(link.text)
    assert program._services.location.folder == first.folder
    reading = program.window.page.reading
    qtbot.waitUntil(lambda: bool(reading.view.marks("flash")), timeout=LONG)


def test_a_link_to_nowhere_says_so_and_searches(
    qtbot, program: Program, first: ArchiveLocation, monkeypatch
):
    said = told(program, monkeypatch)
    program.follow("khizana:what")
    assert said == ["ليس هذا رابطا إلى مقتطف من خزانة."]
    program.follow(PassageLink("else", "x", "القارب الأزرق").text)
    assert len(said) == 2
    page = program.window.page
    qtbot.waitUntil(lambda: page.searches.state.text == '"القارب الأزرق"', timeout=LONG)
    qtbot.waitUntil(lambda: page.results.model.total == 1, timeout=LONG)
