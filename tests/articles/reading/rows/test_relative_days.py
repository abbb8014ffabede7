"""Days that a page tells by the moment at which it is read."""

from __future__ import annotations

from datetime import datetime

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.relative_days import is_ago, told_by_moment

MOMENT = datetime.fromisoformat("2019-03-09T01:30")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("قبل ساعة", "2019-03-09"),
        ("منذ ساعتين", "2019-03-08"),
        ("نُشر قبل ٣ أيام", "2019-03-06"),
        ("منذ أسبوع واحد", "2019-03-02"),
        ("قبل 4 أشهر", "2018-11"),
        ("منذ سنتين", "2017"),
        ("أمس، الساعة 22:15", "2019-03-08"),
        ("أرسل: الأمس 9:40 pm", "2019-03-08"),
        ("اليوم 00:40", "2019-03-09"),
        ("Publié il y a 5 heures", "2019-03-08"),
        ("Hier à 9h10", "2019-03-08"),
        ("2 days ago", "2019-03-07"),
        ("الآن", "2019-03-09"),
        ("3 دقائق", None),
        ("5 min de lecture", None),
        ("أمس الأول كان يوما باردا", None),
        ("", None),
    ],
)
def test_the_day(words: str, day: str | None) -> None:
    assert told_by_moment(words, MOMENT) == day


def test_how_long_ago_something_was() -> None:
    assert is_ago("قبل يومين")
    assert is_ago("il y a 3 mois")
    assert not is_ago("اليوم")


def test_a_saved_page_tells_its_day_by_the_moment_of_saving() -> None:
    first = "أعادت البلدية صباح السبت فتح حديقة المنارة بعد أشغال دامت ستة أشهر كاملة."
    second = "وقال رئيسها إن الحديقة تضم اليوم مئتي شجرة جديدة وملعبين للأطفال الصغار."
    page = (
        "<!-- url: https://n.test/1 saved date: Sat Mar 09 2019 21:40:07 GMT+0100 -->"
        "<html><title>حديقة المنارة تفتح أبوابها</title><body><h1>حديقة المنارة تفتح أبوابها</h1>"
        f"<div><span>ليلى الراوي</span> <span>•</span> <span>قبل يومين</span></div>"
        f"<div><p>{first}</p><p>{second}</p></div></body></html>"
    )
    (item,) = read_bytes(page.encode(), "/p/a.html", "a.html")
    assert isinstance(item, Document)
    assert (item.declared.published, item.declared.creator) == ("2019-03-07", "ليلى الراوي")


@pytest.mark.parametrize("words", ["أمس", "منذ 3 أيام", "منذ 3 سنوات", "قبل 999 أسبوعا"])
def test_a_clock_that_nobody_set_tells_no_day(words: str) -> None:
    assert told_by_moment(words, datetime.fromisoformat("0001-01-01T00:00")) is None
