"""A concordance for other programs: every line with its source."""

from __future__ import annotations

from desktop.concordance.lines_table import lines_table
from desktop.export.formats import format_named
from desktop.export.writing import written
from tests.desktop.concordance.conftest import Line


def test_a_line_has_its_words_and_its_source(line: Line):
    table = lines_table([line(), line(words="ميناء", published=None, publisher=None)], "ميناء")
    assert [column.key for column in table.columns[:4]] == ["before", "words", "after", "title"]
    assert table.rows[0] == (
        "زار الوزير", "الميناء", "الجديد", "افتتاح الميناء", "جريدة الساحل", "2019-04-12",
        "a1", 11, 18,
    )  # fmt: skip
    assert table.rows[1][4:6] == (None, None)
    assert table.title == "سياقات «ميناء»"


def test_the_words_are_marked_for_readers(line: Line):
    page = written(lines_table([line()], "ميناء"), format_named("html")).decode()
    assert '<td class="match"><mark>الميناء</mark></td>' in page
    assert '<td class="text end">زار الوزير</td>' in page
    assert "12 أبريل 2019" in page.replace('<bdi dir="ltr">', "").replace("</bdi>", "")
