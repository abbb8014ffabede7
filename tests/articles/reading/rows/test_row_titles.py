"""A title is the article's own, without the outlet that stands in a column beside it."""

from __future__ import annotations

import pytest

from articles.reading.rows.row_titles import without_outlet

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
