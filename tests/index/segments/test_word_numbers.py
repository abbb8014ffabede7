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
