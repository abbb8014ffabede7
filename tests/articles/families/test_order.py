from __future__ import annotations

from difflib import SequenceMatcher

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from articles.families.order import Order, order
from articles.families.shingles import word_numbers
from tests.growth import growth

WORDS = [f"كلمة{chr(0x627 + n)}" for n in range(30)]


def numbers(words: list[str]):
    return word_numbers(" ".join(words))


def test_runs_in_the_same_order_count() -> None:
    same = numbers(WORDS)
    assert order(same, same) == Order(share=1.0, lead=1.0, longest=1.0)
    halves = numbers([*WORDS[15:], *WORDS[:15]])
    assert order(same, halves).share == 0.5
    backwards = numbers(WORDS[::-1])
    assert order(same, backwards) == Order(0.0, 0.0, 0.0)


def test_what_is_changed_here_and_there() -> None:
    edited = [*WORDS]
    for place in (5, 11, 17, 23):
        edited[place] = "تعديل"
    found = order(numbers(edited), numbers(WORDS))
    assert found.share == 26 / 30
    assert found.longest == 6 / 30


def test_empty_texts_have_nothing_in_common() -> None:
    assert order(numbers([]), numbers(WORDS)) == Order(0.0, 0.0, 0.0)


@given(st.text(max_size=200), st.text(max_size=200))
def test_shares_are_shares(first: str, second: str) -> None:
    found = order(word_numbers(first), word_numbers(second))
    assert 0 <= found.longest <= found.share <= 1
    assert 0 <= found.lead <= 1


FEW_WORDS = st.lists(st.integers(0, 3), max_size=30)


@given(FEW_WORDS, FEW_WORDS)
def test_it_is_what_difflib_aligns(some: list[int], others: list[int]) -> None:
    blocks = SequenceMatcher(None, some, others, autojunk=False).get_matching_blocks()
    runs = [block.size for block in blocks if block.size > 1]
    found = order(np.array(some, np.uint64), np.array(others, np.uint64))
    assert found.share == sum(runs) / max(1, len(some))
    assert found.longest == max(runs, default=0) / max(1, len(some))


def test_a_word_that_stands_everywhere_costs_nothing() -> None:
    def compared(length: int) -> None:
        at = np.arange(length, dtype=np.uint64)
        # Every other word is the same one; of the rest each ninth is changed.
        one = np.where(at % 2, at + 10, 1)
        order(one, np.where(at % 18 == 17, at + 10_000, one))

    assert growth(compared, 1400) < 3
