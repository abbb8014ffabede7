"""Years that a text names once and leaves out elsewhere."""

from __future__ import annotations

from articles.arabic.folding import fold_prose
from articles.timeline.detection import detect
from articles.timeline.lent_years import (
    lend_year_of_month,
    lend_year_of_part,
    lend_year_of_twin,
)
from articles.timeline.resolved import Resolved
from articles.timeline.time_expression import Basis

UNKNOWN = Resolved(None, Basis.PUBLICATION)


def lent(body: str) -> list[str | None]:
    """The values of a body's mentions that only the years of others give."""
    mentions = detect(fold_prose(body))
    results = [UNKNOWN] * len(mentions)
    lend_year_of_part(mentions, results)
    lend_year_of_twin(mentions, results)
    return [result.value for result in results]


def test_a_quarter_has_the_year_that_the_text_names_with_it() -> None:
    body = "تراجع الصيد في الربع الثاني بنسبة 4 في المائة. وارتفع في الربع الثاني من 2011."
    assert lent(body)[0] == "2011-04/2011-06"


def test_another_quarter_lends_none() -> None:
    body = "تراجع الصيد في الربع الثالث بنسبة 4 في المائة. وارتفع في الربع الثاني من 2011."
    assert lent(body)[0] is None


def test_two_years_lend_none() -> None:
    body = (
        "بلغ في الربع الثاني 30 طنا، وفي الربع الثاني من 2009 تسعة، وفي الربع الثاني من 1998 سبعة"
    )
    assert lent(body)[0] is None


def test_a_day_has_the_year_that_the_text_names_with_it() -> None:
    assert lent("يحل 14 مارس قريبا. ووقع الحادث في 14 مارس 1998.")[0] == "1998-03-14"


def test_days_have_the_year_that_their_month_was_just_named_with() -> None:
    body = "زار القرية في شباط عام 1815 وكتب عنها يومي 23 و27 شباط ثم في 28 شباط"
    mentions = detect(fold_prose(body))
    results = [UNKNOWN] * len(mentions)
    lend_year_of_month(mentions, results)
    values = [result.value for result in results]
    assert values == [None, "1815-02-23/1815-02-27", "1815-02-28"]
