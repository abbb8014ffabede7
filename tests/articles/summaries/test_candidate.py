"""What a sentence is worth behind others."""

from __future__ import annotations

from articles.span import Span
from articles.summaries.candidate import Candidate, Former
from articles.summaries.clauses import Clause
from articles.summaries.key_facts import HEADLINE_FIGURES, LEAST_FIGURE

FIRST = HEADLINE_FIGURES[0]


def candidate(**known: object) -> Candidate:
    given = {"values": {}, "times": 0, "worth": 0.5, "form": 1.0, **known}
    clause = Clause(Span(0, 100), is_cut=False)
    return Candidate(1, clause, 1, frozenset(), **given)  # type: ignore[arg-type]


def test_figures_and_words_of_the_title_count_until_they_are_told():
    figure = candidate(values={(5.0, 5.0): FIRST})
    assert figure.score() > figure.score(Former({(5.0, 5.0)})) == candidate().score()
    title = candidate(title={"جسر": 0.5})
    assert title.score() > title.score(Former(title={"جسر"})) == candidate().score()


def test_many_figures_of_no_weight_are_worth_no_headline_figure():
    many = candidate(values={(float(value),) * 2: LEAST_FIGURE for value in range(20)})
    assert candidate().score() < many.score() < candidate(values={(5.0, 5.0): FIRST}).score()


def test_figures_of_the_past_count_half():
    past = candidate(values={(5.0, 5.0): FIRST}, is_past=True)
    assert candidate().score() < past.score() < candidate(values={(5.0, 5.0): FIRST}).score()


def test_what_leans_is_worth_more_behind_its_neighbour():
    leaning = candidate(form=0.5, following=0.9)
    assert leaning.score(Former(is_neighbour=True)) > leaning.score()


def test_what_nobody_has_named_is_worth_less():
    company = candidate(unnamed=frozenset({"الشركه"}))
    assert not company.is_named(Former())
    assert company.is_named(Former(words={"شركه"}))
    assert company.score(Former(words={"شركه"})) > company.score()
