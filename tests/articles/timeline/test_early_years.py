"""Early years are told by their era; a number without one stays a number."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import found, values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ثار البركان سنة 79 بعد الميلاد", ["0079"]),
        ("انهار السور عام 312 بعد ميلاد المسيح", ["0312"]),
        ("مات الأمير سنة 86 هـ (705م)", ["0705", "0705"]),
        ("مات الشاعر سنة أربعمائة للهجرة", ["1009/1010"]),
        ("احترق المعبد عام ستمائة ميلادية", ["0600"]),
        ("وقعت المعركة في 13 مارس 624م", ["0624-03-13"]),
        ("دمرت المدينة عام 70م ثم أعيد بناؤها", ["0070"]),
        ("بلغ طول السور 70م في القرية", []),
        ("بلغ طول الجسر (705م) في القرية", []),
        ("ولدت البنت بعد ميلاد أخيها", []),
        ("وزعوا خمسمائة قفة على الناس", []),
    ],
)
def test_the_value(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected


def test_the_sign_of_our_era_makes_a_year_of_a_small_number() -> None:
    assert found("خلفه ابنه سنة 12 ب.م. في روما") == [("سنة 12 ب.م", "0012")]
