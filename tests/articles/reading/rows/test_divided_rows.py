from __future__ import annotations

import pytest

from articles.reading.rows.divided_rows import whole_rows

FIRST = "زرع الطلاب مئتي شجرة صنوبر على ضفة الوادي خلال عطلة الربيع، وسقوها بأيديهم."
SECOND = "وقال حارس الغابة إن الشتلات تحتاج إلى ثلاث سنوات من الرعاية قبل أن تستغني عنها."
THIRD = "ستفتح المديرية باب التطوع من جديد في الخريف أمام كل من يرغب في المشاركة."


def row(title: str, text: str, **others: str) -> dict[str, str]:
    return {"title": title, "text": text, **others}


def texts(rows: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(each["title"], each["text"]) for each in whole_rows(rows)]


def test_rows_that_a_column_counts_under_one_title_are_an_article() -> None:
    rows = [
        row("أشجار", FIRST, doc="7", n="1"),
        row("أشجار", SECOND, doc="7", n="2"),
        row("تطوع", THIRD, doc="8", n="1"),
    ]
    assert texts(rows) == [("أشجار", f"{FIRST}\n{SECOND}"), ("تطوع", THIRD)]


def test_the_number_of_each_row_is_none_of_its_article() -> None:
    rows = [
        row("أشجار", FIRST, id="1", part="0"),
        row("أشجار", SECOND, id="2", part="1"),
        row("تطوع", THIRD, id="3", part="0"),
    ]
    assert len(texts(rows)) == 2


def test_articles_that_a_column_numbers_stay_apart() -> None:
    rows = [row("رسالة القراء", each, n=str(n)) for n, each in enumerate((FIRST, SECOND, THIRD), 1)]
    assert len(texts(rows)) == 3
    named = [row(each[:9], each, n=str(n)) for n, each in enumerate((FIRST, SECOND, THIRD), 1)]
    assert len(texts(named)) == 3


@pytest.mark.parametrize(("name", "count"), [("paragraph", 2), ("فقرة", 2), ("text", 3)])
def test_paragraphs_by_their_name(name: str, count: int) -> None:
    said = [("أشجار", FIRST), ("أشجار", SECOND), ("تطوع", THIRD)]
    rows = [{"title": title, "date": "2019-05-06", name: text} for title, text in said]
    assert len(list(whole_rows(rows))) == count


def test_texts_below_merged_cells() -> None:
    rows = [
        row("أشجار", FIRST, date="2019"),
        row("", SECOND, date=""),
        row("تطوع", THIRD, date="x"),
    ]
    assert texts(rows) == [("أشجار", f"{FIRST}\n{SECOND}"), ("تطوع", THIRD)]
    doubled = [row("أشجار", FIRST), row("أشجار", FIRST), row("", SECOND)]
    assert texts(doubled) == [("أشجار", FIRST), ("أشجار", f"{FIRST}\n{SECOND}")]
    noted = [row("أشجار", FIRST), row("تطوع", THIRD), row("", "المجموع: 2")]
    assert len(texts(noted)) == 3


def test_what_is_no_row_passes_in_its_place() -> None:
    rows = [
        row("أشجار", FIRST, n="1"),
        "fault",
        row("أشجار", SECOND, n="2"),
        row("تطوع", THIRD, n="1"),
    ]
    found = list(whole_rows(rows))
    assert found[0] == "fault"
    assert [each["text"] for each in found[1:] if isinstance(each, dict)] == [
        f"{FIRST}\n{SECOND}",
        THIRD,
    ]


@pytest.mark.parametrize("part", ["{}/2", "الجزء {}", "{} من 2", "P{}"])
def test_parts_say_their_number_in_any_way(part: str) -> None:
    rows = [
        row("أشجار", FIRST, part=part.format(1)),
        row("أشجار", SECOND, part=part.format(2)),
        row("تطوع", THIRD, part=part.format(1)),
    ]
    assert texts(rows) == [("أشجار", f"{FIRST}\n{SECOND}"), ("تطوع", THIRD)]


def test_a_row_without_title_and_day_that_says_something_else_is_its_own() -> None:
    rows = [
        row("أشجار", FIRST, date="2019", mark="غابة"),
        row("", SECOND, date="", mark="ماء"),
        row("", THIRD, date="", mark="حرس"),
    ]
    assert len(texts(rows)) == 3
    counted = [{**each, "mark": str(n)} for n, each in enumerate(rows)]
    assert len(texts(counted)) == 1
