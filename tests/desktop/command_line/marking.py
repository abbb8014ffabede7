"""What stands in the archive of these tests before a command is run."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from articles.archive.archive import Archive
from articles.passages.passage import Passage, TextPositionSelector, TextQuoteSelector


def only_id(khizana, archive: Path, query: str) -> str:
    hits = khizana("search", "--archive", archive, query, "--json").json["hits"]
    return hits[0]["id"]


def mark(archive: Path, article_id: str, words: str) -> None:
    with Archive.open(archive) as opened:
        found = opened.articles.get(article_id)
        assert found is not None
        start = found.article.body.index(words)
        opened.passages.add(
            Passage(
                id="0" * 32,
                article_id=article_id,
                position=TextPositionSelector(start, start + len(words)),
                quote=TextQuoteSelector(words, "", ""),
                colour="green",
                note="للمراجعة",
                tags=("اقتصاد",),
                created="2026-01-02T03:04:05+00:00",
                modified="2026-01-02T03:04:05+00:00",
            )
        )


def behind(folder: Path, sql: str, *values: object) -> None:
    """Change the file as no Khizana does."""
    with closing(sqlite3.connect(folder / "archive.sqlite")) as connection:
        assert connection.execute(sql, values).rowcount > 0
        connection.commit()
