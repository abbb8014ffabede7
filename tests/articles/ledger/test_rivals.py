"""Two sources that an article sets against one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.ledger.rivals import Disputes
from tests.articles.ledger.telling import claims


def disputed(text: str) -> list[tuple[float | None, float | None]]:
    """The values that are told against one another."""
    found = claims("a", text).claims
    at_place = {place: each for each in found for place in each.places}
    return [
        (at_place[each.disputes].high, each.high) for each in found if each.disputes is not None
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("أعلنت الشرطة مقتل 12 صيادا، فيما أكد شهود مقتل 20 صيادا.", [(12, 20)]),
        ("تأوي القلعة 18 ألف لاجئ، في حين تقدر المنظمة عددهم بـ24 ألف لاجئ.", [(18e3, 24e3)]),
        ("يبلغ ثمن اللوحة 65 مليون يورو، بينما قدرته مجلة الفن بـ63 مليون يورو.", [(65e6, 63e6)]),
        (
            (
                "قال المتمردون إن هجومهم قتل 8 جنود وجرح 11 جنديا. بدورها، أعلنت الوزارة مقتل 3 "
                "جنود وجرح 4 آخرين."
            ),
            [(8, 3), (11, 4)],
        ),
    ],
)
def test_another_source_s_number_of_the_same_is_told_against_the_first(text, pairs) -> None:
    assert disputed(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        # no other source
        "قتل 12 صيادا في الصباح، فيما قتل 20 صيادا في المساء.",
        # others than those counted before
        "أعلنت الشرطة مقتل 12 صيادا، فيما أكد شهود مقتل 3 صيادين آخرين.",
        # elsewhere
        "أعلنت الشرطة مقتل 12 صيادا في مدينة زخرفان، فيما أكد شهود مقتل 20 صيادا في مدينة ملوانة.",
        # something else
        "أعلنت الشرطة مقتل 12 صيادا، فيما أكد شهود غرق 20 مركبا.",
        # of persons who are told apart
        "أعلنت الشرطة مقتل 12 صيادا، فيما أكد شهود مقتل 20 جنديا.",
        # the same
        "أعلنت الشرطة مقتل 12 صيادا، فيما أكد شهود مقتل 12 صيادا.",
        # too many others between
        (
            "أعلنت الشرطة مقتل 12 صيادا و3 مزارعين و4 جنود و5 نساء و6 أطفال، فيما أكد شهود "
            "مقتل 20 صيادا."
        ),
        # the value of the next thing
        "بلغت قيمة العقد الأول 84 مليون ريال، بينما بلغت قيمة العقد الثاني 59 مليون ريال.",
    ],
)
def test_what_no_source_says_against_it_is_not(text) -> None:
    assert disputed(text) == []


def test_values_are_known_as_disputed_whoever_tells_them() -> None:
    first, second = claims("a", "أعلنت الشرطة مقتل 12 صيادا، فيما أكد شهود مقتل 20 صيادا.").claims
    disputes = Disputes([first, second])
    assert disputes.between(replace(second, article="b"), replace(first, article="c"))
    assert not disputes.between(first, replace(second, low=19.0, high=19.0))
    assert not Disputes([second]).between(first, second)


def test_of_one_quake_each_observatory_has_its_own_measure() -> None:
    quake = "ضرب زلزال بقوة 5.1 درجات الساحل حسب المرصد. "
    assert disputed(quake + "وقال مرصد الجزيرة إن قوة الزلزال 5.9 درجات.") == [(5.1, 5.9)]
    assert disputed(quake + "وفي 2005 تعرضت الجزيرة لزلزال بقوة 7.6 درجات.") == []
    assert disputed(quake + "ثم ضرب الجزيرة زلزال بقوة 5.9 درجات.") == []


def test_another_observatory_is_heard_far_below() -> None:
    quake = "قال مرصد الجزيرة إن الزلزال ضرب على عمق 26 كيلومترا. "
    between = "وهرع سكان القرى إلى الحقول وباتوا ليلتهم فيها خوفا من الهزات التالية. " * 8
    assert disputed(quake + between + "وقدر مرصد الساحل عمقه بـ10 كيلومترات.") == [(26e3, 10e3)]
    fire = "قالت الشرطة إن الحريق دمر 26 مستودعا. "
    assert disputed(fire + between + "وقال شهود إن الحريق دمر 10 مستودعات.") == []


def test_a_quake_of_years_ago_is_no_rival_of_that_of_the_news() -> None:
    quake = (
        "ضرب زلزال بقوة 5.1 درجة شمال البلاد، فيما أكدت الهيئة أن البلاد تعرضت في 8 أكتوبر "
        "2005 لزلزال بقوة 7.6 درجة."
    )
    found = claims("a", quake, "2015-07-25").claims
    assert {(each.high, each.period) for each in found} >= {(5.1, None), (7.6, "2005-10-08")}
    assert [each.disputes for each in found] == [None] * len(found)
    again = "ضرب زلزال بقوة 5.1 درجة شمال البلاد، فيما أكدت الهيئة أن قوة الزلزال بلغت 4.6 درجات."
    assert [each.disputes for each in claims("a", again, "2015-07-25").claims] == [None, 0]
