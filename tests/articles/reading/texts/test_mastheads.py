"""The first lines of several articles say what the whole is."""

from __future__ import annotations

import pytest

from articles.reading.texts.mastheads import day_of_all, is_review, masthead_length


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("النشرة الصحفية – الأحد 4 مارس 2019", True),
        ("REVUE DE PRESSE", True),
        ("وزارة الثقافة | أقوال الصحف", True),
        ("الوزارة توقف نشرتها الصحفية", False),
        ("نشرة الأخبار تعود إلى القناة بعد عامين من الغياب", False),
    ],
)
def test_names_of_reviews(line: str, is_one: bool) -> None:
    assert is_review(line) == is_one


def test_the_day_of_all_stands_at_the_end_of_a_line() -> None:
    assert day_of_all(["ملف", "أقوال الصحف ليوم 4 مارس 2019"]) == "4 مارس 2019"
    assert day_of_all(["ملف بلا يوم"]) == ""


def test_a_masthead_ends_with_its_name_or_its_day() -> None:
    title, text = "حديقة الضفة تفتح أبوابها", "فتحت البلدية الحديقة."
    assert masthead_length(["وزارة الثقافة", "أقوال الصحف", "4 مارس 2019", title, text]) == 3
    assert masthead_length(["4 مارس 2019", title, text]) == 0
