"""`khizana show` gives everything of an article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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


@pytest.mark.parametrize(("newspaper", "month"), [("الأهرام", "أغسطس"), ("هسبريس", "غشت")])
def test_months_are_those_of_the_newspapers_country(
    khizana, tmp_path: Path, newspaper: str, month: str
):
    table = tmp_path / "harvest.jsonl"
    row = {
        "id": "harvest",
        "title": "حصاد مبكر",
        "source": newspaper,
        "date": "2021-08-17",
        "text": "بدأ الفلاحون حصاد التمور في الواحات الشرقية يوم 15/8/2021 قبل موعده المعتاد. "
        "وشارك في الحصاد مئة فلاح من القرى القريبة، وقال كبيرهم إن الموسم جيد هذه السنة.",
    }
    table.write_text(json.dumps(row, ensure_ascii=False), "utf-8")
    folder = tmp_path / "harvest"
    assert khizana("import", "--archive", folder, table).status == 0
    article_id = only_id(khizana, folder, "التمور")
    assert f"15 {month} 2021" in khizana("show", "--archive", folder, article_id).out
    assert f"17 {month} 2021" in khizana("search", "--archive", folder, "التمور").out


def test_a_visual_terminal_gets_an_article_and_its_search(khizana, archive: Path):
    """Both broke off: letters are turned without the window's library."""
    article_id = only_id(khizana, archive, "طاقته")
    mark(archive, article_id, "14 مليار")
    found = khizana("search", "--archive", archive, "ميناء الشمال", "--terminal", "visual")
    shown = khizana("show", "--archive", archive, article_id, "--terminal", "visual")
    for answer in (found, shown):
        assert answer.status == 0
        assert "\N{ARABIC LETTER MEEM INITIAL FORM}" in answer.out
        assert "2019" in answer.out
    plain = khizana("show", "--archive", archive, article_id)
    assert len(shown.out.splitlines()) >= len(plain.out.splitlines())
    assert "ميناء" in plain.out
    assert "ميناء" not in shown.out
