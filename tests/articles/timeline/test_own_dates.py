"""What an article that nothing dates says of its own time."""

from __future__ import annotations

from tests.articles.timeline.finding import values


def test_the_year_of_the_latest_date_dates_the_year_of_writing() -> None:
    text = "صدر القرار في 30 يونيو 2015. وارتفعت الأسعار خلال العام الجاري. وفي 2 يوليو 2015 توقفت."
    assert values(text, None)[1] == "2015"


def test_a_day_is_never_told_from_there() -> None:
    text = "صدر القرار في 30 يونيو 2015. وفي 2 يوليو 2015 توقفت. وقال أمس إنه راض."
    assert values(text, None)[-1] is None


def test_history_dates_nothing() -> None:
    assert (
        values("ولد في 3 مايو 1950 ومات في 2 يناير 1980. وارتفعت خلال العام الجاري", None)[-1]
        is None
    )


def test_the_year_before_is_compared_with() -> None:
    assert values("ارتفعت هذه السنة عن الفترة نفسها من 2014", None)[0] == "2015"
