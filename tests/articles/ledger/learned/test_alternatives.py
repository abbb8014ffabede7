"""How far a pair of claims is ahead of the others that either of them stands in."""

from __future__ import annotations

import numpy as np

from articles.ledger.learned.alternatives import Alternatives
from articles.ledger.learned.pairs import ClaimPairs, candidates
from articles.ledger.learned.profile import Code
from tests.articles.ledger.telling import claims

HARBOUR = "استقبل الميناء 41 سفينة، وغرقت في الخليج 7 سفن، وحضر الحفل 41 مسافرا."
STORM = "قالت الشرطة إن 7 سفن غرقت في الخليج، وإن الميناء استقبل 41 سفينة."


def of_two_articles() -> ClaimPairs:
    found = candidates([(claims("a", HARBOUR), claims("b", STORM))], hopeless=True)
    assert found is not None
    return found


def by_place(pairs: ClaimPairs, column: np.ndarray) -> dict[tuple[int, int], float]:
    at, to = pairs.codes(Code.PLACE)
    return dict(zip(zip(at.tolist(), to.tolist(), strict=True), column.tolist(), strict=True))


def test_the_likeliest_pair_leads_by_how_much_it_is_likelier_than_the_next() -> None:
    pairs = of_two_articles()
    everywhere = np.ones(len(pairs), np.bool_)
    alike = np.linspace(0.1, 0.9, len(pairs))
    lead = Alternatives(pairs, everywhere).lead(alike)
    expected = []
    for number, (at, to) in enumerate(zip(pairs.first, pairs.second, strict=True)):
        others = [
            alike[other]
            for other in range(len(pairs))
            if other != number and (pairs.first[other] == at or pairs.second[other] == to)
        ]
        expected.append(alike[number] - max(others, default=0.0))
    assert np.allclose(lead, expected)
    assert (lead < 0).any()


def test_what_is_far_apart_is_no_alternative() -> None:
    pairs = of_two_articles()
    alike = np.ones(len(pairs))
    assert np.allclose(Alternatives(pairs, np.zeros(len(pairs), np.bool_)).lead(alike), 1.0)


def test_a_value_that_stands_twice_is_its_own_rival() -> None:
    pairs = of_two_articles()
    everywhere = np.ones(len(pairs), np.bool_)
    others = by_place(pairs, Alternatives(pairs, everywhere).count(pairs.equal))
    assert others[0, 1] == others[2, 1] == 1
    assert others[1, 0] == 0


def test_pairs_of_other_articles_are_no_alternatives() -> None:
    one, other = claims("a", HARBOUR), claims("b", STORM)
    alone = of_two_articles()
    both = candidates([(one, other), (other, one)], hopeless=True)
    assert both is not None
    alike = np.arange(len(both)) / len(both)
    together = Alternatives(both, np.ones(len(both), np.bool_)).lead(alike)
    single = Alternatives(alone, np.ones(len(alone), np.bool_)).lead(alike[: len(alone)])
    assert np.allclose(together[: len(alone)], single)


def test_no_pairs_have_no_alternatives() -> None:
    none = of_two_articles()
    none = none.where(np.zeros(len(none), np.bool_))
    assert len(Alternatives(none, np.zeros(0, np.bool_)).lead(np.zeros(0))) == 0
