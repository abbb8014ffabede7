"""Which number a sentence sets another one against."""

from __future__ import annotations

import pytest

from tests.articles.ledger.telling import claims


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("بلغت أرباح المصرف 65 مليون درهم، مقابل 70 مليون درهم قبل عام.", [None, 0]),
        ("بلغت أرباح المصرف 65 مليون درهم مقابل 70 مليون درهم قبل عام.", [None, 0]),
        ("كلف المهاجم النادي 35 مليون يورو، كما ضم زميله مقابل 30 مليون يورو.", [None, None]),
        ("نال المرشح 44 صوتا مقابل 40 صوتا.", [None, None]),
        (
            "وافق 230 نائبا من أصل 298 حضروا الجلسة مقابل 63 نائبا في التصويت.",
            [None, None, None],
        ),
        ("بلغت نسبة نجاح الطالبات 81 بالمئة مقابل 76 بالمئة للطلاب.", [None, None]),
        ("بلغت نسبة النجاح 81 بالمئة مقابل 76 بالمئة للعام الماضي.", [None, 0]),
        ("صوت 35 نائبا من الحزب ضد القانون، مقابل 31 الأسبوع الماضي.", [None, 0]),
    ],
)
def test_a_price_and_the_other_side_of_a_vote_are_set_against_nothing(text, against) -> None:
    assert [each.contrasted for each in claims("a", text).claims] == against


def test_a_number_in_another_unit_stands_for_the_one_before_it() -> None:
    told = claims("a", "يصل عمق القناة إلى 24 مترا بما يوازي 66 قدما.").claims
    assert [each.is_converted for each in told] == [False, True]
    told = claims("a", "بلغت أرباح المصرف 65 مليون درهم، مقابل 70 مليون درهم قبل عام.").claims
    assert [each.is_converted for each in told] == [False, False]
