"""Every result gets the figures and the date that belong to its best sentence."""

from __future__ import annotations

from articles.figures.figure import Figure, FigureKind
from articles.span import Span
from articles.timeline.time_expression import TimeExpression, TimeType
from desktop.display.figure_display import value_text
from desktop.display.isolation import isolated, without_controls
from desktop.search.search_answer import SearchAnswer, search_answer
from index.request import SearchRequest
from index.results import ResultPage, Snippet
from tests.desktop.making import figure, hit, span_of, time_at

BODY = (
    "كلف الجسر 30 مليون درهم سنة 2011.\n"
    "وفي 2019 عبرته 900 شاحنة، أي 12 في المائة من المرور.\n"
    "ويعمل فيه 45 حارسا."
)
SENTENCE = span_of("وفي 2019 عبرته 900 شاحنة، أي 12 في المائة من المرور.", BODY)


class Findings:
    """One article's figures and times."""

    def __init__(self, figures: tuple[Figure, ...], times: tuple[TimeExpression, ...]) -> None:
        self.figures, self.times = figures, times

    def figures_of(self, ids):
        return dict.fromkeys(ids, self.figures)

    def times_of(self, ids):
        return dict.fromkeys(ids, self.times)


class Engine:
    """Finds one article."""

    def search(self, request: SearchRequest) -> ResultPage:
        snippet = Snippet(SENTENCE.text_in(BODY), (), SENTENCE)
        return ResultPage(1, (hit(1, snippet=snippet),))


def badges(figures: tuple[Figure, ...] = (), times: tuple[TimeExpression, ...] = ()) -> list[str]:
    answer: SearchAnswer = search_answer(Engine(), Findings(figures, times), SearchRequest())  # type: ignore[arg-type]
    return [f"{badge.role}: {without_controls(badge.text)}" for badge in answer.rows[0].badges]


COST = figure("30 مليون درهم", body=BODY, kind=FigureKind.MONEY, low=30e6, unit="MAD", headline=2)
LORRIES = figure("900 شاحنة", body=BODY, low=900, counted="شاحنة", headline=1)
SHARE = figure("12 في المائة", body=BODY, kind=FigureKind.PERCENT, low=12, unit="%", headline=3)
GUARDS = figure("45 حارسا", body=BODY, low=45, counted="حارسا")
FIRST, SECOND = time_at("2011", "2011", body=BODY), time_at("2019", "2019", body=BODY)


def test_those_of_the_sentence_come_first():
    assert badges((COST, LORRIES, SHARE), (FIRST, SECOND)) == [
        "figure: 900 شاحنة",
        "figure: 12 %",
        "time: 2019",
    ]


def test_headline_figures_of_the_article_fill_up():
    assert badges((COST, LORRIES), (FIRST,)) == [
        "figure: 900 شاحنة",
        "figure: 30 مليون درهم",
        "time: 2011",
    ]


def test_figures_that_nobody_would_put_on_a_card_are_no_badges():
    assert badges((GUARDS,)) == []


def test_dates_without_a_value_and_durations_are_no_badges():
    unknown = time_at("2019", None, body=BODY)
    lasting = time_at("2019", "P3Y", body=BODY, kind=TimeType.DURATION)
    assert badges(times=(unknown, lasting)) == []


def test_a_badge_is_short():
    long = figure("900 شاحنة", body=BODY, low=900, counted="شاحنة ثقيلة " * 20, headline=1)
    (badge,) = badges((long,))
    assert len(badge) <= 60 + len("figure: ")
    assert "900" in badge


def test_a_badge_is_not_said_twice():
    again = figure("900 شاحنة", low=900, counted="شاحنة", headline=1)
    assert badges((LORRIES, again, COST)) == ["figure: 900 شاحنة", "figure: 30 مليون درهم"]


def test_a_percentage_stands_in_a_badge_as_on_its_card():
    answer = search_answer(Engine(), Findings((SHARE,), ()), SearchRequest())  # type: ignore[arg-type]
    (badge,) = answer.rows[0].badges
    assert badge.text == isolated("12 %") == value_text(SHARE)


def test_an_article_without_findings_has_no_badges():
    assert badges() == []
    empty = Snippet("", (), Span(0, 0))
    assert hit(1, snippet=empty).snippet.text == ""


class Families:
    """One story of five copies."""

    def stories(self, ids):
        return dict.fromkeys(ids, "s")

    def sizes(self, ids):
        return dict.fromkeys(ids, 5)


def test_copies_of_a_story_are_told_first():
    found = search_answer(Engine(), Findings((SHARE,), ()), SearchRequest(), Families())  # type: ignore[arg-type]
    (row,) = found.rows
    assert row.story == "s"
    assert (row.badges[0].role, without_controls(row.badges[0].text)) == ("copies", "5 نسخ")
