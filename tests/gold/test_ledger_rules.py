"""The ten rules of the ledger: what two sentences of two articles are to one another."""

from __future__ import annotations

import pytest

from articles.ledger.contradiction import verdict_on
from articles.ledger.linking import excludes
from tests.articles.ledger.telling import by_value, claims

DAY, NEXT, LATER = "2015-03-02", "2015-03-03", "2015-03-20"


def verdict(one: str, first: float, other: str, second: float, days: tuple[str, str]) -> str:
    """The verdict on the claims of two sentences that tell these values."""
    here = by_value(claims("a", one, days[0]))[first]
    there = by_value(claims("b", other, days[1]))[second]
    return str(verdict_on(here, there))


PAIRS = [
    # a number in another unit is no second witness
    (
        1,
        "يصل عمق القناة الجديدة إلى 24 مترا بما يوازي 66 قدما.",
        20.1168,
        "يبلغ عمق القناة الجديدة 24 مترا.",
        24,
        (DAY, DAY),
        "agrees",
    ),
    # 1: wordings of one thing meet
    (1, "يوفر الميناء 400 منصب شغل.", 400, "يشغل الميناء 900 مستخدم.", 900, (DAY, DAY), "question"),
    # 2: other periods are a series; prices are of their trading day, not of its hour
    (
        2,
        "بلغت أرباح الربع الأول من 2014 نحو 65 مليون درهم.",
        65e6,
        "بلغت أرباح النصف الأول من 2014 نحو 140 مليون درهم.",
        140e6,
        (DAY, DAY),
        "series",
    ),
    (
        2,
        "بلغت أرباح المصرف في 2014 ما قدره 65 مليون درهم.",
        65e6,
        "حقق المصرف أرباحا صافية قدرها 56 مليون درهم خلال سنة 2014.",
        56e6,
        (DAY, LATER),
        "conflict",
    ),
    (
        2,
        "بلغ سعر الذهب 1175 دولارا للأوقية.",
        1175,
        "بلغ سعر الذهب 1192 دولارا للأوقية.",
        1192,
        (DAY, NEXT),
        "series",
    ),
    (
        2,
        "بلغ سعر الذهب 1175 دولارا للأوقية.",
        1175,
        "صعد الذهب عند الإغلاق في لندن إلى 1192 دولارا للأوقية.",
        1192,
        (DAY, DAY),
        "question",
    ),
    # 4: an aim and what was reached, a limit, a forecast
    (
        4,
        "تهدف الحملة إلى جمع 10 ملايين درهم.",
        10e6,
        "جمعت الحملة 12 مليون درهم.",
        12e6,
        (DAY, DAY),
        "apart",
    ),
    (
        4,
        "تهدف الحملة إلى جمع 10 ملايين درهم.",
        10e6,
        "جمعت الحملة 8 ملايين درهم.",
        8e6,
        (DAY, LATER),
        "apart",
    ),
    (
        4,
        "من المتوقع أن يزور القلعة 900 سائح.",
        900,
        "زار القلعة 400 سائح.",
        400,
        (DAY, DAY),
        "apart",
    ),
    # 5: a part and its whole; a change and the level
    (
        5,
        "أصيب في الحريق 30 شخصا بينهم 8 نساء.",
        8,
        "أصيب في الحريق 30 شخصا.",
        30,
        (DAY, DAY),
        "apart",
    ),
    (
        5,
        "ارتفعت أرباح الميناء بنسبة 12%.",
        12,
        "بلغت نسبة أرباح الميناء 30%.",
        30,
        (DAY, DAY),
        "apart",
    ),
    (
        5,
        "تأكدت إصابة 92 شخصا بالحمى في القرية.",
        92,
        "أصيب بالحمى في القرية كثيرون، وهناك 28 حالة أخرى.",
        28,
        (DAY, DAY),
        "apart",
    ),
    # 5: what is added, in words or by its noun, and the sum; nor do two bulletins add the same
    (
        5,
        "انتشل الغواصون من النهر 11 جثة جديدة.",
        11,
        "انتشل الغواصون من النهر 18 جثة.",
        18,
        (DAY, DAY),
        "apart",
    ),
    (
        5,
        "ارتفع عدد قتلى الحريق بـ6 قتلى.",
        6,
        "بلغ عدد قتلى الحريق 14 قتيلا.",
        14,
        (DAY, DAY),
        "apart",
    ),
    (
        5,
        "انتشل الغواصون من النهر 11 جثة جديدة.",
        11,
        "عثر الأهالي قرب الجسر على 15 جثة جديدة.",
        15,
        (DAY, DAY),
        "series",
    ),
    # 7: tolls grow with the day of publication, and do not fall
    (7, "قتل في الحريق 5 أشخاص.", 5, "قتل في الحريق 9 أشخاص.", 9, (DAY, NEXT), "series"),
    (7, "قتل في الحريق 9 أشخاص.", 9, "قتل في الحريق 5 أشخاص.", 5, (DAY, NEXT), "conflict"),
    (7, "قتل في الحريق 9 أشخاص.", 9, "قتل في الحريق 5 أشخاص.", 5, (DAY, DAY), "question"),
    (7, "قتل في الحريق 5 أشخاص.", 5, "ارتفعت حصيلة الحريق إلى 9 قتلى.", 9, (DAY, DAY), "series"),
    # 8: rounding and qualifiers widen
    (8, "طول الجسر 12 كيلومترا.", 12000, "طول الجسر 12.4 كيلومتر.", 12400, (DAY, DAY), "agrees"),
    (
        8,
        "طول الجسر 12.1 كيلومتر.",
        12100,
        "يمتد الجسر على طول 12.4 كيلومتر.",
        12400,
        (DAY, DAY),
        "question",
    ),
    (
        8,
        "زار القلعة 240 سائحا.",
        240,
        "زار القلعة ما بين 200 و300 سائح.",
        300,
        (DAY, DAY),
        "agrees",
    ),
    (8, "زار القلعة 240 سائحا.", 240, "زار القلعة أكثر من 200 سائح.", 200, (DAY, DAY), "weaker"),
    # 9: other currencies never contradict; a thousand between two values is a slip
    (9, "كلف الجسر 12 مليون دولار.", 12e6, "كلف الجسر 9 ملايين يورو.", 9e6, (DAY, DAY), "apart"),
    (
        9,
        "بلغت عائدات القطاع 7.5 ملايين درهم في 2014.",
        7.5e6,
        "بلغت عائدات القطاع 7.5 مليارات درهم في 2014.",
        7.5e9,
        (DAY, DAY),
        "probable-slip",
    ),
    # 10: a magnitude in words contradicts nothing; a noun left out is the one before
    (10, "زار القلعة 65 سائحا.", 65, "زار القلعة مئات السياح.", None, (DAY, DAY), "agrees"),
    (
        10,
        "تراجعت أرباح المصرف في 2014 من 70 مليون درهم لتصبح 65 مليونا.",
        65e6,
        "بلغت أرباح المصرف في 2014 ما قدره 56 مليون درهم.",
        56e6,
        (DAY, DAY),
        "conflict",
    ),
]


@pytest.mark.parametrize(
    ("rule", "one", "first", "other", "second", "days", "expected"),
    PAIRS,
)
def test_what_two_sentences_are_to_one_another(
    rule, one, first, other, second, days, expected
) -> None:
    assert verdict(one, first, other, second, days) == expected, rule
    assert verdict(other, second, one, first, days[::-1]) == expected, rule


@pytest.mark.parametrize(
    ("rule", "text", "first", "second"),
    [
        # 3: mean, lowest and closing are each of their own
        (3, "بلغ متوسط أجر العامل 4000 درهم، وبلغ أدنى أجر للعامل 2500 درهم.", 4000, 2500),
        # 6: two of one article are two things
        (6, "استقبل فندق البحر 400 سائح. واستقبل فندق الجبل 900 سائح.", 400, 900),
    ],
)
def test_what_one_article_tells_apart_is_never_one(rule, text, first, second) -> None:
    found = by_value(claims("a", text))
    one, other = found[first], found[second]
    assert one.head.statistic != other.head.statistic or excludes(one, other), rule
