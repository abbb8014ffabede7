"""Articles of a text are told by the day beside their outlet."""

from __future__ import annotations

import pytest

from articles.reading.rows.columns import Role
from articles.reading.texts.dated_records import at_the_ends, dated, numbered_records, says_day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("جريدة المثال - 13 أبريل 2021", True),
        ("13 أبريل 2021", True),
        ("افتتح الوزير المعرض", False),
        ("13 أبريل 2021 - " + "كلمة " * 40, False),
    ],
)
def test_a_line_that_says_a_day(line: str, expected: bool) -> None:
    assert says_day(line) is expected


def test_the_ends_of_an_article_may_say_its_day() -> None:
    lines = [*"abcdefg", "", "(13 أبريل 2021)"]
    assert at_the_ends(lines) == [*"abcde", "13 أبريل 2021"]


def test_outlet_day_and_title_on_a_line_each() -> None:
    lines = ["جريدة المثال", "13 أبريل 2021", "افتتاح معرض الكتاب في المدينة", "افتتح المعرض أمس."]
    assert dated({Role.TEXT: ""}, lines) == {
        Role.PUBLISHER: "جريدة المثال",
        Role.PUBLISHED: "13 أبريل 2021",
        Role.TITLE: "افتتاح معرض الكتاب في المدينة",
        Role.TEXT: "افتتح المعرض أمس.",
    }


def test_numbered_titles_over_their_outlet_and_day() -> None:
    text = "\n".join(
        f"{n}. عنوان المقال رقم {n}\nجريدة المثال - {n} أبريل 2021\nنص المقال." for n in (1, 2)
    )
    assert [record[Role.PUBLISHER] for record in numbered_records(text)] == ["جريدة المثال"] * 2
    assert numbered_records("1. عنوان واحد\nجريدة المثال - 1 أبريل 2021\nنص.") == []
