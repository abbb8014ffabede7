from __future__ import annotations

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes
from articles.reading.tables.copied_rows import (
    cells_of_line,
    copied_tables,
    looks_like_copied_rows,
    whole_lines,
)
from tests.growth import growth

WORDS = (
    "حُفر نفق للمشاة تحت السكة قرب المحطة الجديدة، وفتح صباح السبت أمام أهل الحيين بعد انتظار طويل،"
    " وقالت البلدية إن كلفته أقل من المتوقع."
)
LAST = "وستضاف إليه إنارة."
HEAD = (
    "--\n-- PostgreSQL database dump\n--\nCREATE TABLE public.news (\n    id integer,\n    {}\n);\n"
)
COPY = 'COPY public.news (id, title, "body", published) FROM stdin;\n{}\\.\n\nSELECT 1;\n'
ROW = "{}\tنفق {}\t" + f"{WORDS}\\n{LAST}" + "\t2019-03-14\n"


def test_rows_of_a_dump_of_postgresql() -> None:
    dump = HEAD.format("title text") + COPY.format(ROW.format(1, "أول") + ROW.format(2, "ثان"))
    found = list(read_bytes(dump.encode(), "/a.sql", "a.sql"))
    assert [each.text for each in found if isinstance(each, Document)] == [f"{WORDS}\n{LAST}"] * 2
    assert isinstance(found[0], Document)
    assert found[0].declared.title == "نفق أول"
    assert found[0].declared.published == "2019-03-14"


def test_one_that_breaks_off_says_so() -> None:
    dump = HEAD.format("title text") + COPY.format(ROW.format(1, "أول")).partition("\\.")[0]
    *_, last = read_bytes(dump.encode(), "/a.sql", "a.sql")
    assert isinstance(last, ReadingError)
    assert last.reason is Reason.CUT_OFF


def test_rows_of_an_outfile_under_the_name_of_a_text() -> None:
    row = "{}\tنفق جديد تحت سكة المدينة {}\t" + f"{WORDS}\\\n{LAST}" + "\t2019-03-14\t\\N\n"
    table = "".join(row.format(n, n) for n in range(4))
    found = list(read_bytes(table.encode(), "/a.txt", "a.txt"))
    assert [each.text for each in found if isinstance(each, Document)] == [f"{WORDS}\n{LAST}"] * 4
    assert isinstance(found[3], Document)
    assert found[3].declared.title == "نفق جديد تحت سكة المدينة 3"


def test_cells_and_lines() -> None:
    assert cells_of_line(r"a\tb	\N	\x41\101\\") == ["a\tb", "", "AA\\"]
    assert list(whole_lines("a\\\nb\nc\\")) == ["a\\\nb", "c\\"]
    assert not looks_like_copied_rows(f"{WORDS}\t\\N\n".encode())
    assert not looks_like_copied_rows(b"a\tb\\c\td\n" * 5)
    assert not looks_like_copied_rows(b"\x00\\N\t\t")


def test_tables_that_never_end_take_time_linear_in_their_number() -> None:
    def copied(count: int) -> None:
        assert sum(1 for _ in copied_tables("COPY a (b) FROM stdin;\nx\n" * count)) == count

    assert growth(copied, 8_000) < 5
