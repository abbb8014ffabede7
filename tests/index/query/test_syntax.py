"""What of a query's tree is wanted in the text."""

from __future__ import annotations

from datetime import date

from articles.span import Span
from index.findings import Days, Quantity
from index.query.syntax import (
    AllOf,
    AnyOf,
    Field,
    Happens,
    Not,
    Phrase,
    Published,
    Reports,
    Within,
    Word,
    wanted_findings,
    wanted_leaves,
)

HERE = Span(0, 1)
DAYS = Days(date(2020, 1, 1), date(2020, 1, 2))
ONE, TWO, THREE = (Word(term, HERE) for term in ("سوق", "جسر", "نهر"))


def test_leaves_come_in_order_without_what_is_excluded():
    phrase = Phrase((ONE, TWO), HERE, quoted=True)
    tree = AllOf((ONE, AnyOf((TWO, phrase)), Not(THREE), Published(DAYS, HERE)))
    assert [*wanted_leaves(tree)] == [ONE, TWO, phrase]
    assert [*wanted_leaves(None)] == []


def test_of_the_fields_only_the_title_stands_in_the_text():
    assert [*wanted_leaves(Within(Field.TITLE, ONE))] == [ONE]
    assert [*wanted_leaves(Within(Field.PUBLISHER, ONE))] == []


def test_figures_and_times_are_findings_and_dates_of_publication_are_none():
    reports, happens = Reports(Quantity(("count",), 1, 2), HERE), Happens(DAYS, HERE)
    tree = AllOf((reports, ONE, AnyOf((happens, Published(DAYS, HERE))), Not(reports)))
    assert [*wanted_findings(tree)] == [reports, happens]
