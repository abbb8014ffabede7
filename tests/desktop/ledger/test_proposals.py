from __future__ import annotations

from desktop.ledger.ledger_entry import IndicatorEntry
from desktop.ledger.proposals import proposals


def entry(number: int, label: str, kind: str = "count", unit: str | None = None) -> IndicatorEntry:
    return IndicatorEntry(
        numbers=(number,),
        label=label,
        claims=2,
        articles=2,
        conflicts=0,
        questions=0,
        weight=0.0,
        kind=kind,
        unit=unit,
    )


def test_like_names_of_one_kind_and_unit_are_proposed_the_likest_first():
    own = entry(1, "عمال مصانع النسيج")
    like, liker = entry(2, "عمال المصانع والموانئ"), entry(3, "عمال مصانع نسيج")

    found = proposals(own, [own, like, liker, entry(4, "أسعار الخبز")])

    assert found == (liker, like)


def test_what_is_of_another_kind_or_unit_is_not_proposed():
    own = entry(1, "إنتاج القمح", "weight", "t")

    assert proposals(own, [entry(2, "إنتاج القمح", "weight", "dt"), entry(3, "إنتاج القمح")]) == ()


def test_three_are_proposed_at_most():
    own = entry(0, "عدد الطلبة")

    assert len(proposals(own, [entry(number, "عدد الطلبة") for number in range(1, 9)])) == 3
