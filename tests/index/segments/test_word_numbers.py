"""Each word belongs to the document in which it stands, however long the documents are."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.segments.word_numbers import WordNumbers


@given(st.lists(st.one_of(st.integers(0, 3), st.integers(0, 90)), min_size=1, max_size=60))
def test_every_word_has_its_document(lengths: list[int]) -> None:
    words = WordNumbers(np.array(lengths, np.int32))
    expected = [number for number, length in enumerate(lengths) for _ in range(length)]
    assert len(words) == len(expected)
    assert words.documents(np.arange(len(words), dtype=np.int32)).tolist() == expected


def test_documents_without_words_are_passed_over() -> None:
    words = WordNumbers(np.array([5, *[0] * 40, 2], np.int32))
    assert words.documents(np.array([0, 4, 5, 6], np.int32)).tolist() == [0, 0, 41, 41]


@given(st.lists(st.integers(0, 9), min_size=2, max_size=60), st.integers(0, 5), st.data())
def test_stretches_are_those_that_reach_into_a_document(
    lengths: list[int], low: int, data: st.DataObject
) -> None:
    words = WordNumbers(np.array(lengths, np.int32))
    chosen = data.draw(st.sets(st.integers(0, len(lengths) - 1)))
    reached = words.stretches_of(np.array(sorted(chosen), np.intp), low)
    owners = [number for number, length in enumerate(lengths) for _ in range(length)]
    expected = {at >> low for at, owner in enumerate(owners) if owner in chosen}
    # A document without words may stand at the head of a stretch.
    assert expected <= set(np.flatnonzero(reached).tolist())
    assert len(reached) == (len(words) >> low) + 1
