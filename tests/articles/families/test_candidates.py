"""Stories that share most of a sample come first."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from articles.families.candidates import Candidates
from articles.families.shingles import Numbers


def numbers(*values: int) -> Numbers:
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


@pytest.mark.parametrize(("new", "read", "block"), [(3, 4, 9), (5, 40, 20), (1000, 7, 1000)])
def test_it_is_all_the_same_in_which_block_a_sample_lies(
    monkeypatch: pytest.MonkeyPatch, new: int, read: int, block: int
):
    monkeypatch.setattr("articles.families.candidates._MOST_NEW", new)
    monkeypatch.setattr("articles.families.candidates._MOST_READ", read)
    monkeypatch.setattr("articles.families.candidates._MOST_IN_BLOCK", block)
    chance = random.Random(7)
    samples = [(n, numbers(*sorted(chance.sample(range(60), 6)))) for n in range(40)]
    candidates = Candidates(samples[:20])
    for number, own in samples[20:]:
        assert candidates.of(own) == sharing(own, samples[:number])
        candidates.add(number, own)
    assert all(candidates.of(own, n) == sharing(own, samples, n) for n, own in samples)


def sharing(own: Numbers, samples: Sequence[tuple[int, Numbers]], but: int = -1) -> list[int]:
    """Those that share a fifth, the likeliest first, told one by one."""
    counts = {n: len(set(own.tolist()) & set(each.tolist())) for n, each in samples if n != but}
    likely = [(count / len(own), n) for n, count in counts.items() if count >= 0.2 * len(own)]
    return [n for _, n in sorted(likely, reverse=True)[:12]]
