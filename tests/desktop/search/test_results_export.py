"""The results of a search as a table and as references."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.intake import import_paths
from desktop.export.contents import References, Table
from desktop.export.formats import format_named
from desktop.search import results_export
from desktop.search.results_export import results_gathering
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState

ARTICLES = [
    {
        "id": f"port-{number}",
        "title": f"خبر الميناء {number}",
        "source": "جريدة الساحل",
        "author": "نادية بنيس",
        "published": f"2019-04-{number + 1:02}",
        "url": f"https://example.org/{number}",
        "text": f"شغّل الميناء {1200 + number} عاملا هذه السنة.\nوقال مديره إن العدد سيزيد.",
    }
    for number in range(7)
]


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    texts = tmp_path / "articles.jsonl"
    other = {"title": "مدرسة", "text": "تستقبل المدرسة تلاميذ القرى المجاورة."}
    texts.write_text("\n".join(map(json.dumps, [*ARTICLES, other])), "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [texts]))
    with location.open_session() as session:
        list(session.synchronise())
    return location


def gathered(location: ArchiveLocation, form: str, most: int | None = None, text: str = "الميناء"):
    return drained(results_gathering(location, SearchState(text=text), most)(format_named(form)))


def drained(steps):
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_all_results_with_everything(location: ArchiveLocation):
    table = gathered(location, "csv")
    assert isinstance(table, Table)
    keys = [column.key for column in table.columns]
    rows = [dict(zip(keys, row, strict=True)) for row in table.rows]
    assert sorted(row["title"] for row in rows) == [each["title"] for each in ARTICLES]
    row = next(row for row in rows if row["title"] == "خبر الميناء 3")
    assert row["source"] == "جريدة الساحل"
    assert row["author"] == "نادية بنيس"
    assert row["published"] == "2019-04-04"
    assert row["url"] == "https://example.org/3"
    assert "الميناء" in row["snippet"]
    assert "1\N{NO-BREAK SPACE}203" in row["figures"]
    assert table.notes[0] == "البحث: الميناء"


def test_the_first_ones_alone_in_the_order_of_the_list(location: ArchiveLocation):
    whole, some = gathered(location, "csv"), gathered(location, "csv", 3)
    assert list(some.rows) == list(whole.rows)[:3]


def test_many_results_come_in_several_questions(location: ArchiveLocation, monkeypatch):
    whole = gathered(location, "csv")
    monkeypatch.setattr(results_export, "_AT_ONCE", 2)
    assert list(gathered(location, "csv").rows) == list(whole.rows)
    assert gathered(location, "csv", 5).count == 5


def test_references_for_a_bibliography(location: ArchiveLocation):
    found = gathered(location, "ris")
    assert isinstance(found, References)
    assert {each.author for each in found.references} == {"نادية بنيس"}
    assert found.count == 7


def test_nothing_found_is_an_empty_table(location: ArchiveLocation):
    assert gathered(location, "csv", text="زرافات").count == 0


def test_only_the_chosen_ones_in_the_order_of_the_list(location: ArchiveLocation):
    every = [row[0] for row in gathered(location, "csv").rows]
    keys = [column.key for column in gathered(location, "csv").columns]
    ids = {row[0]: row[keys.index("article_id")] for row in gathered(location, "csv").rows}
    wanted = frozenset({ids["خبر الميناء 5"], ids["خبر الميناء 2"]})
    for form in ("csv", "bibtex"):
        steps = results_gathering(location, SearchState(text="الميناء"), None, wanted)
        content = drained(steps(format_named(form)))
        if isinstance(content, Table):
            titles = [str(row[0]) for row in content.rows]
        else:
            titles = [each.title for each in content.references]
        assert titles == [each for each in every if each in {"خبر الميناء 5", "خبر الميناء 2"}]
