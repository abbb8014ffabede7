from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

AR = "رممت الجماعة السقاية القديمة بكلفة 80 ألف درهم، وعاد الماء إلى الساحة."
FR = "La commune a restauré la vieille fontaine pour 80 000 dirhams et l'eau est revenue."


def database(*rows: tuple[str, str, str], more: str = "") -> bytes:
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute("CREATE TABLE settings (k TEXT, v TEXT)")
        made.execute("INSERT INTO settings VALUES ('lang', 'ar')")
        made.execute('CREATE TABLE "my news" (title TEXT, body TEXT, date TEXT, picture BLOB)')
        made.executemany("INSERT INTO \"my news\" VALUES (?, ?, ?, x'00ff')", rows)
        made.executescript(more)
        made.commit()
        return made.serialize()


def read(data: bytes, name: str = "a.sqlite") -> list[Document | ReadingError]:
    return list(read_bytes(data, f"/d/{name}", name))


def test_rows_of_tables_with_a_text() -> None:
    data = database(("سقاية", AR, "2020-05-09"), ("Fontaine", FR, "2020-05-10"))
    for name in ("a.sqlite", "a.db", "a.unknown"):
        one, two = read(data, name)
        assert isinstance(one, Document)
        assert isinstance(two, Document)
        assert (one.text, one.declared.title, one.declared.published) == (AR, "سقاية", "2020-05-09")
        assert (two.text, two.format) == (FR, "sqlite")


def test_a_view_that_never_ends_is_not_opened() -> None:
    endless = (
        "CREATE VIEW articles AS WITH RECURSIVE n(body) AS "
        "(SELECT 'x' UNION ALL SELECT body FROM n) SELECT body, body AS title FROM n"
    )
    (found,) = read(database(("سقاية", AR, "2020"), more=endless))
    assert isinstance(found, Document)


def test_the_words_that_a_search_keeps_are_no_second_article() -> None:
    search = (
        "CREATE VIRTUAL TABLE found USING fts5(title, body);"
        f"INSERT INTO found VALUES ('سقاية', '{AR * 3}')"
    )
    (found,) = read(database(("سقاية", AR, "2020"), more=search))
    assert isinstance(found, Document)
    assert found.text == AR
    (kept,) = read(database(more=search))
    assert isinstance(kept, Document)
    assert kept.text.endswith(AR * 3)


def test_a_database_of_something_else_is_refused() -> None:
    (error,) = read(database())
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_TEXT_COLUMN


@pytest.mark.parametrize("size", [100, 3000])
def test_a_database_that_breaks_off_is_said_to(size: int) -> None:
    found = read(database(("سقاية", AR, "2020"))[:size])
    assert isinstance(found[-1], ReadingError)
    assert found[-1].reason in {Reason.BROKEN_ARCHIVE, Reason.CUT_OFF, Reason.NO_TEXT_COLUMN}


def test_a_table_that_is_only_named_like_a_search_is_read() -> None:
    more = (
        "CREATE VIRTUAL TABLE news USING fts5(body);"
        "CREATE TABLE news_2020 (title TEXT, body TEXT);"
        f"INSERT INTO news_2020 VALUES ('جسر', '{AR * 2}')"
    )
    texts = [each.text for each in read(database(("سقاية", AR, "2020"), more=more))]
    assert sorted(texts, key=len) == [AR, AR * 2]


def test_newspapers_in_a_table_of_their_own() -> None:
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE newspapers (id INTEGER, name TEXT)")
    made.execute("INSERT INTO newspapers VALUES (7, 'النعناع')")
    made.execute("CREATE TABLE news (id INTEGER, title TEXT, body TEXT, newspaper_id INTEGER)")
    words = "زرع التلاميذ حديقة المدرسة بالنعناع والزعتر، وباعوا محصولها في سوق الأحد."
    made.execute("INSERT INTO news VALUES (1, 'حديقة', ?, 7)", (words,))
    made.commit()
    (found,) = read_bytes(made.serialize(), "/n.db", "n.db")
    assert isinstance(found, Document)
    assert (found.declared.title, found.declared.publisher) == ("حديقة", "النعناع")


def test_names_of_feeds_in_a_column_called_text_are_no_articles() -> None:
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE feeds (id INTEGER, text TEXT, title TEXT)")
    made.execute("INSERT INTO feeds VALUES (7, 'النعناع', 'النعناع')")
    made.execute(
        "CREATE TABLE news (id INTEGER, feedId INTEGER, title TEXT, content TEXT, description TEXT)"
    )
    made.execute("INSERT INTO news VALUES (1, 7, 'سقاية', '', ?)", (AR * 6,))
    made.commit()
    (found,) = read(made.serialize())
    assert isinstance(found, Document)
    assert (found.text, found.declared.publisher) == (AR * 6, "النعناع")


def test_numbers_under_one_name_in_both_tables() -> None:
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE sites (site_id INTEGER, site_name TEXT, base_url TEXT)")
    made.execute("INSERT INTO sites VALUES (7, 'النعناع', 'https://example.com')")
    made.execute("CREATE TABLE items (item_id INTEGER, site_id INTEGER, headline TEXT, body TEXT)")
    made.execute("INSERT INTO items VALUES (1, 7, 'سقاية', ?)", (AR,))
    made.commit()
    (found,) = read(made.serialize())
    assert isinstance(found, Document)
    assert found.declared.publisher == "النعناع"


@pytest.mark.parametrize("first", [("", ""), (AR * 3, AR * 3)])
def test_drafts_and_posts_whose_text_is_their_title_are_no_names(first: tuple[str, str]) -> None:
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE posts (id INTEGER, title TEXT, text TEXT)")
    made.executemany("INSERT INTO posts VALUES (1, ?, ?)", [first] * 60)
    made.execute("INSERT INTO posts VALUES (2, 'سقاية', ?)", (AR,))
    made.commit()
    items = read(made.serialize())
    assert len(items) == 61
    assert isinstance(items[-1], Document)
    assert items[-1].text == AR
