"""What readings mean, told from a reference."""

from __future__ import annotations

import pytest

from articles.timeline.extraction import find_times
from articles.timeline.readings import Mention, Point, Shift
from articles.timeline.reference import reference_of
from articles.timeline.resolution import resolve
from articles.timeline.time_expression import Basis


def value(told: Point, published: str | None, *, forward: bool = False) -> str | None:
    reference = reference_of(published, Basis.PUBLICATION)
    return resolve([Mention(0, 1, told)], reference, lambda _: forward)[0].value


@pytest.mark.parametrize(
    ("told", "published", "expected"),
    [
        (Point(offset=-1), "2019-01-01", "2018-12-31"),
        (Point(offset=-1), "2019-01", None),
        (Point(offset=-1), None, None),
        (Point(month=5, day=3, shift=Shift.PRESENT), "2018-05", "2018-05-03"),
        (Point(month=6, shift=Shift.PAST), "2018-05", "2017-06"),
        (Point(month=6, shift=Shift.PAST), "2018", None),
        (Point(year_shift=Shift.PAST), "2018", "2017"),
        (Point(month_shift=Shift.FUTURE), "2018-12", "2019-01"),
        (Point(month_shift=Shift.FUTURE), "2018", None),
        (Point(month=2, day=29), "2015-03-01", "2016-02-29"),
        (Point(month=2, day=30), "2015-03-01", None),
        (Point(weekday=1), "2019-05-15", "2019-05-13"),
        (Point(weekday=3), "2019-05-15", "2019-05-15"),
        (Point(offset=0, weekday=1), "2019-05-15", "2019-05-13"),
        (Point(offset=-1), "0001-01-01", None),
        (Point(offset=1), "9999-12-31", None),
    ],
)
def test_points(told: Point, published: str | None, expected: str | None) -> None:
    assert value(told, published) == expected


def test_a_weekday_of_the_future() -> None:
    assert value(Point(weekday=6), "2019-05-15", forward=True) == "2019-05-18"


def test_a_weekday_corrects_the_year() -> None:
    # 26 January was a Saturday in 2019 and a Friday in 2018.
    assert value(Point(month=1, day=26, weekday=5), "2018-09-01") == "2018-01-26"
    assert value(Point(month=1, day=26, weekday=6), "2018-09-01") == "2019-01-26"


def test_lengths_cover_an_interval() -> None:
    (found,) = find_times("نما خلال السنوات الخمس الأخيرة", "2025-05-25")
    assert (found.value, found.covers) == ("P5Y", "2020/2025")
    (found,) = find_times("نما خلال الأشهر الستة الماضية", "2025-05-25")
    assert found.covers == "2024-11/2025-05"
    (found,) = find_times("نما خلال الأسبوعين المقبلين", "2025-05-25")
    assert found.covers == "2025-05-25/2025-06-08"
    (found,) = find_times("نما خلال السنوات الخمس الأخيرة")
    assert found.covers is None


def test_the_basis_says_how_the_value_came() -> None:
    full, relative = find_times("من سنة 2010 حتى اليوم. أعلن ذلك أمس", "2025-05-25")
    assert full.basis is Basis.EXPLICIT
    assert relative.basis is Basis.PUBLICATION


def test_the_article_itself_may_be_the_context() -> None:
    body = "تبدأ الدورة بعد غد الخميس (29 شعبان) لهذا العام 1438هـ\nوأعلن ذلك اليوم الثلاثاء"
    *_, today = find_times(body)
    assert (today.value, today.basis) == ("2017-05-23", Basis.CONTEXT)


def test_years_that_no_calendar_has() -> None:
    (found,) = find_times("نما خلال 2016 سنوات الأخيرة", "2016")
    assert found.covers is None
    (found,) = find_times("تعود القلعة إلى القرن الأول")
    assert found.value == "0001/0099"
    (found,) = find_times("نما في النصف الأول من السنة المقبلة", "9999")
    assert found.value is None


def test_the_same_year() -> None:
    body = "ولد في 3 مارس 1950 وسجل في 5 أبريل من السنة نفسها"
    assert [time.value for time in find_times(body)] == ["1950-03-03", "1950-04-05"]


@pytest.mark.parametrize("published", ["9999-06-30", "9999-10-01"])
def test_what_lies_at_the_end_of_the_calendar_is_told_all_the_same(published):
    for words, value in (
        ("ستعلن نتائج الربع الرابع", "9999-10/9999-12"),
        ("سيجتمع المجلس يوم الجمعة 31 ديسمبر", "9999-12-31"),
    ):
        (found,) = find_times(words, published)
        assert found.value == value
