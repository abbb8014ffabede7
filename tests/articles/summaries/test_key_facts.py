"""Where the key figures and times of an article stand."""

from __future__ import annotations

from articles.annotation import annotate_body
from articles.span import Span
from articles.summaries.key_facts import HEADLINE_FIGURES, LEAST_FIGURE, KeyFacts

FIRST = "افتتحت المدينة الساحلية سنة 2019 ميناء جديدا بلغت كلفته 40 مليون درهم."
SECOND = "ويتسع رصيفه لعشر سفن."


def test_the_headline_figure_is_worth_most_and_only_in_its_sentence():
    body = f"{FIRST}\n{SECOND}"
    facts = KeyFacts(annotate_body("x", body, "2019-05-06"))
    first, second = Span(0, len(FIRST)), Span(len(FIRST) + 1, len(body))
    assert facts.values(first)[40_000_000, 40_000_000] == HEADLINE_FIGURES[0]
    assert (40_000_000, 40_000_000) not in facts.values(second)
    assert facts.times(first) == 1
    assert facts.times(second) == 0


def test_what_is_no_headline_figure_is_worth_least():
    many = "\n".join(
        f"وكلف الرصيف رقم {n} نحو {n * 7} مليون درهم من المال العام." for n in range(2, 8)
    )
    facts = KeyFacts(annotate_body("x", f"{FIRST}\n{many}", "2019-05-06"))
    worths = facts.values(Span(0, len(FIRST) + 1 + len(many))).values()
    assert set(worths) <= {*HEADLINE_FIGURES, LEAST_FIGURE}
    assert LEAST_FIGURE in worths
