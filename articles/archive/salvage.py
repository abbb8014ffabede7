"""Salvage: what can still be read of a damaged archive becomes a new one."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from articles.archive.archive import FILE_NAME, Archive
from articles.archive.article_rows import decoding
from articles.archive.backup import daily_copies, refuse_occupied
from articles.archive.checksums import is_sound
from articles.archive.compression import decompressed
from articles.archive.database import Database, Value
from articles.archive.own_words import TABLES, OwnWords, rows_of
from articles.archive.page_scan import scan
from articles.archive.plausible_rows import is_plausible, telling
from articles.archive.surviving_rows import Key, surviving_keys
from articles.errors import ArchiveError, Reason

_SIDE_FILES = ("", "-wal")
_FINDINGS = ("figures", "times")
_BATCH = 200


@dataclass(slots=True)
class Salvage:
    """What was saved.

    Attributes:
        articles: How many articles.
        own_words: How many passages, corrections, dates, searches and orders of tags.
        from_copies: How many of these were missing and came from a daily copy.
        lost: The articles that could not be read: ids, or numbers where not even these could be.
        doubtful: What was taken although it is not as it was written: table and key.
    """

    articles: int = 0
    own_words: int = 0
    from_copies: int = 0
    lost: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)


def salvage(source: Path, target: Path) -> Iterator[Salvage]:
    """Write what can be read of an archive into a new one; the reader's own words first.

    The damaged archive is copied before it is opened, and stays as it is.

    Args:
        source: The folder of the damaged archive.
        target: A folder that is missing or empty.

    Yields:
        What was saved so far, the same object again and again.

    Raises:
        ArchiveError: There is no archive, or the new one cannot be written.
    """
    if not (source / FILE_NAME).is_file():
        reason = Reason.NOT_AN_ARCHIVE if source.exists() else Reason.NOT_FOUND
        raise ArchiveError(str(source), reason)
    refuse_occupied(target)
    found = Salvage()
    with Archive.open(target, create=True) as fresh:
        try:
            with _copy(source, target) as damaged:
                run = _Run(damaged, fresh, found)
                run.own_words()
                yield found
                yield from run.articles()
                if run.is_broken:
                    run.scan()
                run.settle()
        except ArchiveError as error:
            if error.path == str(target):
                raise
            found.doubtful.append(error.detail or error.reason.value)
        found.from_copies = _from_copies(source, fresh)
    yield found


@contextmanager
def _copy(source: Path, target: Path) -> Iterator[Database]:
    with tempfile.TemporaryDirectory(prefix=".salvage-", dir=target) as folder:
        try:
            for side in _SIDE_FILES:
                with suppress(FileNotFoundError):
                    shutil.copyfile(source / (FILE_NAME + side), Path(folder) / (FILE_NAME + side))
        except OSError as error:
            raise ArchiveError.of(str(target), error) from error
        with Database(Path(folder) / FILE_NAME) as database:
            yield database


class _Run:
    """One salvage, from an opened copy into a new archive."""

    def __init__(self, damaged: Database, fresh: Archive, found: Salvage) -> None:
        self._damaged = damaged
        self._fresh = fresh
        self._found = found
        # Whether a tree of the file leads nowhere somewhere.
        self.is_broken = False
        with suppress(ArchiveError):
            row = damaged.row("SELECT identity FROM archive")
            if row is not None and isinstance(row[0], str):
                fresh.take_identity(row[0])

    def own_words(self) -> None:
        """The reader's own."""
        rows = {table: tuple(self._rows(table, key)) for table, (key, _) in TABLES.items()}
        self._found.own_words = sum(self._fresh.take_in(OwnWords(rows)).values())

    def articles(self) -> Iterator[Salvage]:
        """The articles, each with what was found in it, in batches."""
        with self._fresh.transaction():
            self._fresh.put_rows("removed_articles", self._rows("removed_articles", "id"))
        numbers = self._keys("articles", "number")
        for start in range(0, len(numbers), _BATCH):
            with self._fresh.transaction():
                for number in numbers[start : start + _BATCH]:
                    self._article(number)
            yield self._found
        with self._fresh.transaction():  # after the articles, whose coming makes entries of today
            self._fresh.put_rows("entries", self._rows("entries", "article_id"))

    def settle(self) -> None:
        """Make an archive of what was put in."""
        self._found.doubtful += [f"origins: {each}" for each in self._fresh.settle_rows()]

    def scan(self) -> None:
        """Whatever no tree leads to but stands on some page."""
        shapes = {table: self._fresh.shape(table) for table in (*TABLES, "articles", "origins")}
        shapes = dict(sorted(shapes.items(), key=lambda each: -telling(each[1].columns)))
        rows: dict[str, list[Mapping[str, Value]]] = {table: [] for table in shapes}
        for table, row in scan(self._damaged.path, shapes, is_plausible):
            rows[table].append(row)
        articles = self._fresh.articles
        known = {*articles.ids()}
        removed = articles.titles([str(row["id"]) for row in rows["articles"]])
        newest: dict[str, Mapping[str, Value]] = {}
        for row in sorted(rows["articles"], key=lambda row: int(row["revision"] or 0)):
            if str(row["id"]) not in known and str(row["id"]) not in removed:
                newest[str(row["id"])] = row
        origins = {int(row["article"] or 0): row for row in rows["origins"]}
        with self._fresh.transaction():
            for row in newest.values():
                number = int(row["number"] or 0)
                self._fresh.put_rows("articles", [{**row, "extractor": 0}])
                if number in origins:
                    self._fresh.put_rows("origins", [origins[number]])
        self._found.articles += len(newest)
        words = OwnWords({table: tuple(rows[table]) for table in TABLES})
        self._found.own_words += sum(self._fresh.take_in(words).values())

    def _article(self, number: Key) -> None:
        """One article, or its id among those that are gone."""
        row: Mapping[str, Value] = {}
        try:
            row = self._at("articles", "number", number)[0]
            with decoding(str(self._damaged.path)):
                decompressed(row["body"])  # type: ignore[arg-type]  # it says so when it is none
        except (ArchiveError, IndexError):
            self._found.lost.append(str(row.get("id", number)))
            if row:
                self._fresh.put_rows("removed_articles", [{**row, "revision": 0}])
            return
        findings, is_whole = self._findings(number)
        self._fresh.put_rows("articles", [row if is_whole else {**row, "extractor": 0}])
        for table, rows in findings.items():
            self._fresh.put_rows(table, rows)
        self._found.articles += 1
        self._judge("articles", number, str(row["id"]))

    def _findings(self, number: Key) -> tuple[dict[str, list[dict[str, Value]]], bool]:
        """What was found in an article and where it was found, and whether all of it is there."""
        found: dict[str, list[dict[str, Value]]] = {}
        is_whole = True
        for table in ("origins", *_FINDINGS):
            try:
                found[table] = self._at(table, "article", number)
                is_whole = is_whole and self._is_sound(table, number, found[table])
            except ArchiveError:
                is_whole = False
        if not is_whole:  # extracted again later
            found = {table: rows for table, rows in found.items() if table not in _FINDINGS}
        return found, is_whole

    def _rows(self, table: str, key: str) -> Iterator[dict[str, Value]]:
        for each in self._keys(table, key):
            with suppress(ArchiveError):
                yield from self._at(table, key, each)
                self._judge(table, each, str(each))

    def _at(self, table: str, key: str, value: Key) -> list[dict[str, Value]]:
        return rows_of(self._damaged, table, f"WHERE {key} = ?", (value,))

    def _keys(self, table: str, key: str) -> list[Key]:
        try:
            kind = self._damaged.row("SELECT type FROM sqlite_master WHERE name = ?", (table,))
            if kind != ("table",):  # a view could run for ever
                self.is_broken = True
                return []
            self.is_broken = self.is_broken or not _is_whole(self._damaged, table, key)
            return surviving_keys(self._damaged, table, key)
        except ArchiveError:
            self.is_broken = True
            return []

    def _judge(self, table: str, key: Key, name: str) -> None:
        """Note what was taken although its checksum says otherwise."""
        with suppress(ArchiveError):
            if self._has_sums() and not is_sound(self._damaged, table, key):
                self._found.doubtful.append(f"{table}: {name}")

    def _is_sound(self, table: str, key: Key, rows: list[dict[str, Value]]) -> bool:
        return not (rows and self._has_sums()) or is_sound(self._damaged, table, key)

    def _has_sums(self) -> bool:
        with suppress(ArchiveError):
            return bool(self._damaged.number("SELECT count(*) FROM checksums LIMIT 1"))
        return False


def _is_whole(database: Database, table: str, key: str) -> bool:
    """Whether a table can be walked from one end to the other."""
    try:
        database.rows(f"SELECT count({key}) FROM {table} NOT INDEXED")  # noqa: S608 - of the schema
    except ArchiveError as error:
        if error.reason is not Reason.DAMAGED:
            raise
        return False
    return True


def _from_copies(source: Path, fresh: Archive) -> int:
    """Add from the newest daily copy that can be read whatever of the reader's is missing."""
    for folder in daily_copies(source):
        try:
            with Archive.open(folder) as copy:
                words = copy.own_words()
        except ArchiveError:
            continue
        return sum(fresh.take_in(words).values())
    return 0
