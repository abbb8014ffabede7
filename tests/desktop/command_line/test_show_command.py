"""`khizana show` gives everything of an article."""

from __future__ import annotations

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


def test_show_gives_everything_of_an_article(khizana, archive: Path):
    article_id = only_id(khizana, archive, "طاقته")
    mark(archive, article_id, "كلفة الميناء")
    answer = khizana("show", "--archive", archive, article_id, "--json")
    assert answer.status == 0
    found = answer.json
    assert list(found)[-2:] == ["summary", "bookmarks"]
    assert found["id"] == article_id
    for mention in (*found["figures"], *found["times"]):
        assert found["body"][mention["start"] : mention["end"]] == mention["text"]
    assert any(figure["low"] == 14000000000 for figure in found["figures"])
    assert '"low": 14000000000,' in answer.out
    assert found["summary"]
    assert found["bookmarks"][0]["text"] == "كلفة الميناء"
    shown = khizana("show", "--archive", archive, article_id).out
    assert "الأرقام:" in shown
    assert "«كلفة الميناء» · للمراجعة · #اقتصاد" in shown


def test_show_of_an_unknown_id(khizana, archive: Path):
    answer = khizana("show", "--archive", archive, "unknown", "--json")
    assert (answer.status, answer.out) == (1, "")
    assert "unknown" in answer.err
