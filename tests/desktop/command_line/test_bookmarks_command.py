"""`khizana bookmarks` writes passages for other programs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from articles.archive.archive import Archive
from articles.archive.search_repository import SavedSearch
from articles.passages.passage import Passage, TextPositionSelector, TextQuoteSelector
from articles.redating import set_date
from articles.timeline.publication_date import DateEvidence, PublicationDate


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


def test_everything_that_is_the_readers_is_exported(khizana, archive: Path):
    article_id = only_id(khizana, archive, "طاقته")
    mark(archive, article_id, "كلفة الميناء")
    with Archive.open(archive) as opened:
        date = PublicationDate("2016-02-01", DateEvidence.STATED, "القارئ")
        set_date(opened, article_id, date)
        opened.saved_searches.save(SavedSearch("موانئ", "{}", "2026-01-02T03:04:05+00:00"))
        words = opened.own_words()
    told = khizana("bookmarks", "--archive", archive, "--everything").json
    assert set(told) == set(words.rows)
    assert {name: len(rows) for name, rows in told.items() if rows} == {
        "passages": 1,
        "date_corrections": 1,
        "saved_searches": 1,
    }
    assert told["passages"][0]["note"] == "للمراجعة"
