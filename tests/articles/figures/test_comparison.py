from __future__ import annotations

import pytest

from articles.figures.comparison import compared, differing, subject_of
from articles.figures.figure import Figure, FigureKind
from articles.span import Span


def figure(counted, low=1.0, *, high=None, kind=FigureKind.COUNT):
    return Figure(Span(0, 1), "1", kind, low, low if high is None else high, counted=counted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("منصب شغل", "عامل"),
        ("مستخدما", "المستخدمين"),
        ("أجير", "فرصة شغل"),
        ("رقم المعاملات", "رقم معاملات القطاع"),
        ("مركز اتصال", "مراكز"),
        ("قتيلا", "ضحايا"),
        ("سفينة", "السفينة"),
        ("عدد السفن", "سفن"),
    ],
)
def test_words_for_one_thing_are_compared(one, other):
    assert subject_of(figure(one)) == subject_of(figure(other)) is not None


@pytest.mark.parametrize(
    ("one", "other"), [("منصب شغل", "مركز اتصال"), ("قتيل", "جريح"), ("سفينة", "قطار")]
)
def test_other_things_are_not(one, other):
    assert subject_of(figure(one)) != subject_of(figure(other))


def test_a_share_of_the_workers_is_no_number_of_workers():
    share = figure("المستخدمين", 0.75, kind=FigureKind.RATIO)
    assert subject_of(share) == subject_of(figure("العاملين", 70, kind=FigureKind.PERCENT))
    assert subject_of(share) != subject_of(figure("المستخدمين", 70))


@pytest.mark.parametrize("counted", [None, "", "شخصا", "و"])
def test_what_says_too_little_is_compared_with_nothing(counted):
    assert subject_of(figure(counted)) is None


def test_only_what_two_articles_speak_of_makes_a_group():
    items = [
        ("a", figure("عامل", 100_000)),
        ("a", figure("سفينة", 3)),
        ("b", figure("منصب شغل", 65_000)),
        ("a", figure("سفينة", 4)),
        ("c", figure("أجير", 40_000)),
        ("c", figure("شخص", 9)),
        ("b", figure("مركز", 200)),
        ("c", figure("مركز", 200)),
    ]
    groups, rest = compared(items, lambda item: item[1], lambda item: item[0])
    assert [[source for source, _ in group] for group in groups] == [["a", "b", "c"], ["b", "c"]]
    assert [each.counted for _, each in rest] == ["سفينة", "سفينة", "شخص"]
    assert [differing([each for _, each in group]) for group in groups] == [3, 1]
