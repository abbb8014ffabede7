"""How old somebody is where only brackets say so."""

from __future__ import annotations

import pytest

from articles.ledger.learned.pairs import candidates
from tests.articles.ledger.telling import by_value, claim, claims


@pytest.mark.parametrize(
    "text",
    [
        "نجا الحارس برهومي (41 عاما) من الانهيار.",
        "نجا الحارس برهومي «41 عاما» من الانهيار.",
    ],
)
def test_years_in_brackets_behind_a_name_are_an_age(text) -> None:
    assert claim(text).head.family == "age"


@pytest.mark.parametrize(
    "text",
    ["وقع الحارس عقدا مدته (4 سنوات) مع النادي.", "نجا الحارس برهومي بعد 41 عاما من العمل."],
)
def test_years_that_something_lasts_are_no_age(text) -> None:
    assert claim(text).head.family != "age"


def test_what_lasts_before_another_number_is_none_of_an_age_behind_it() -> None:
    found = by_value(claims("a", "نجا الطفل قيسوني (4 سنوات) وأمه (37 عاما)."))
    assert [each.head.family for each in found.values()] == ["age", "age"]


@pytest.mark.parametrize(("name", "count"), [("برهومي", 1), ("قيسوني", 0)])
def test_two_ages_may_be_of_one_person_where_one_name_stands_before_both(name, count) -> None:
    about = "انهار سقف مخزن الحبوب القديم في ميناء الصيد ونجا منه الحارس"
    one = claims("a", f"{about} برهومي (41 عاما).", "2015-03-02", "انهيار مخزن الحبوب")
    other = claims("b", f"{about} {name} (46 عاما).", "2015-03-02", "انهيار مخزن الحبوب")
    found = candidates([(one, other)], hopeless=True)
    assert (0 if found is None else len(found)) == count
