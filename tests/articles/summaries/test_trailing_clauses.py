"""What may be left out at the end of a long sentence, and what may not."""

from __future__ import annotations

import pytest

from articles.span import Span
from articles.summaries.trailing_clauses import heads
from tests.growth import growth

HEAD = (
    "قررت بلدية الوادي إغلاق الجسر المعلق أمام الشاحنات الكبيرة طوال أشهر الشتاء من كل سنة "
    "ابتداء من هذا الشهر"
)
TAIL = "أن لجنة من المهندسين زارت الموقع في الأسبوع الأول من الشهر الجاري"


def found(text: str) -> list[str]:
    every = [*heads(text, Span(0, len(text)))]
    assert all(each.is_cut for each in every)
    return [each.span.text_in(text) for each in every]


@pytest.mark.parametrize(
    "opening", ["مشيرة إلى", "مضيفةً", "وذلك في إطار", "حيث ذكرت", "فيما أعلنت", "ومبينة"]
)
def test_a_clause_hung_on_behind_the_main_clause_is_left_out(opening: str) -> None:
    assert found(f"{HEAD}، {opening} {TAIL}.") == [HEAD]


def test_the_shortest_head_comes_first() -> None:
    longer = f"{HEAD}، مشيرة إلى {TAIL}"
    assert found(f"{longer}، مؤكدة {TAIL}.") == [HEAD, longer]


@pytest.mark.parametrize(
    "rest",
    [
        f"وذلك رغم {TAIL}",  # turns what was said
        f"بحسب ما قال مصدر من البلدية يعرف {TAIL}",  # without it a claim would be a fact
        f"لكنها {TAIL}",
        f"وأضافت {TAIL}",
        "مشيرة إلى الأمطار",  # not worth leaving out
    ],
)
def test_what_belongs_to_it_stays(rest: str) -> None:
    assert found(f"{HEAD}، {rest}.") == []


def test_nothing_is_left_out_before_the_predicate() -> None:
    opening = "بناء على تقرير لجنة المهندسين التي زارت القرى المجاورة للنهر في الأسبوع الماضي كله"
    assert (
        found(f"{opening}، وذلك بعد الفيضانات الأخيرة في الوادي وفي القرى القريبة منه، أغلق الجسر.")
        == []
    )


def test_no_quotation_is_left_open() -> None:
    assert found(f"{HEAD} «حتى إشعار آخر، مشيرة إلى {TAIL}».") == []


def test_a_text_without_stops_takes_time_in_proportion() -> None:
    """Each of its clauses may be one hung on behind all the others, and none is left out."""

    def divide(clauses: int) -> None:
        text = "الجسر المعلق بين الضفتين في الوادي، وذلك في كل يوم من أيام الشتاء " * clauses
        assert found(text) == []

    assert growth(divide, 1_600) < 3
