"""`khizana bookmarks` writes passages for other programs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from articles.archive.archive import Archive
from articles.passages import Passage, TextPositionSelector, TextQuoteSelector


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


def test_bookmarks_in_three_formats(khizana, archive: Path):
    article_id = only_id(khizana, archive, "طاقته")
    mark(archive, article_id, "كلفة الميناء")
    collection = khizana("bookmarks", "--archive", archive).json
    assert collection["type"] == "AnnotationCollection"
    assert collection["total"] == 1
    text = khizana("bookmarks", "--archive", archive, "--format", "markdown").out
    assert "> كلفة الميناء" in text
    table = khizana("bookmarks", "--archive", archive, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(table)))
    assert rows[0]["exact"] == "كلفة الميناء"
