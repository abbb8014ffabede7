from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.tables.linked_tables import LinkedTables

WORDS = "زرع التلاميذ حديقة المدرسة بالنعناع والزعتر، وباعوا محصولها في سوق الأحد."


def linked() -> LinkedTables:
    tables = LinkedTables()
    tables.add("tbl_Newspapers", ("ID", "Name"), [["7", "النعناع"], ["8", "الزعتر"]])
    tables.add("wp_users", ("ID", "user_login", "display_name"), [["3", "s", "سعاد"]])
    tables.add("node", ("nid", "title", "created"), [["5", "حديقة", "2016-03-01"]])
    tables.add("logs", ("at", "line"), [["5", "x"]])
    return tables


def test_numbers_become_names() -> None:
    row = {"title": "حديقة", "body": WORDS, "newspaper_id": "8", "post_author": "3"}
    assert linked().completed(row) == {**row, "publisher": "الزعتر", "author": "سعاد"}
    for name in ("idNewspaper", "NewspaperID", "newspaper"):
        assert linked().completed({name: "7"})["publisher"] == "النعناع"
    assert "publisher" not in linked().completed({"newspaper_id": "9"})


def test_what_a_row_says_in_words_goes_before() -> None:
    row = {"title": "حديقة", "body": WORDS, "created_by": "3", "byline": "ليلى"}
    assert linked().completed(row) == row


def test_the_title_stands_in_the_table_of_the_node() -> None:
    tables = linked()
    for name in ("entity_id", "nid", "node_id"):
        said = tables.completed({name: "5", "body_value": WORDS})
        assert (said["title"], said["created"]) == ("حديقة", "2016-03-01")
        assert tables.have_titles_for((name, "body_value"))
    assert not tables.have_titles_for(("parent_id", "body_value"))


def test_a_dump_in_several_tables_and_its_revisions() -> None:
    dump = (
        "CREATE TABLE `news` (`id` int, `title` text, `body` text, `source_id` int,"
        f" `post_status` text);\nINSERT INTO `news` VALUES (1,'حديقة','{WORDS}',7,'publish'),"
        f"(2,'حديقة','{WORDS}',7,'inherit');\n"
        "CREATE TABLE `sources` (`id` int, `name` text);\n"
        "INSERT INTO `sources` VALUES (7,'النعناع');\n"
    )
    (document,) = read_bytes(dump.encode(), "/d.sql", "d.sql")
    assert isinstance(document, Document)
    assert (document.declared.title, document.declared.publisher) == ("حديقة", "النعناع")


def test_tables_with_names_in_arabic_and_french() -> None:
    tables = LinkedTables()
    tables.add("الصحف", ("الرقم", "الاسم"), [["7", "النعناع"]])
    assert tables.completed({"رقم_الصحيفة": "7"})["publisher"] == "النعناع"
    tables = LinkedTables()
    tables.add("journaux", ("id", "nom"), [["7", "Le Phare"]])
    assert tables.completed({"journal_id": "7"})["publisher"] == "Le Phare"


def test_a_user_is_who_wrote() -> None:
    tables = LinkedTables()
    tables.add("users", ("id", "username", "full_name"), [["3", "s", "سعاد"]])
    assert tables.completed({"user_id": "3"})["author"] == "سعاد"


def test_the_name_of_a_section_or_a_person_is_no_title() -> None:
    tables = linked()
    tables.add("categories", ("id", "name"), [["5", "بساتين"]])
    row = {"category_id": "5", "body": WORDS}
    assert tables.completed(row) == row
    assert not tables.have_titles_for(("category_id", "body"))
    tables.add("members", ("id", "title", "name"), [["5", "الدكتور", "سعاد"]])
    assert not tables.have_titles_for(("member_id", "body"))


@pytest.mark.parametrize(
    ("table", "row", "pairs", "pair"),
    [
        ("spip_articles", "id_article", ("id_auteur", "id_objet", "objet"), ["3", "5", "article"]),
        ("news_article", "id", ("id", "article_id", "author_id"), ["1", "5", "3"]),
        ("posts", "id", ("id", "post_id", "author_id", "sort_order"), ["1", "5", "3", "0"]),
    ],
)
def test_a_table_of_pairs_says_who_wrote(
    table: str, row: str, pairs: tuple[str, ...], pair: list[str]
) -> None:
    tables = linked()
    tables.add("links", pairs, [pair])
    assert tables.completed({row: "5", "body": WORDS}, table)["author"] == "سعاد"
    assert "author" not in tables.completed({row: "6", "body": WORDS}, table)
    assert "author" not in tables.completed({row: "5", "body": WORDS}, "others")


def test_tables_beside_one_another_in_json() -> None:
    data = {
        "posts": [{"id": "p1", "title": "حديقة", "html": WORDS, "published_at": "2016-03-01"}],
        "users": [{"id": "u1", "name": "سعاد الصافي"}],
        "posts_authors": [{"id": "x", "post_id": "p1", "author_id": "u1"}],
    }
    text = json.dumps({"db": [{"meta": {"version": "4"}, "data": data}]}, ensure_ascii=False)
    (found,) = read_bytes(text.encode(), "/g.json", "g.json")
    assert isinstance(found, Document)
    assert (found.text, found.declared.creator) == (WORDS, "سعاد الصافي")


def test_the_tables_of_drupal_by_their_long_names() -> None:
    tables = LinkedTables()
    tables.add("node_field_data", ("nid", "type", "title", "uid"), [["5", "article", "حديقة", "3"]])
    tables.add("users_field_data", ("uid", "name"), [["3", "سعاد"]])
    names = ("bundle", "entity_id", "body_value")
    assert tables.have_titles_for(names)
    row = dict(zip(names, ("article", "5", WORDS), strict=True))
    assert tables.completed(row)["title"] == "حديقة"
    assert tables.completed({"uid": "3", "body": WORDS})["author"] == "سعاد"


@pytest.mark.parametrize("name", ["a.sql", "a.db"])
def test_prose_under_an_unknown_name_goes_before_a_lead(name: str) -> None:
    lead = "ملخص قصير عن حديقة المدرسة."
    made = "CREATE TABLE stuff (headline TEXT, standfirst TEXT, copy TEXT);\n"
    made += "".join(
        f"INSERT INTO stuff VALUES ('حديقة {n}', '{lead} {n}', '{WORDS} {WORDS} {n}');\n"
        for n in (1, 2, 3)
    )
    data = f"{made}-- Dump completed\n".encode()
    if name.endswith("db"):
        with closing(sqlite3.connect(":memory:")) as database:
            database.executescript(made)
            database.commit()
            data = database.serialize()
    found = [each for each in read_bytes(data, f"/{name}", name) if isinstance(each, Document)]
    assert [each.declared.title for each in found] == ["حديقة 1", "حديقة 2", "حديقة 3"]
    assert all(each.text.endswith(f"{WORDS} {WORDS} {n}") for n, each in enumerate(found, 1))


def test_fields_and_the_author_of_a_node_stand_in_tables_of_their_own() -> None:
    tables = LinkedTables()
    tables.add("node", ("nid", "title", "uid"), [["5", "حديقة", "3"]])
    tables.add("users", ("uid", "name", "mail"), [["3", "سعاد", "a@b.example"]])
    names = ("entity_type", "entity_id", "field_source_value")
    tables.add("field_data_field_source", names, [["node", "4"], ["node", "5", "النعناع"]])
    said = tables.completed({"entity_id": "5", "body_value": WORDS}, "field_data_body")
    assert (said["title"], said["author"], said["field_source_value"]) == (
        "حديقة",
        "سعاد",
        "النعناع",
    )


def test_a_table_that_is_called_by_a_broken_plural() -> None:
    tables = LinkedTables()
    tables.add("الجرائد", ("رقم", "اسم"), [["7", "النعناع"]])
    assert tables.completed({"رقم_الجريدة": "7"})["publisher"] == "النعناع"


def test_numbers_are_followed_by_the_column_that_has_them() -> None:
    tables = LinkedTables()
    tables.add("t_s", ("src_id", "src_nm"), [["1", "صدى الجبل"], ["2", "رصيف المرفأ"]])
    tables.add("t_w", ("wr_id", "wr_nm"), [["1", "سلمى بن عمار"], ["2", "كريم الصغير"]])
    tables.add("t_k", ("knd_id", "knd_nm"), [["1", "خبر"], ["2", "حوار"]])
    row = {"head": "حديقة", "body": WORDS, "pc_src_id": "2", "pc_wr_id": "1", "pc_knd_id": "1"}
    assert tables.completed(row) == {**row, "publisher": "رصيف المرفأ", "author": "سلمى بن عمار"}


def test_a_table_that_is_called_by_what_it_numbers() -> None:
    tables = LinkedTables()
    tables.add("الصحف", ("رقم_الصحيفة", "اسم_الصحيفة"), [["1", "رصيف المرفأ"]])
    row = {"عنوان": "حديقة", "نص": WORDS, "رقم_الصحيفة": "1"}
    assert tables.completed(row)["publisher"] == "رصيف المرفأ"
