"""The sentences that were chosen by reading: to learn from, and to see how much was learned."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.gold.summary_training import COUNT, EXTRACTS, FRESH_EXTRACTS, Extract, Tally


def rows(table: Path) -> list[list[str]]:
    lines = table.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_nothing_is_learned_from_the_articles_that_tell_what_was_learned() -> None:
    learned = {(name, number) for name, number, *_ in rows(EXTRACTS)}
    fresh = [(name, number) for name, number, *_ in rows(FRESH_EXTRACTS)]
    assert len(fresh) == len(set(fresh)) > 200
    assert learned.isdisjoint(fresh)


@pytest.mark.parametrize("table", [EXTRACTS, FRESH_EXTRACTS])
def test_three_sentences_are_chosen_and_none_of_them_is_as_good_as_itself(table: Path) -> None:
    for _, _, chosen, others in rows(table):
        assert len(set(chosen.split())) == len(chosen.split()) == COUNT
        assert not set(chosen.split()) & set(others.split())


def test_a_choice_is_better_or_worse_by_more_than_a_quarter_of_a_sentence() -> None:
    wanted = np.array([1.0, 0.0, 0.5, 1.0, 1.0])
    tally = Tally()
    for choice in ([0, 3, 4], [0, 1, 2], [0, 1], [0, 2, 1]):
        tally.add(Extract((), np.zeros((5, 1)), wanted), choice)
    assert tally.line() == (
        "4 articles: agreement 1.750, of the first three 1.500; better 1, worse 1\n"
    )
