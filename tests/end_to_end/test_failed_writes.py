"""A write that fails in the window costs nothing: no crash, no word of the reader."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from articles.archive import database
from articles.archive.archive import FILE_NAME, Archive
from articles.errors import Reason
from articles.intake import import_paths
from articles.passages.passage import Passage
from articles.span import Span
from desktop.app import Program
from desktop.session.archive_session import ArchiveLocation
from desktop.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = "افتتاح ميناء جديد\n\nكلف الميناء 30 مليون درهم سنة 2011، ويعمل فيه 45 حارسا."
NOTE = "ملاحظة طويلة لا يجوز أن تضيع " * 40


class Reading:
    """The program with one article open, whose writes can be made to fail."""

    def __init__(self, qtbot, program: Program, tmp_path: Path, monkeypatch) -> None:
        self.qtbot, self.monkeypatch = qtbot, monkeypatch
        monkeypatch.setattr(database, "ATTENDED_TIMEOUT_MS", 1)  # no lock here is given up soon
        self.folder = tmp_path / "archive"
        file = tmp_path / "harbour.txt"
        file.write_text(TEXT, "utf-8")
        with Archive.open(self.folder, create=True) as archive:
            for _ in import_paths(archive, [file]):
                pass
            (self.article_id,) = archive.articles.ids()
        self.window: MainWindow = program.open(ArchiveLocation(self.folder))
        self.told: list[BaseException] = []
        questions = self.window.questions
        monkeypatch.setattr(questions, "_tell", self._tell)
        self.window.undo_stack.patience = lambda attempt: any(attempt() for _ in range(3))
        page = self.window.page
        with qtbot.waitSignal(page.article_mediator.opened, check_params_cb=bool, timeout=20_000):
            page.article_mediator.open(self.article_id, page.searches.state)
        qtbot.waitUntil(lambda: not self.window.imports.is_running, timeout=20_000)

    def _tell(self, _title: str, error: BaseException, _more: str = "") -> None:
        self.told.append(error)

    @property
    def editor(self):
        return self.window.page.reading.editor

    def mark(self, start: int = 0) -> None:
        self.window.page.article_mediator._add_passage(Span(start, start + 6), "green")

    def passages(self) -> tuple[Passage, ...]:
        with Archive.open(self.folder) as archive:
            return archive.passages.all()

    @contextmanager
    def full_disk(self) -> Iterator[None]:
        """No new page can be written, as on a full disk."""
        database = self.window._services.archive._database
        pages = database.number("PRAGMA page_count")
        database.rows(f"PRAGMA max_page_count = {pages}")
        yield
        database.rows("PRAGMA max_page_count = 1000000")

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Another process writes."""
        with closing(sqlite3.connect(self.folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")


@pytest.fixture
def reading(qtbot, program: Program, tmp_path: Path, monkeypatch) -> Reading:
    return Reading(qtbot, program, tmp_path, monkeypatch)


@pytest.mark.parametrize(
    ("trouble", "reason"), [("full_disk", Reason.NO_SPACE), ("lock", Reason.LOCKED)]
)
def test_a_note_that_cannot_be_written_stays_on_the_card(reading: Reading, trouble, reason) -> None:
    reading.mark()
    (before,) = reading.passages()
    with getattr(reading, trouble)():
        reading.editor._note.setPlainText(NOTE)
        reading.qtbot.mouseClick(reading.editor._done, Qt.MouseButton.LeftButton)
        assert [error.reason for error in reading.told] == [reason]
        assert reading.editor.is_open
        assert reading.editor._note.toPlainText() == NOTE
        # The next gestures find everything in its place.
        reading.mark(8)
        reading.window.actions_by_name["undo"].trigger()
        reading.window.actions_by_name["redo"].trigger()
        assert reading.editor._note.toPlainText() == NOTE
    assert before in reading.passages()  # what still fits on a full disk may be written
    reading.qtbot.mouseClick(reading.editor._done, Qt.MouseButton.LeftButton)
    assert not reading.editor.is_open
    assert NOTE.strip() in [each.note for each in reading.passages()]


def test_a_window_with_an_unwritten_note_asks_before_it_closes(reading: Reading) -> None:
    answers = [False, True]
    asked: list[str] = []

    def confirms(title: str, _text: str) -> bool:
        asked.append(title)
        return answers.pop(0)

    reading.monkeypatch.setattr(reading.window.questions, "confirms", confirms)
    reading.mark()
    with reading.lock():
        reading.editor._note.setPlainText(NOTE)
        assert not reading.window.close()
        assert reading.editor._note.toPlainText() == NOTE
        assert reading.window.close()
    assert len(asked) == 2


def test_many_failed_writes_in_a_row(reading: Reading) -> None:
    """Whatever is done while nothing can be written, nothing crashes and nothing is lost."""
    chance = random.Random(11)
    reading.mark()
    editor = reading.editor
    undo, redo = (reading.window.actions_by_name[name].trigger for name in ("undo", "redo"))

    def write_note() -> None:
        if editor.is_open:
            editor._note.setPlainText(NOTE + str(chance.random()))
            editor.leave()

    def delete() -> None:
        if editor.is_open:
            editor._tell_delete()

    def recolour() -> None:
        if editor.is_open:
            editor._recolour(chance.choice(["blue", "pink", "yellow"]))

    gestures = [lambda: reading.mark(chance.randrange(20)), undo, redo, write_note,
                delete, recolour]  # fmt: skip
    for _ in range(40):
        before = reading.passages()
        with reading.lock():
            for _ in range(3):
                chance.choice(gestures)()
            typed = editor._note.toPlainText() if editor.is_open else ""
        assert reading.passages() == before
        if editor.is_open:
            assert editor._note.toPlainText() == typed
            editor.leave()
            assert not editor.is_open
        chance.choice(gestures)()
    assert reading.told
