"""Fields above a text that say the outlet."""

from __future__ import annotations

import pytest

from articles.reading.pages.fields_of_outlets import cited_outlet, outlet_in_field


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("المصدر: صوت الأمة، العدد 3312، الأربعاء 15 مارس 2000، ص 2", "صوت الأمة"),
        ("المصدر: صوت الأمة", None),
        ("المصدر: وكالات، الأربعاء 15 مارس 2000", None),
        ("العدد 3312، الأربعاء 15 مارس 2000", None),
    ],
)
def test_who_printed_it_is_named_with_the_number_of_the_issue(
    line: str, outlet: str | None
) -> None:
    assert cited_outlet(["ثقافة", line]) == outlet


def test_an_outlet_in_its_field_and_no_agencies() -> None:
    assert outlet_in_field(["ثقافة", "المصدر: صوت الأمة"]) == "صوت الأمة"
    assert outlet_in_field(["المصدر: وكالات"]) is None
