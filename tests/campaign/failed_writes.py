"""Writes that fail in the window, each followed by more gestures: no crash, no text lost."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from articles.archive.archive import FILE_NAME, Archive
from articles.passages.passage import Passage
from articles.span import Span
from desktop.session.archive_session import ArchiveLocation
from desktop.window.main_window import MainWindow
from tests.campaign.tally import Tally
from tests.desktop.running import live, running

NOTE = "ملاحظة طويلة لا يجوز أن تضيع " * 40
_LONGEST_MS, _EVERY_MS = 20_000, 20


class Window:
    """A window on an archive, with one article open."""

    def __init__(self, window: MainWindow, folder: Path, chance: random.Random) -> None:
        self.window, self.folder, self._chance = window, folder, chance
        self.told: list[BaseException] = []
        window.questions._tell = lambda _title, error, _more="": self.told.append(error)
        window.questions.confirms = lambda *_: True
        window.undo_stack.patience = lambda attempt: any(attempt() for _ in range(2))
        self.editor = window.page.reading.editor
        with Archive.open(folder) as archive:
            wanted = archive.articles.ids()[0]
        window.page.article_mediator.open(wanted, window.page.searches.state)
        _wait(lambda: window.page.reading.opened is not None)
        _wait(lambda: not window.imports.is_running)

    def gestures(self) -> list[Callable[[], None]]:
        """What a reader does."""
        undo, redo = (self.window.actions_by_name[name].trigger for name in ("undo", "redo"))
        return [self._mark, self._note, self._delete, self._recolour, undo, redo]

    def passages(self) -> tuple[Passage, ...]:
        """What is on the disk."""
        with Archive.open(self.folder) as archive:
            return archive.passages.all()

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Another process writes."""
        with closing(sqlite3.connect(self.folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")

    @contextmanager
    def full_disk(self) -> Iterator[None]:
        """No page can be added."""
        database = self.window._services.archive._database
        pages = database.number("PRAGMA page_count")
        database.rows(f"PRAGMA max_page_count = {pages}")
        yield
        database.rows("PRAGMA max_page_count = 1000000")

    def _mark(self) -> None:
        start = self._chance.randrange(200)
        self.window.page.article_mediator._add_passage(Span(start, start + 12), "green")

    def _note(self) -> None:
        if self.editor.is_open:
            self.editor._note.setPlainText(f"{self._chance.random()} {NOTE}")
            self.editor.leave()

    def _delete(self) -> None:
        if self.editor.is_open:
            self.editor._tell_delete()

    def _recolour(self) -> None:
        if self.editor.is_open:
            self.editor._recolour(self._chance.choice(["blue", "pink", "yellow"]))


def _wait(is_reached: Callable[[], bool]) -> None:
    for _ in range(_LONGEST_MS // _EVERY_MS):
        if is_reached():
            return
        live(_EVERY_MS)
    raise TimeoutError("the window does not come to rest")


def fail_writes(made: Path, work: Path, rounds: int, seed: int) -> Tally:
    """Let writes fail again and again, by a lock or by a full disk."""
    tally, chance = Tally("failed writes in the window"), random.Random(seed)
    folder = work / "window"
    shutil.copytree(made / "archive", folder)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with running(application) as program:
        reader = Window(program.open(ArchiveLocation(folder)), folder, chance)
        reader._mark()
        for number in range(rounds):
            _fail_once(reader, tally, chance, number)
    tally.count("rounds without a crash")
    return tally


def _fail_once(reader: Window, tally: Tally, chance: random.Random, number: int) -> None:
    editor, told = reader.editor, len(reader.told)
    if not editor.is_open:
        reader._mark()
    before = reader.passages()
    is_locked = chance.random() < 0.6
    with reader.lock() if is_locked else reader.full_disk():
        typed = f"{number} {NOTE}"
        editor._note.setPlainText(typed)
        editor.leave()
        if editor.is_open and editor._note.toPlainText() != typed:
            tally.fault(f"text lost (round {number})")
        is_refused = editor.is_open
        chance.choice(reader.gestures()[4 if is_refused else 0 :])()
        if is_locked and reader.passages() != before:
            tally.fault(f"written behind a lock (round {number})")
    tally.count("writes that failed" if len(reader.told) > told else "writes that still fitted")
    if is_refused:
        editor.leave()
        if typed.strip() not in [each.note for each in reader.passages()]:
            tally.fault(f"a note is not written afterwards (round {number})")
    chance.choice(reader.gestures())()
