"""Processes that are killed at any moment: what was said to be done is there, and all is sound."""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from articles.annotation import annotate
from articles.archive.archive import FILE_NAME, Archive
from articles.archive.backup import daily_copies, keep_daily_copy
from articles.document import DeclaredMetadata, Document
from articles.errors import ArchiveError
from articles.passages.anchoring import anchor_at
from articles.passages.passage import Passage
from articles.span import Span
from index.archive_source import ArchiveSource
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.articles.archive.former import put_back
from tests.benchmarks.synthetic_press import articles
from tests.campaign.tally import Tally

MOMENT = "2020-01-01T00:00:00+00:00"
_LONGEST_SECONDS = 0.25
_LONGEST_START = 120.0
_KILLED = "killed"

Tell = Callable[[str], None]
"""Says that something is done, before anything else happens."""


class Killing:
    """One archive with its index, whose writers are killed again and again."""

    def __init__(self, made: Path, work: Path, seed: int) -> None:
        self._folder = work / "killed"
        shutil.copytree(made, self._folder)
        self._chance = random.Random(seed)
        self._known: set[str] = set()
        self._indexed = 0
        self.tally = Tally("kills")
        self._rows = articles(100_000, seed=seed + 1)
        with Archive.open(self._archive) as archive:
            self._known |= _everything(archive)

    @property
    def _archive(self) -> Path:
        return self._folder / "archive"

    def go_on(self, kills: int) -> Tally:
        """Kill so many processes, of each kind in turn; those that end before do not count."""
        kinds = (self._import, self._mark, self._index, self._migrate, self._copy, self._read)
        for number in count():
            if self.tally.counts[_KILLED] >= kills:
                break
            kind = kinds[number % len(kinds)]
            if kind == self._migrate:
                self._make_former()
            told = self._killed(kind)
            self.tally.count(kind.__name__.strip("_"))
            try:
                self._judge(f"{kind.__name__} (round {number})", told)
            except (ArchiveError, sqlite3.Error, AssertionError) as error:
                self.tally.fault(f"{kind.__name__} (round {number}): {error!r}")
        return self.tally

    def _killed(self, work: Callable[[Tell], None]) -> list[str]:
        """Let a process work and kill it; what it said that it had done."""
        seconds = self._chance.uniform(0, _LONGEST_SECONDS)
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            try:
                work(lambda words: os.write(writing, f"{words}\n".encode()) and None)
            finally:
                os._exit(0)
        os.close(writing)
        if work == self._read:  # the window stands before it is killed
            select.select([reading], [], [], _LONGEST_START)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        self.tally.count(_KILLED if os.WIFSIGNALED(status) else "had ended")
        with os.fdopen(reading, encoding="utf-8") as said:
            lines = said.read().split("\n")
        return lines[:-1]  # a line that was cut by the kill is no promise

    def _judge(self, what: str, told: list[str]) -> None:
        with Archive.open(self._archive) as archive:
            problems = [*archive.check(), *archive.damages()]
            if problems:
                self.tally.fault(f"{what}: {problems[:3]}")
            present = _everything(archive)
            promised = {each for each in told if each != "ready"}
            if lost := (self._known | promised) - present:
                self.tally.fault(f"{what}: lost {sorted(lost)[:3]}")
            self._known = present
            with closing(WhooshEngine(self._folder / "index", ArchiveSource(archive))) as engine:
                if not engine.is_sound():
                    self.tally.fault(f"{what}: the index is damaged")
                count = engine.count()
                if count < self._indexed or engine.search(SearchRequest("")).total != count:
                    self.tally.fault(f"{what}: the index lost articles")
                self._indexed = count
        for copy in daily_copies(self._archive):
            with Archive.open(copy) as opened:
                if opened.damages():
                    self.tally.fault(f"{what}: a daily copy is damaged")

    def _import(self, tell: Tell) -> None:
        with Archive.open(self._archive) as archive:
            for row in self._rows:
                said = DeclaredMetadata(title=row["title"], publisher=row["source"])
                number = random.getrandbits(200)
                document = Document(
                    row["content"], f"/{number}", f"{number:064x}", "text", "utf-8", said
                )
                archive.articles.put(document, annotate(document, "?"))
                tell(f"article {document.fingerprint}")

    def _mark(self, tell: Tell) -> None:
        with Archive.open(self._archive, attended=True) as archive:
            ids = archive.articles.ids()
            for article_id, body in archive.articles.bodies(ids[:50]).items():
                name = f"{random.getrandbits(100):x}"
                anchor = anchor_at(body, Span(0, 9))
                said = "blue", "ملاحظة", (), MOMENT, MOMENT
                archive.passages.add(
                    Passage(name, article_id, anchor.position, anchor.quote, *said)
                )
                tell(f"passage {name}")

    def _index(self, _: Tell) -> None:
        with (
            Archive.open(self._archive) as archive,
            closing(WhooshEngine(self._folder / "index", ArchiveSource(archive))) as engine,
        ):
            for _step in engine.synchronise():
                pass

    def _read(self, tell: Tell) -> None:
        """A window in which passages are marked, with notes, for as long as it lives."""
        # Only this process loads Qt.
        from PySide6.QtWidgets import QApplication

        from desktop.session.archive_session import ArchiveLocation
        from tests.campaign.failed_writes import Window
        from tests.desktop.running import running

        with running(QApplication([])) as program:
            window = program.open(ArchiveLocation(self._archive))
            reader = Window(window, self._archive, random.Random())
            known = {each.id for each in reader.passages()}
            tell("ready")
            while True:
                reader._mark()
                reader._note()
                present = {each.id for each in reader.passages()}
                for name in present - known:
                    tell(f"passage {name}")
                known = present

    def _make_former(self) -> None:
        """Let the archive be one of a former version; copies of migrations before are removed."""
        for copy in self._archive.glob("archive-version-*.sqlite"):
            copy.unlink()
        with closing(sqlite3.connect(self._archive / FILE_NAME)) as connection:
            put_back(connection, 7)

    def _migrate(self, _: Tell) -> None:
        Archive.open(self._archive).close()

    def _copy(self, _: Tell) -> None:
        with Archive.open(self._archive) as archive:
            keep_daily_copy(archive, datetime.now(UTC).date())


def _everything(archive: Archive) -> set[str]:
    found = {f"passage {each.id}" for each in (*archive.passages.all(), *archive.passages.bin())}
    found |= {f"article {each}" for each in _fingerprints(archive)}
    return found


def _fingerprints(archive: Archive) -> Iterator[str]:
    for article_id in archive.articles.ids():
        document = archive.articles.document(article_id)
        if document is not None:
            yield document.fingerprint
