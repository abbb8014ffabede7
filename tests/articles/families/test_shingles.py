"""Runs of five words as numbers."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.folding import words_of_line
from articles.families.shingles import (
    LENGTH,
    SAMPLED,
    sample,
    shared,
    shingles_in_order,
    word_numbers,
)

WORDS = st.lists(st.sampled_from(["سد", "جسر", "نهر", "سوق", "ميناء", "طريق"]), max_size=30)


@given(WORDS)
def test_each_run_of_five_words_is_one_number(words: list[str]):
    found = shingles_in_order(" ".join(words))
    runs = [tuple(words[at : at + LENGTH]) for at in range(len(words) - LENGTH + 1)]
    assert len(found) == len(runs)
    assert len(set(found.tolist())) == len(set(runs))


def test_vowels_hamzas_and_punctuation_make_no_difference():
    one = shingles_in_order("أُعلنَ اليوم، عن فتح الجسر الجديد")
    assert one.tolist() == shingles_in_order("اعلن اليوم عن فتح الجسر الجديد!").tolist()


def test_numbers_are_the_same_in_every_process():
    assert shingles_in_order("a b c d e").tolist() == shingles_in_order("a b c d e f").tolist()[:1]


@given(st.lists(st.integers(0, 2**63), max_size=40, unique=True))
def test_a_sample_is_of_the_shingles_and_never_empty_without_need(numbers: list[int]):
    given_numbers = np.array(sorted(numbers), np.uint64)
    chosen = sample(given_numbers)
    assert set(chosen.tolist()) <= set(numbers)
    assert bool(len(chosen)) is bool(numbers)
    if any(number % SAMPLED == 0 for number in numbers):
        assert chosen.tolist() == [n for n in sorted(numbers) if n % SAMPLED == 0]


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60)))
def test_what_two_sets_share(first: set[int], second: set[int]):
    one, two = (np.array(sorted(each), np.uint64) for each in (first, second))
    assert shared(one, two) == len(first & second)


LETTERS = st.characters() | st.sampled_from("اإأةهى َـٱ،.\u200b\u00a0\u2028\n٣3ß")


@given(st.text(LETTERS, max_size=60))
def test_stretches_have_the_numbers_of_the_words_that_the_whole_text_is_cut_into(text: str):
    words = words_of_line(text)
    alone = [word_numbers(word).tolist() for word in words]
    assert word_numbers(text).tolist() == [number for [number] in alone]
    assert len(word_numbers(text)) == len(words)
