"""A list of queries becomes one table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.intake import import_paths
from desktop.export.contents import Table
from desktop.export.formats import format_named
from desktop.search.query_batch import batch_gathering, queries_of
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from tests.desktop.search.test_results_export import drained

ARTICLES = [
    ("ميناء جديد", "جريدة الساحل", "افتتح الميناء رصيفا ثالثا."),
    ("عمال الميناء", "جريدة الجبل", "يطلب عمال الميناء زيادة."),
    ("قطار الشمال", "جريدة الجبل", "يصل القطار إلى الشمال."),
]


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    rows = (
        json.dumps({"title": title, "source": source, "text": text})
        for title, source, text in ARTICLES
    )
    (tmp_path / "articles.jsonl").write_text("\n".join(rows), "utf-8")
    location = ArchiveLocation(tmp_path / "archive")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [tmp_path / "articles.jsonl"]))
    with location.open_session() as session:
        list(session.synchronise())
    return location


def table_of(location: ArchiveLocation, state: SearchState, *queries: str, most: int = 10) -> Table:
    table = drained(batch_gathering(location, state, queries, most)(format_named("csv")))
    assert isinstance(table, Table)
    return table


def told(table: Table) -> list[tuple[object, ...]]:
    keys = [column.key for column in table.columns]
    places = [keys.index(key) for key in ("query", "found", "rank", "title")]
    return [tuple(row[place] for place in places) for row in table.rows]


def test_a_list_has_a_query_on_each_line_and_each_once():
    assert queries_of(" ميناء \n\nقطار\r\nميناء\n") == ("ميناء", "قطار")


def test_each_query_tells_how_many_it_finds_and_the_first_of_them(location):
    rows = told(table_of(location, SearchState(), "الميناء", "الشمال", "زرافة", most=1))
    assert [row[:3] for row in rows] == [
        ("الميناء", 2, 1),
        ("الشمال", 1, 1),
        ("زرافة", 0, None),
    ]
    assert rows[1][3] == "قطار الشمال"


def test_what_narrows_the_search_holds_for_all_and_its_words_do_not(location):
    state = SearchState(text="قطار", publishers=("جريدة الجبل",), within=("قطار",))
    rows = told(table_of(location, state, "الميناء"))
    assert [row[3] for row in rows] == ["عمال الميناء"]


def test_a_query_that_says_nothing_stops_none_of_the_others(location):
    table = table_of(location, SearchState(), "م" * 20_000, "الشمال")
    keys = [column.key for column in table.columns]
    assert table.rows[0][keys.index("remark")]
    assert told(table)[1][3] == "قطار الشمال"
