"""An outlet or a day alone in its row is said of the rows below it."""

from __future__ import annotations

from articles.reading.rows.grouped_rows import outlet_above, with_groups
from articles.reading.texts.mastheads import is_review
from tests.growth import growth

NAMES = ("التاريخ", "العنوان", "النص")
TEXT = "فتحت البلدية الجسر أمام المشاة صباح الأحد."


def row(*cells: str) -> dict[str, str]:
    return dict(zip(NAMES, cells, strict=True))


def test_an_outlet_groups_what_stands_below_it() -> None:
    rows = [
        row("جريدة الضفة", "", ""),
        row("14/3/2019", "جسر", TEXT),
        row("صدى الساحل", "", ""),
        row("15/3/2019", "سد", TEXT),
    ]
    found = [each["publisher"] for each in with_groups(rows, NAMES, ())]
    assert found == ["جريدة الضفة", "صدى الساحل"]


def test_what_a_column_says_is_no_group() -> None:
    names = (*NAMES, "الجريدة")
    rows = [{**row("", "", ""), "الجريدة": "صدى الساحل"}, row("15/3/2019", "سد", TEXT)]
    assert list(with_groups(rows, names, ())) == rows


def test_other_rows_stay_as_they_are() -> None:
    rows = [row("", "", TEXT), row("", "المجموع: 3 مقالات", ""), row("15/3/2019", "سد", TEXT)]
    assert list(with_groups(rows, NAMES, ())) == rows
    assert list(with_groups(iter([7, *rows]), NAMES, ())) == [7, *rows]


def test_a_line_above_with_blanks_in_it_costs_what_it_is_long() -> None:
    assert outlet_above([f"كشاف{' ' * 9}صحيفة النهر"], is_review) == "صحيفة النهر"
    assert growth(lambda size: outlet_above([f"كشاف{' ' * size}ما"], is_review), 40_000) < 3
