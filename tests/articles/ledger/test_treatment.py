"""Who is still treated is not how many were injured."""

from __future__ import annotations

import pytest

from articles.ledger.contradiction import Verdict, verdict_on
from tests.articles.ledger.telling import claim


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ما زال 18 مصابا يتلقون العلاج في المستشفى.", "treated"),
        ("لا يزال 18 جريحا يخضعون للعلاج.", "treated"),
        ("أصيب 18 عاملا وتلقوا العلاج في المكان.", "injured"),
        ("نقل 18 مصابا إلى المستشفى لتلقي العلاج.", "injured"),
    ],
)
def test_those_still_treated_are_told_from_all_who_were_injured(text: str, family: str) -> None:
    assert claim(text).head.family == family


def test_those_still_treated_are_no_rivals_of_the_injured() -> None:
    treated, injured = claim("ما زال 18 مصابا يتلقون العلاج."), claim("أصيب 23 عاملا.", "b")
    assert verdict_on(treated, injured) is Verdict.APART
    assert verdict_on(claim("أصيب 18 عاملا."), injured) is Verdict.QUESTION
