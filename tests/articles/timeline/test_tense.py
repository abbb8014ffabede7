"""Which way a sentence looks."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold
from articles.timeline.detection import detect
from articles.timeline.tense import (
    has_happened,
    is_future_verb,
    is_past_verb,
    speaks_of_the_future,
    tells_the_past,
)
from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("سيفتتح المعرض يوم 3 ماي", True),
        ("من المنتظر أن يبدأ يوم 3 ماي", True),
        ("افتتح المعرض يوم 3 ماي", False),
        ("أعلن الوزير أن المعرض سيفتتح يوم 3 ماي", True),
        ("سيتحدث عما وقع حين افتتح يوم 3 ماي", False),
        ("سيعود قريبا. افتتح المعرض يوم 3 ماي", False),
    ],
)
def test_the_nearest_verb_decides(sentence: str, ahead: bool) -> None:
    folded = fold(sentence)
    assert speaks_of_the_future(folded, detect(folded)[-1]) is ahead


def test_words_that_only_look_like_the_future() -> None:
    assert is_future_verb("سيفتتح")
    assert not is_future_verb("سياسه")
    assert not is_future_verb("سيارات")


def test_a_weekday_follows_the_verb() -> None:
    assert values("سيصل يوم الجمعة") == ["2019-05-17"]
    assert values("وصل يوم الجمعة") == ["2019-05-10"]


@pytest.mark.parametrize(
    ("sentence", "past", "happened"),
    [
        ("اجتمع الخبراء يوم 3 ماي", True, True),
        ("قرر المجلس عقد الاجتماع يوم 3 ماي", True, False),
        ("وصلت السفينة بعد رحلة طويلة متعبة إلى الميناء يوم 3 ماي", True, False),
        ("سيجتمع الخبراء يوم 3 ماي", False, False),
        ("اجتماع الخبراء يوم 3 ماي", False, False),
    ],
)
def test_what_has_happened(sentence: str, past: bool, happened: bool) -> None:
    folded = fold(sentence)
    mention = detect(folded)[-1]
    assert tells_the_past(folded, mention) is past
    assert has_happened(folded, mention) is happened


def test_past_verbs_by_their_form() -> None:
    for verb in ("اتخذت", "استقبل", "وافتتح", "انطلق", "تراجعت"):
        assert is_past_verb(verb), verb
    for noun in ("سنوات", "استقبال", "انطلاق", "بيروت", "توقيت", "البيت", "ليست", "يثبت"):
        assert not is_past_verb(noun), noun


def test_a_month_after_a_plan_follows_it() -> None:
    assert values("من شتنبر المقبل ثم المرور خلال شهر نونبر") == ["2019-09", "2019-11"]


def test_what_may_come_is_ahead() -> None:
    assert values("قد يخرج من المتحف في نونبر") == ["2019-11"]
    assert values("تستمر حتى الجمعة") == ["2019-05-17"]
