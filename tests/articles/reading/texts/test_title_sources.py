from __future__ import annotations

import pytest

from articles.reading.texts.title_sources import SourcedTitle, sourced_title

TITLE = "سوق السمك يفتح أبوابه"


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        (f"{TITLE} (الشروق، 4 مارس 2019)", "الشروق", "4 مارس 2019"),
        (f"{TITLE} [هسبريس]", "هسبريس", ""),
        (f"{TITLE} (4/3/2019)", "", "4/3/2019"),
        (f"الشروق: {TITLE}", "الشروق", ""),
        (f"هسبريس - {TITLE}", "هسبريس", ""),
        (f"{TITLE} | هسبريس", "هسبريس", ""),
    ],
)
def test_what_stands_beside_a_title(line: str, outlet: str, day: str) -> None:
    assert sourced_title(line) == SourcedTitle(TITLE, outlet, day)


@pytest.mark.parametrize(
    "line", [f"رأي: {TITLE}", f"{TITLE} (صور)", f"{TITLE} - شهادات", "هسبريس: خبر", TITLE]
)
def test_what_is_no_outlet_is_of_the_title(line: str) -> None:
    assert sourced_title(line) == SourcedTitle(line)
