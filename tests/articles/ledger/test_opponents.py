"""Who contradicts whom among the claims of an indicator."""

from __future__ import annotations

from articles.ledger.contradiction import Verdict, judged
from articles.ledger.opponents import opponents_of
from tests.articles.ledger.telling import claim


def test_who_tells_the_same_shares_its_opponents() -> None:
    values = ((70, "a"), (90, "b"), (70, "c"))
    claims = [
        claim(f"شغّل مصنع اللوز الكبير في الواحة الشرقية {value} عاملا سنة 2014.", name)
        for value, name in values
    ]
    against = opponents_of(claims, judged(claims))
    assert {how for each in against.values() for how in each.values()} == {Verdict.COPYING}
    assert set(against[0]) == set(against[2]) == {1}
