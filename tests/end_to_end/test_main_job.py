"""The main job, from an empty archive to a printed page, and all of it there the next day."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from articles.archive.archive import Archive
from articles.archive.import_reports import ImportReport
from articles.article import Article
from articles.passages.passage import Passage
from articles.span import Span
from desktop import locations
from desktop.app import Program
from desktop.display.isolation import without_controls
from desktop.printing.preview.preview import PrintPreview
from desktop.reading.marks import MarkRole
from desktop.search.search_answer import ResultRow
from desktop.session.archive_session import ArchiveLocation
from desktop.window.main_window import MainWindow
from tests.desktop.running import running

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

QUERY = "مراكز الاتصال"
NOTE = "يقارن بأرقام السنة الماضية"
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
MEDIA_BOX = re.compile(rb"/MediaBox \[([\d. ]+)\]")
LONG = 30_000  # milliseconds: a busy machine is no failure


def type_words(widget: QWidget, words: str) -> None:
    """Press the keys of an Arabic keyboard, which pytest-qt does not know."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, key)


class Reader:
    """What a reader does and sees; every step waits for what it brings about."""

    def __init__(self, qtbot, program: Program, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.window: MainWindow = program.open(ArchiveLocation(folder))
        self.page = self.window.page
        self.view = self.page.reading.view
        self.window.resize(1440, 900)
        with qtbot.waitActive(self.window):
            self.window.activateWindow()

    def import_folder(self, folder: Path) -> ImportReport:
        with self.qtbot.waitSignal(self.window.import_panel.reported, timeout=LONG) as reported:
            self.window.imports.start([folder])
        total = reported.args[0].added
        self.qtbot.waitUntil(lambda: self.page.results.model.total == total, timeout=LONG)
        return reported.args[0]

    def search(self, words: str) -> None:
        self.qtbot.keyClick(self.window, Qt.Key.Key_K, CONTROL)
        field = self.window.top_bar.search_field
        assert field.hasFocus()

        def is_answer(page) -> bool:
            return page.state.text == words

        with self.qtbot.waitSignal(
            self.page.searches.answered, timeout=LONG, check_params_cb=is_answer
        ):
            type_words(field, words)

    def rows(self) -> list[ResultRow]:
        model = self.page.results.model
        return [row for n in range(model.rowCount()) if (row := model.value(n)) is not None]

    def click_result(self, number: int) -> None:
        results = self.page.results.list
        place = results.visualRect(results.model().index(number, 0)).center()
        wanted = self.rows()[number].hit.article_id

        def is_wanted(opened) -> bool:
            return opened is not None and opened.annotated.article.id == wanted

        with self.qtbot.waitSignal(
            self.page.article_mediator.opened, timeout=LONG, check_params_cb=is_wanted
        ):
            self.qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_card(self, number: int) -> None:
        """Click the card of the article's figure `number`, as far as it is among those shown."""
        figures = self.page.side.figures
        row = figures._shown.index(number)
        place = figures.list.visualRect(figures.list.model().index(row, 0))
        at = QPoint(place.left() + place.width() // 2, place.bottom() - 14)
        self.qtbot.mouseClick(figures.list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def click_words(self, span: Span) -> None:
        middle = (span.start + span.end) // 2
        place = self.view.place_of(Span(middle, middle)).center().toPoint()
        self.qtbot.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def keys(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.qtbot.keyClick(self.window, key, modifiers)

    def passages(self) -> tuple[Passage, ...]:
        """What lies on the disk at this moment."""
        with Archive.open(self.folder) as archive:
            return archive.passages.all()

    def print_to(self, path: Path) -> None:
        self.keys(Qt.Key.Key_P, CONTROL)
        (preview,) = self.window.findChildren(PrintPreview)
        self.qtbot.waitUntil(lambda: preview.page_count > 0, timeout=LONG)
        with self.qtbot.waitSignal(preview.saved, timeout=LONG):
            preview.save_pdf(path)
        preview.close()


def printed_words(pdf: Path) -> str:
    run = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    plain = unicodedata.normalize("NFKC", without_controls(run.stdout.decode()))
    return " ".join(plain.split())


def fill_the_archive(reader: Reader) -> int:
    """An empty archive shows no results; the import of a folder fills it."""
    reader.qtbot.waitUntil(lambda: not reader.page.results.list.isVisible(), timeout=LONG)
    report = reader.import_folder(locations.sample_articles())
    assert report.added >= 19
    assert report.failed == ()
    return report.added


def find_and_read(reader: Reader, all_articles: int) -> Article:
    """Typed words find fewer articles, their hits marked; a clicked one is read with the same."""
    reader.search(QUERY)
    assert 3 < reader.page.results.model.total < all_articles
    rows = reader.rows()
    for row in rows[:3]:
        hits = [span.text_in(row.hit.snippet.text) for span in row.hit.snippet.spans]
        assert hits
        assert all("تصال" in hit or "ركز" in hit or "راكز" in hit for hit in hits)
    reader.click_result(1)
    article = reader.page.reading.opened.annotated.article
    assert article.id == rows[1].hit.article_id
    assert article.body in without_controls(reader.view.toPlainText())
    assert article.metadata.title in without_controls(reader.window.windowTitle())
    assert reader.view.marks("hits")
    return article


def follow_figures(reader: Reader) -> Span:
    """A card leads to the words of its figure, and the words of another one to its card."""
    figures = reader.page.reading.opened.annotated.figures
    panel = reader.page.side.figures
    first, last = min(panel._shown), max(panel._shown)
    bar = reader.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    reader.click_card(first)
    (flash,) = reader.view.marks("flash")
    assert (flash.role, flash.span) == (MarkRole.FLASH, figures[first].span)
    viewport = reader.view.viewport().rect().toRectF()
    assert viewport.contains(reader.view.place_of(figures[first].span))
    reader.view.lead_to(figures[last].span)
    reader.click_words(figures[last].span)
    assert panel._shown[panel.list.currentIndex().row()] == last
    return figures[first].span


def mark_and_take_back(reader: Reader, article: Article, words: Span) -> Passage:
    """Marked words are on the disk at once, with a note; undo and redo go through both."""
    reader.view.select(words)
    reader.keys(Qt.Key.Key_D, CONTROL)
    editor = reader.page.reading.editor
    reader.qtbot.waitUntil(editor._note.hasFocus)
    type_words(editor._note, NOTE)
    reader.keys(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not editor.isVisible()
    (saved,) = reader.passages()
    assert (saved.quote.exact, saved.note) == (words.text_in(article.body).strip(), NOTE)
    assert len(reader.view.marks("passages")) == 1
    reader.keys(Qt.Key.Key_Z, CONTROL)
    assert [passage.note for passage in reader.passages()] == [""]
    reader.keys(Qt.Key.Key_Z, CONTROL)
    assert reader.passages() == ()
    assert reader.view.marks("passages") == []
    reader.keys(Qt.Key.Key_Z, CONTROL_SHIFT)
    reader.keys(Qt.Key.Key_Z, CONTROL_SHIFT)
    assert reader.passages() == (saved,)
    return saved


def print_the_summary(reader: Reader, article: Article, pdf: Path) -> None:
    """The printed summary is one file of A4 pages with the title and the note."""
    reader.print_to(pdf)
    content = pdf.read_bytes()
    assert content.startswith(b"%PDF-")
    boxes = {tuple(map(float, box.split())) for box in MEDIA_BOX.findall(content)}
    assert boxes == {(0, 0, 595, 842)}
    if shutil.which("pdftotext"):
        printed = set(printed_words(pdf).split())
        title = set(article.metadata.title.split())
        assert len(title & printed) >= len(title) / 2
        assert set(NOTE.split()) & printed


def test_the_main_job(qtbot, qapp, tmp_path: Path):
    folder = tmp_path / "archive"
    with running(qapp) as program:
        reader = Reader(qtbot, program, folder)
        all_articles = fill_the_archive(reader)
        article = find_and_read(reader, all_articles)
        words = follow_figures(reader)
        passage = mark_and_take_back(reader, article, words)
        print_the_summary(reader, article, tmp_path / "summary.pdf")
        found = reader.page.results.model.total

    # The next day query, article and passage are there again.
    with running(qapp) as program:
        again = Reader(qtbot, program, folder)
        qtbot.waitUntil(lambda: again.page.reading.opened is not None, timeout=LONG)
        qtbot.waitUntil(lambda: again.page.results.model.total == found, timeout=LONG)
        assert again.window.top_bar.search_field.text() == QUERY
        assert again.page.reading.opened.annotated.article.id == article.id
        assert again.page.reading.opened.passages == (passage,)
        assert len(again.view.marks("passages")) == 1
        assert again.view.marks("hits")
