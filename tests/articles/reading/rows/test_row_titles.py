"""A title is the article's own, without the outlet that stands in a column beside it."""

from __future__ import annotations

import pytest

from articles.reading.rows.row_titles import outlet_behind, title_and_host, without_outlet

TITLE = "عودة القطار الجبلي - رحلة أولى"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{TITLE} - صدى الوادي", "صدى الوادي"),
        (f"{TITLE} | صدى الوادى", "صدى الوادي"),
        (f"صدى الوادي: {TITLE}".replace(": ", " | "), "صدى الوادي"),
        (TITLE, "صدى الوادي"),
        (TITLE, None),
    ],
)
def test_the_outlet_is_no_part_of_the_title(title: str, outlet: str | None) -> None:
    assert without_outlet(title, outlet) == TITLE


def test_an_object_with_a_title_is_what_the_article_appeared_in() -> None:
    row = {"title": {"id": "11", "title": "صدى الوادي"}, "heading": TITLE}
    assert title_and_host(row, ("title", "heading")) == (TITLE, "صدى الوادي")
    assert title_and_host({"title": {"rendered": TITLE}}, ("title",)) == (TITLE, None)
    assert title_and_host({}, ()) == (None, None)


def test_the_outlet_behind_the_title_in_another_cell() -> None:
    row = {"title": "عاد القطار", "title_page": "عاد القطار - رصيف المرفأ", "n": 3}
    assert outlet_behind(row, "عاد القطار") == "رصيف المرفأ"
    assert outlet_behind({"a": "عاد القطار - محليات | رصيف المرفأ"}, "عاد القطار") == "رصيف المرفأ"
    assert (
        outlet_behind({"title": "عاد القطار", "lead": "عاد القطار إلى السكة"}, "عاد القطار") is None
    )
    assert outlet_behind({"lead": "عاد القطار-السريع | أ"}, "عاد القطار") is None
