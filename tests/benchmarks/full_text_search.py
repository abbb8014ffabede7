"""SQLite's FTS5 over the same folded texts: what the search is measured against."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from articles.archive.archive import Archive
from index.analysis.tokenizer import Tokenizer
from tests.benchmarks.archive_material import Question

_BATCH = 500
_ANSWER = (
    "SELECT id, bm25(texts), snippet(texts, 2, '[', ']', '…', 24) FROM texts"
    " WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT 10"
)
_COUNT = "SELECT count(*) FROM texts WHERE texts MATCH ?"
_JOINTS = {"two words, either": " OR ", "ten words": " OR "}


class FullTextSearch:
    """A table of FTS5 with title and body, folded and cut as the index of Khizana does it.

    It finds the words as they are written and no other form of them: what it answers is less.
    """

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._tokenizer = Tokenizer()

    def build(self, archive: Archive) -> float:
        """Take in all articles; the seconds."""
        since = time.perf_counter()
        self._connection.execute(
            "CREATE VIRTUAL TABLE texts USING fts5 (id UNINDEXED, title, body, detail = full,"
            " prefix = '3', tokenize = 'unicode61 remove_diacritics 0')"
        )
        ids = archive.articles.ids()
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            titles, bodies = archive.articles.titles(batch), archive.articles.bodies(batch)
            with self._connection:
                self._connection.executemany(
                    "INSERT INTO texts VALUES (?, ?, ?)",
                    ((each, self._folded(titles[each]), self._folded(bodies[each]))
                     for each in batch),
                )  # fmt: skip
        with self._connection:
            self._connection.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        return time.perf_counter() - since

    def search(self, kind: str, question: Question) -> int:
        """Ten ranked articles with snippets, and how many there are: the latter."""
        match = self._match(kind, question)
        self._connection.execute(_ANSWER, (match,)).fetchall()
        return int(self._connection.execute(_COUNT, (match,)).fetchone()[0])

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def _match(self, kind: str, question: Question) -> str:
        words = [f'"{self._folded(word)}"' for word in question.words]
        match kind:
            case "phrase of two words":
                return f'"{self._folded(" ".join(question.words))}"'
            case "beginning":
                return f"{words[0]}*"
        return _JOINTS.get(kind, " ").join(words)

    def _folded(self, text: str) -> str:
        return " ".join(self._tokenizer.terms(text))
