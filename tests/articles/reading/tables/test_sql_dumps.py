"""The rows of a database's dump are articles where their table has a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark
from articles.reading.reader import read_bytes
from tests.growth import growth

WORDS = "أطلقت الجمعية حملة لتنظيف الشاطئ، وجمع المتطوعون فيها ثلاثة أطنان من النفايات."
CREATE = (
    "-- MySQL dump 10.13\nCREATE TABLE `news` (\n  `id` int(11) NOT NULL,\n  "
    "`news_title` varchar(9),\n"
    "  `body` text,\n  `pub_date` date,\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\n"
    "INSERT INTO `users` VALUES (1,'x','y');\n"
)


def read(text: str) -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), "/a.sql", "a.sql"))


def test_rows_under_the_names_of_the_table() -> None:
    rows = (
        f"(1,'شاطئ','<p>{WORDS}</p><p>قال: \\'نعم\\'</p>','2020-05-09'),(2,'جبل','{WORDS}',NULL);\n"
    )
    first, second = read(f"{CREATE}INSERT INTO `news` VALUES {rows}")
    assert isinstance(first, Document)
    assert (first.declared.title, first.declared.published) == ("شاطئ", "2020-05-09")
    assert first.text == f"{WORDS}\nقال: 'نعم'"
    assert isinstance(second, Document)
    assert second.declared.published is None


def test_names_in_the_statement_go_before() -> None:
    text = f"INSERT INTO public.articles (title, content) VALUES ('شاطئ', '{WORDS}''');"
    (document,) = read(text)
    assert isinstance(document, Document)
    assert document.text == f"{WORDS}'"


def test_a_dump_without_texts_is_refused_and_one_that_is_cut_says_so() -> None:
    (error,) = read(CREATE)
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_TEXT_COLUMN
    rows = f"(1,'شاطئ','{WORDS}','2020'),(2,'جبل','{WORDS[:20]}"
    found = read(f"{CREATE}INSERT INTO `news` VALUES {rows}")
    assert isinstance(found[-1], ReadingError)
    assert found[-1].reason is Reason.CUT_OFF


@given(st.text(alphabet="(),'\\;` aN1\n", max_size=120))
def test_any_values_end(values: str) -> None:
    for each in read(f"{CREATE}INSERT INTO `news` VALUES {values}"):
        assert isinstance(each, Document | ReadingError)


@pytest.mark.parametrize(
    "statements",
    [
        (
            "INSERT [dbo].[News] ([Id], [Title], [Body], [PublishDate]) VALUES "
            "(1, N'عنوان', N'{text}', CAST(N'2019-03-04T00:00:00.000' AS DateTime))\nGO\n"
        ),
        (
            "REM INSERTING into NEWS\nInsert into NEWS (ID,TITLE,BODY,PUB_DATE) values "
            "(1,'عنوان',to_clob('{half}') || to_clob('{rest}'),"
            "to_date('2019-03-04','YYYY-MM-DD'));\n"
        ),
        (
            "CREATE TABLE a(id INTEGER PRIMARY KEY, title TEXT, body TEXT, date VARCHAR(20));\n"
            "INSERT INTO a VALUES(1,'عنوان',replace('{text}','\\n',char(10)),'2019-03-04');\n"
        ),
    ],
)
def test_values_that_functions_are_given(statements: str) -> None:
    text = f"{WORDS} وبقيت كما كانت."
    data = statements.replace("{text}", text).replace("{half}", text[:30])
    data = data.replace("{rest}", text[30:])

    (document,) = read_bytes(data.encode(), "/t/a.sql", "a.sql")

    assert isinstance(document, Document)
    assert (document.declared.title, document.text) == ("عنوان", text)
    assert str(document.declared.published).startswith("2019-03-04")


@pytest.mark.parametrize(
    "written",
    [
        "to_clob('{one}')\n|| to_clob(' و')\n|| TO_CLOB('{two}')",
        "'{one}' || ' ' || N'و' || '{two}'",
        "N'{one}' + CAST(N' و' AS nvarchar(max)) + N'{two}'",
    ],
)
def test_all_that_is_joined_is_one_value(written: str) -> None:
    value = written.replace("{one}", WORDS).replace("{two}", WORDS)

    (document,) = read(
        f"INSERT INTO news (title, body, pub_date) VALUES ('شاطئ', {value}, '2019');"
    )

    assert isinstance(document, Document)
    assert (document.text, document.declared.published) == (f"{WORDS} و{WORDS}", "2019")


def test_definitions_that_never_end_take_time_linear_in_their_length() -> None:
    def written(count: int) -> list[Document | ReadingError]:
        definitions = "CREATE TABLE a (" * count + "\nCREATE TABLE b (title TEXT, body TEXT);\n"
        return read(f"{definitions}INSERT INTO b VALUES ('شاطئ', '{WORDS}');")

    (document,) = written(9)
    assert isinstance(document, Document)
    assert document.declared.title == "شاطئ"
    assert growth(written, 1_000) < 3


def test_characters_by_their_number() -> None:
    rows = f"('شاطئ', '{WORDS}' || CHR(13) || chr( 10 ) || unistr('\\D83D\\DE00 {WORDS}'))"
    (document,) = read(f"INSERT INTO news (title, body) VALUES {rows};")

    assert isinstance(document, Document)
    assert document.text.splitlines() == [WORDS, f"😀 {WORDS}"]


def test_one_copied_table_that_breaks_off_is_told_whatever_follows() -> None:
    table = "COPY public.{0} (id, title, body) FROM stdin;\n1\tحديقة\tزرع التلاميذ حديقة المدرسة.\n"
    dump = f"--\n-- PostgreSQL database dump\n--\n{table.format('a')}{table.format('b')}\\.\n\n--\n"
    *whole, error = read_bytes(dump.encode(), "/p.sql", "p.sql")
    assert len(whole) == 2
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.CUT_OFF


def test_rows_of_a_table_that_nothing_names_are_told_by_content() -> None:
    long = f"{WORDS} {WORDS}"
    rows = ", ".join(f"({n}, 'حملة رقم {n} على الشاطئ', '{long}', '2016-0{n}-01')" for n in (1, 2))
    found = [each for each in read(f"INSERT INTO `t` VALUES {rows};") if isinstance(each, Document)]
    assert [(each.text, each.declared.published) for each in found] == [
        (long, "2016-01-01"),
        (long, "2016-02-01"),
    ]


def test_a_column_in_quotation_marks_may_have_the_name_of_a_key() -> None:
    words = "عاد القطار الجبلي إلى العمل صباح الخميس بعد توقف دام سبع سنوات."
    dump = (
        "CREATE TABLE `jos_content` (`id` int, `title` varchar(99), `fulltext` mediumtext, "
        "`created` datetime, FULLTEXT KEY `x` (`fulltext`));\n"
        f"INSERT INTO `jos_content` VALUES (1,'قطار','{words}','2020-08-25 08:00:00');\n"
    )
    (found,) = (each for each in read_bytes(dump.encode(), "/d.sql", "d.sql"))
    assert isinstance(found, Document)
    assert (found.text, found.declared.saved) == (words, "2020-08-25 08:00:00")


def test_a_copy_ends_with_its_own_mark() -> None:
    text = "سدت الرمال الطريق بين القريتين ثلاثة أيام، ثم فتحتها جرافتان من البلدية المجاورة."
    data = f"COPY public.a (id, titre, texte) FROM stdin;\n1\tطريق الرمال\t{text}\n\\.\n"
    found = list(read_bytes(data.encode(), "/a.sql", "a.sql"))
    assert [type(each) for each in found if not isinstance(each, Remark)] == [Document]
