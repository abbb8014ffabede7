"""What is told with its name and its time is one quantity, whatever the articles share besides."""

from __future__ import annotations

import pytest

from articles.ledger.claim import Claim
from articles.ledger.told_times import are_known_as_one, known_by_name, known_of
from tests.articles.ledger.telling import by_value, claims

QUARTER = "بلغ معدل البطالة في المغرب 11,8 في المائة خلال الفصل الثالث من سنة 2021."


def of(text: str, value: float) -> Claim:
    return by_value(claims("a", text))[value]


def test_a_country_s_rate_of_a_quarter_is_known_by_name() -> None:
    one = of(QUARTER, 11.8)
    for text in (
        "قال النائب إن نسبة البطالة بالمملكة المغربية وصلت إلى 12.6% في الربع الثالث من 2021.",
        "ناهزت نسبة العاطلين عن العمل في المغرب 12.6 بالمئة في الربع الثالث من عام 2021.",
    ):
        assert are_known_as_one(one, of(text, 12.6))


@pytest.mark.parametrize(
    "text",
    [
        QUARTER.replace("المغرب", "تونس"),
        QUARTER.replace("الثالث", "الثاني"),
        QUARTER.replace("معدل البطالة", "معدل التضخم"),
        QUARTER.replace(" خلال الفصل الثالث من سنة 2021", ""),
    ],
)
def test_another_country_time_or_measure_is_another_quantity(text) -> None:
    assert not are_known_as_one(of(QUARTER, 11.8), of(text, 11.8))


def test_what_has_a_name_of_its_own_is_known_by_it() -> None:
    one = of("زار متحف زخرفان 150 ألف زائر في سنة 2017.", 150_000)
    other = of("سجل متحف زخرفان 210 آلاف زائر عام 2017.", 210_000)
    assert are_known_as_one(one, other)
    assert not are_known_as_one(one, of("سجل متحف ملوانة 210 آلاف زائر عام 2017.", 210_000))


def test_what_befalls_persons_and_sizes_are_known_by_more_than_a_name() -> None:
    assert known_by_name(of("قتل 40 شخصا في زخرفان سنة 2017.", 40)) is None
    assert known_by_name(of("بلغ طول جسر زخرفان 950 مترا سنة 2017.", 950)) is None


def test_an_article_that_tells_two_of_one_name_knows_none() -> None:
    once = claims("a", QUARTER)
    twice = claims("b", f"{QUARTER} {QUARTER.replace('11,8', '14,2')}")
    assert [*known_of(once).values()] == [0]
    assert not known_of(twice)
