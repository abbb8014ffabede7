"""Stories that share most of a sample come first."""

from __future__ import annotations

import numpy as np

from articles.families.candidates import Candidates


def numbers(*values: int) -> np.ndarray:
    return np.array(values, np.uint64)


def test_the_likeliest_comes_first_and_oneself_never():
    candidates = Candidates([(1, numbers(1, 2, 3, 4)), (2, numbers(1, 2, 9, 10)), (3, numbers(50))])
    assert candidates.of(numbers(1, 2, 3, 4)) == [1, 2]
    assert candidates.of(numbers(1, 2, 3, 4), own=1) == [2]
    assert candidates.of(numbers(77)) == []


def test_stories_of_before_and_of_now_are_found_alike():
    before = Candidates([(1, numbers(1, 2)), (2, numbers(2, 3))])
    now = Candidates()
    now.add(1, numbers(1, 2))
    now.add(2, numbers(2, 3))
    for asked in (numbers(1, 2), numbers(3), numbers(2)):
        assert before.of(asked) == now.of(asked)


def test_what_stands_everywhere_tells_nothing():
    candidates = Candidates([(number, numbers(5)) for number in range(300)])
    assert candidates.of(numbers(5)) == []


def test_a_small_share_is_no_likeness():
    candidates = Candidates([(1, numbers(*range(100)))])
    assert candidates.of(numbers(1, *range(200, 300))) == []


def test_no_more_than_a_dozen_are_named():
    candidates = Candidates([(number, numbers(5, 6)) for number in range(50)])
    assert len(candidates.of(numbers(5, 6))) == 12
