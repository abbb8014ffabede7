"""Every kind of print from the sample archive, through the window: PDF and HTML, pages and text."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from articles.archive.archive import Archive
from articles.intake import import_paths
from articles.span import Span
from desktop import locations
from desktop.app import Program
from desktop.display.isolation import without_controls
from desktop.passages.page import PassagesPage
from desktop.passages.passage_arrangement import EntryRow
from desktop.printing.contents.print_options import ARTICLE, PrintOptions
from desktop.printing.preview.preview import PrintPreview
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.timeline.page import TimelinePage
from desktop.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = 60_000
QUERY = "منصب شغل"
NOTE = "يقارن بأرقام البرلمان"
TITLE = "بطاقة: ترحيل الخدمات بالمغرب في أرقام"
TAG = re.compile("<[^>]+>")
BRACKETS = str.maketrans("", "", "[]")
QUOTED = "مليارات درهم"


class Printing:
    """Opens previews and writes what they show."""

    def __init__(self, qtbot, window: MainWindow, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self._folder = folder

    def preview(self, source, act: Callable[[], object]) -> PrintPreview:
        with self.qtbot.waitSignal(source.previewed, timeout=LONG) as shown:
            act()
        preview: PrintPreview = shown.args[0]
        self._laid_out(preview)
        return preview

    def written(self, preview: PrintPreview, name: str) -> tuple[str, str]:
        """The words of the PDF file, whose pages are those of the preview, and of the HTML file."""
        self._laid_out(preview)
        pdf, html = self._folder / f"{name}.pdf", self._folder / f"{name}.html"
        with self.qtbot.waitSignal(preview.saved, timeout=LONG):
            preview.save_pdf(pdf)
        with self.qtbot.waitSignal(preview.saved, timeout=LONG):
            preview.save_html(html)
        assert len(PdfReader(pdf).pages) == preview.page_count
        preview.close()
        return words_of_pdf(pdf), plain(TAG.sub("", html.read_text("utf-8")))

    def _laid_out(self, preview: PrintPreview) -> None:
        self.qtbot.waitUntil(
            lambda: preview.page_count > 0 and not preview._timer.isActive(), timeout=LONG
        )


def plain(text: str) -> str:
    """Letters and signs without what directs or decorates them, and without white.

    Where a number meets Arabic, programs put space and brackets on either side of it.
    """
    bare = unicodedata.normalize("NFKC", without_controls(text)).translate(BRACKETS)
    return "".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def words_of_pdf(path: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    run = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True)
    return plain(run.stdout.decode())


@pytest.fixture
def printing(qtbot, program: Program, tmp_path: Path) -> Printing:
    """The window on the sample archive; one article has a passage with a note and is open."""
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        for _ in import_paths(archive, [locations.sample_articles()]):
            pass
        article_id = id_of(archive, TITLE)
        total = archive.articles.count()
    window = program.open(location)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.page
    qtbot.waitUntil(lambda: page.results.model.total == total, timeout=LONG)
    window.pages.show_words(article_id, None)
    qtbot.waitUntil(
        lambda: page.reading.opened is not None and page.reading.opened.article.id == article_id,
        timeout=LONG,
    )
    article = page.reading.opened.article
    start = article.body.index(QUOTED)
    passages = program._services.passages
    passage = passages.add(article, Span(start, start + len(QUOTED)), "blue")
    passages.edit(replace(passage, note=NOTE, tags=("أرقام",)))
    return Printing(qtbot, window, tmp_path)


def id_of(archive: Archive, title: str) -> str:
    titles = archive.articles.titles(archive.articles.ids())
    return next(article_id for article_id, each in titles.items() if each == title)


def test_the_summary_and_the_whole_article(printing: Printing):
    commands = printing.window.print_commands
    preview = printing.preview(commands, commands.print_page)
    for said in printing.written(preview, "summary"):
        for words in (TITLE, "الأرقام الرئيسية", "40 000", NOTE, "أضيف في"):
            assert plain(words) in said
    preview = printing.preview(commands, commands.print_page)
    preview.findChild(PrintOptions).choose(ARTICLE, 3)
    for said in printing.written(preview, "article"):
        for words in (TITLE, "[1]", NOTE, "المقتطفات والملاحظات", "أضيف في"):
            assert plain(words) in said


def test_the_passages_and_the_timeline(printing: Printing):
    window, qtbot = printing.window, printing.qtbot
    window.pages.show_page(PassagesPage.introduction.name)
    rows = window.pages[PassagesPage].model
    qtbot.waitUntil(lambda: any(isinstance(r, EntryRow) for r in rows.values), timeout=LONG)
    commands = window.print_commands
    preview = printing.preview(commands, commands.print_page)
    for said in printing.written(preview, "passages"):
        for words in (TITLE, QUOTED, NOTE, "وسم: أرقام"):
            assert plain(words) in said
    window.pages.show_page(TimelinePage.introduction.name)
    timeline = window.pages[TimelinePage]
    qtbot.waitUntil(lambda: len(timeline.model.rows) > 20, timeout=LONG)
    preview = printing.preview(commands, commands.print_page)
    assert preview.page_count > 3
    for said in printing.written(preview, "timeline"):
        for words in ("الخط الزمني", TITLE, "2015", "23 أكتوبر 2014"):
            assert plain(words) in said


def test_the_dossier_of_a_search(printing: Printing):
    window, qtbot = printing.window, printing.qtbot
    window.page.search(SearchState(text=QUERY))
    dossier = window.print_commands.dossier
    with qtbot.waitSignal(dossier.asked, timeout=LONG) as shown:
        dossier.open()
    dialog = shown.args[0]
    count = dialog.list.count()
    assert count >= 5
    preview = printing.preview(dossier, dialog._make.click)
    assert 10 <= preview.page_count <= 10 * count
    for said in printing.written(preview, "dossier"):
        for words in (
            QUERY,
            "المحتويات",
            "الخط الزمني المشترك",
            "قيم مختلفة",
            "65 000",
            "40 000",
            TITLE,
            NOTE,
            f"[{count}]",
            "أضيف في",
        ):
            assert plain(words) in said
