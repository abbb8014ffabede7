"""Whatever is written keeps its checksums; whatever is damaged afterwards is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from articles.annotation import annotate
from articles.archive.archive import FILE_NAME, Archive
from articles.archive.checksums import KEYS, Damage, checksum
from articles.archive.search_repository import SavedSearch
from articles.document import DeclaredMetadata, Document
from articles.errors import DamagedArticleError
from articles.passages.anchoring import quote
from articles.passages.passage import Passage, TextPositionSelector
from articles.redating import clear_date, set_date
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate
from tests.articles.archive.former import put_back

TEXT = "افتتح الميناء سنة 2015 وبلغت كلفته 14 مليار درهم، ويشغل {number} عامل."


def document(number: int, text: str = TEXT) -> Document:
    words = text.format(number=number + 100)
    return Document(words, f"/{number}.txt", f"{number:064}{hash(words)}"[-64:], "text", "utf-8",
                    DeclaredMetadata(title=f"خبر {number}"))  # fmt: skip


def passage(article_id: str, body: str, name: str = "p1") -> Passage:
    span = Span(0, 7)
    return Passage(
        id=name,
        article_id=article_id,
        position=TextPositionSelector(span.start, span.end),
        quote=quote(body, span),
        colour="yellow",
        note="ملاحظة",
        tags=("ميناء",),
        created="2020-01-01T00:00:00+00:00",
        modified="2020-01-01T00:00:00+00:00",
    )


def fill(archive: Archive, count: int = 5) -> list[str]:
    for number in range(count):
        archive.articles.put(document(number), annotate(document(number), "?"))
    ids = archive.articles.ids()
    body = archive.articles.bodies(ids)[ids[0]]
    archive.passages.add(passage(ids[0], body))
    archive.passages.put_tag_order("ميناء", ("p1",))
    archive.saved_searches.save(SavedSearch("بحث", "{}", "2020-01-01T00:00:00+00:00"))
    date = PublicationDate("2016-02-01", DateEvidence.STATED, "القارئ")
    set_date(archive, ids[1], date)
    archive.articles.remove(ids[2])
    return archive.articles.ids()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        fill(archive)
    return tmp_path / "archive"


def behind(folder: Path, sql: str, *values: object) -> None:
    """Change the file as no Khizana does."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        assert connection.execute(sql, values).rowcount
        connection.commit()


def damages(folder: Path) -> tuple[Damage, ...]:
    with Archive.open(folder) as archive:
        return archive.damages()


def test_what_was_written_is_sound(folder: Path) -> None:
    assert damages(folder) == ()


def test_every_way_of_writing_keeps_the_sums(archive: Archive) -> None:
    ids = fill(archive)
    known = archive.passages.get("p1")
    assert known is not None
    archive.passages.add(replace(known, note="أخرى"))  # the same id gives way
    archive.passages.update(replace(known, note="ثالثة"))
    archive.passages.delete("p1")
    archive.passages.restore("p1")
    archive.saved_searches.save(SavedSearch("بحث", '{"a":1}', "2021-01-01T00:00:00+00:00"))
    archive.saved_searches.delete("بحث")
    changed = document(0, "نص آخر سنة 2017 فيه {number} كلمة.")
    archive.articles.put(changed, annotate(changed, "?"))
    archive.articles.put_copy(replace(document(1), origin="/copy.txt"))
    back = document(2)
    archive.articles.put(back, annotate(back, "?"))
    clear_date(archive, ids[1])
    archive.articles.remove(ids[3])
    assert archive.damages() == ()


FIELDS = [
    ("articles", "title", "عنوان آخر"),
    ("articles", "published", "1999"),
    ("articles", "body", b"x"),
    ("figures", "low", 99.0),
    ("times", "value", "1999"),
    ("passages", "note", "ليست ملاحظتي"),
    ("tag_orders", "passages", "[]"),
    ("date_corrections", "published", "1999"),
    ("saved_searches", "query", "{}x"),
    ("removed_articles", "title", "غيره"),
    ("origins", "origin", "/elsewhere"),
    ("entries", "added", "1999"),
]


@pytest.mark.parametrize(("table", "column", "value"), FIELDS)
def test_what_was_changed_behind_us_is_named(
    folder: Path, table: str, column: str, value: object
) -> None:
    key = KEYS[table]
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        (first,) = connection.execute(f"SELECT min({key}) FROM {table}").fetchone()
    behind(folder, f"UPDATE {table} SET {column} = ? WHERE {key} = ?", value, first)
    found = damages(folder)
    assert [(each.table, each.key) for each in found] == [(table, first)]
    if key in {"number", "article"}:
        with Archive.open(folder) as archive:
            assert found[0].article_id in archive.articles.ids()


@pytest.mark.parametrize("table", sorted({field[0] for field in FIELDS}))
def test_what_is_gone_is_named(folder: Path, table: str) -> None:
    behind(folder, f"DELETE FROM {table}")
    assert table in {each.table for each in damages(folder)}


def test_a_damaged_row_that_is_changed_stays_damaged(folder: Path) -> None:
    behind(folder, "UPDATE passages SET exact = 'غيره'")
    with Archive.open(folder) as archive:
        archive.passages.delete("p1")
        assert [each.table for each in archive.damages()] == ["passages"]


def test_one_damaged_body_leaves_the_others(folder: Path) -> None:
    with Archive.open(folder) as archive:
        first, *others = archive.articles.ids()
    behind(folder, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", first)
    with Archive.open(folder) as archive:
        articles = archive.articles
        assert set(articles.bodies([first, *others])) == set(others)
        assert set(articles.without_findings([first, *others])) == set(others)
        assert set(articles.figures_of([first, *others])) == set(others)
        assert set(articles.times_of([first, *others])) == set(others)
        with pytest.raises(DamagedArticleError) as raised:
            articles.get(first)
        assert raised.value.article_id == first
        changes = {change.id: change for change in articles.changes_since(0)}
        assert changes[first].unreadable
        assert not any(changes[other].unreadable for other in others)
        assert all(changes[other].body for other in others)


def test_an_archive_of_before_gets_its_sums_but_a_damaged_body_gets_none(folder: Path) -> None:
    with Archive.open(folder) as archive:
        first = archive.articles.ids()[0]
    behind(folder, "UPDATE articles SET body = substr(body, 1, 20) WHERE id = ?", first)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        put_back(connection, 7)
    assert [(each.table, each.article_id) for each in damages(folder)] == [("articles", first)]


def test_a_checksum_tells_types_and_borders_apart() -> None:
    rows = [(1, "a"), ("1", "a"), (1.0, "a"), (b"1", "a"), ("1a", ""), (None, "a"), ("a", 1)]
    assert len({checksum(*row) for row in rows}) == len(rows)


def test_a_row_is_not_dearer_among_many(folder: Path):
    """What keeps a sum looks it up, and does not go through those of its kind."""
    with Archive.open(folder) as archive:
        few = steps_of_writing(archive, 50)
        kinds = ("articles", "figures", "times", "origins")
        rows = [(kind, number, 1) for kind in kinds for number in range(1000, 3000)]
        archive._database.write_all("INSERT INTO checksums VALUES (?, ?, ?)", rows)
        assert steps_of_writing(archive, 51) < 1.2 * few


def steps_of_writing(archive: Archive, number: int) -> int:
    """How many tens of steps SQLite's machine takes for one more article."""
    article = annotate(document(number), "?")
    steps = 0

    def counted() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection = archive._database._connection
    connection.set_progress_handler(counted, 10)
    archive.articles.put(document(number), article)
    connection.set_progress_handler(None, 10)
    return steps
