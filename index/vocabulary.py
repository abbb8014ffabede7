"""The dictionary of all word forms: which belong together, how they are written, which are near.

Whoosh's own term dictionary knows the forms in their order only. Here each form stands with its
stem, its doubtful stems, its consonants and its tails, so that a query widens by looking words up
instead of by indexing every word three times. It may know forms that no article has any more:
they have no postings and do no harm.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

from index.analysis.stemming import Stemmer

FILE_NAME = "vocabulary.sqlite"
_LAST_LETTER = "\U0010ffff"
# Words glued together are long; shorter ones would fill the table of tails for nothing.
_SHORTEST_GLUED = 9
_SHORTEST_TAIL = 6
_LONGEST_GLUED = 40

_TABLES = """
CREATE TABLE IF NOT EXISTS form (
    form TEXT PRIMARY KEY, stem TEXT NOT NULL, skeleton TEXT NOT NULL, spelling TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS form_stem ON form (stem);
CREATE INDEX IF NOT EXISTS form_skeleton ON form (skeleton) WHERE skeleton <> '';
CREATE TABLE IF NOT EXISTS doubtful (
    stem TEXT NOT NULL, form TEXT NOT NULL, PRIMARY KEY (stem, form)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tail (
    tail TEXT NOT NULL, form TEXT NOT NULL, PRIMARY KEY (tail, form)
) WITHOUT ROWID;
"""


class Vocabulary:
    """One connection to the dictionary; serves one thread."""

    def __init__(self, folder: Path, stemmer: Stemmer) -> None:
        self._stemmer = stemmer
        self._connection = sqlite3.connect(
            folder / FILE_NAME, isolation_level=None, check_same_thread=False, timeout=10
        )
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(_TABLES)
        except sqlite3.Error:
            self._connection.close()
            raise

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def add(self, spellings: Iterable[tuple[str, str]]) -> None:
        """Add forms, each with one way to write it; known ones keep their spelling."""
        stemmer = self._stemmer
        forms, doubtful, tails = [], [], []
        for form, spelling in spellings:
            forms.append((form, stemmer.stem(form), stemmer.skeleton(form), spelling))
            doubtful += [(stem, form) for stem in stemmer.doubtful_stems(form)]
            if _SHORTEST_GLUED <= len(form) <= _LONGEST_GLUED:
                tails += [(form[start:], form) for start in range(len(form) - _SHORTEST_TAIL + 1)]
        execute = self._connection.executemany
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            execute("INSERT OR IGNORE INTO form VALUES (?, ?, ?, ?)", forms)
            execute("INSERT OR IGNORE INTO doubtful VALUES (?, ?)", doubtful)
            execute("INSERT OR IGNORE INTO tail VALUES (?, ?)", tails)
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def has_words(self) -> bool:
        """Whether there is any form."""
        return bool(self._column("SELECT form FROM form LIMIT 1"))

    def forms(self) -> set[str]:
        """All forms, for a writer that adds to them."""
        return {form for (form,) in self._connection.execute("SELECT form FROM form")}

    def with_stem(self, stem: str) -> list[str]:
        """The forms that have this stem."""
        return self._column("SELECT form FROM form WHERE stem = ?", stem)

    def doubtfully_with_stem(self, stem: str) -> list[str]:
        """The forms that have this stem if their first or last letters are clitics."""
        return self._column("SELECT form FROM doubtful WHERE stem = ?", stem)

    def with_skeleton(self, skeleton: str) -> list[str]:
        """The forms that have these strong consonants."""
        return self._column("SELECT form FROM form WHERE skeleton = ? AND skeleton <> ''", skeleton)

    def containing(self, letters: str, limit: int) -> list[str]:
        """Long forms that contain `letters` (six at least), as when a space was lost."""
        if len(letters) < _SHORTEST_TAIL:
            return []
        return self._column(
            "SELECT DISTINCT form FROM tail WHERE tail >= ? AND tail < ? LIMIT ?",
            letters,
            letters + _LAST_LETTER,
            limit,
        )

    def beginning_with(self, letters: str, limit: int) -> list[str]:
        """Forms that begin so, or whose stem does; the shortest first."""
        return self._column(
            "SELECT form FROM (SELECT form FROM form WHERE form >= ?1 AND form < ?2"
            " UNION SELECT form FROM form WHERE stem >= ?1 AND stem < ?2)"
            " ORDER BY length(form), form LIMIT ?3",
            letters,
            letters + _LAST_LETTER,
            limit,
        )

    def between_lengths(self, letters: str, shortest: int, longest: int, limit: int) -> list[str]:
        """Forms that begin so and have about the right length."""
        return self._column(
            "SELECT form FROM form WHERE form >= ? AND form < ?"
            " AND length(form) BETWEEN ? AND ? LIMIT ?",
            letters,
            letters + _LAST_LETTER,
            shortest,
            longest,
            limit,
        )

    def known(self, forms: Sequence[str]) -> set[str]:
        """Which of these forms (at most 500) the archive has."""
        marks = ",".join("?" * len(forms))
        return set(self._column(f"SELECT form FROM form WHERE form IN ({marks})", *forms))  # noqa: S608

    def spelling(self, form: str) -> str:
        """A way to write the form, or the form itself."""
        found = self._column("SELECT spelling FROM form WHERE form = ?", form)
        return found[0] if found else form

    def _column(self, statement: str, *values: str | int) -> list[str]:
        return [row[0] for row in self._connection.execute(statement, values)]
