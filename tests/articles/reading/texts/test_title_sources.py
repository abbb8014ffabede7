from __future__ import annotations

import pytest

from articles.reading.rows.columns import Role
from articles.reading.texts.title_sources import SourcedTitle, sourced_title, with_sourced_titles

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


@pytest.mark.parametrize("form", ["{0} ({1})", "{0} – {1}"])
def test_outlets_that_nobody_knows_stand_behind_all_titles(form: str) -> None:
    said = {"سوق السمك يعود": "مرسى الأطلسي", "جسر يفتح من جديد": "قناديل الريف"}
    records = [{Role.TITLE: form.format(*each), Role.TEXT: "نص"} for each in said.items()]
    found = with_sourced_titles(records)
    assert [(each[Role.TITLE], each[Role.PUBLISHER]) for each in found] == [*said.items()]
    topics = [{Role.TITLE: form.format(title, "أسعار الخبز"), Role.TEXT: "نص"} for title in said]
    assert with_sourced_titles(topics) == topics
    assert with_sourced_titles(records[:1]) == records[:1]
