"""The words of all documents of a segment, numbered one after the other."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_numbers import Numbers, Places

# So often the next document is tried, before the documents of the words that remain are searched.
_MOST_TRIED = 4


class WordNumbers:
    """Which document has which word.

    Attributes:
        starts: The number of the first word of each document, and behind them how many words
            there are.
    """

    def __init__(self, lengths: Numbers) -> None:
        """Number the words of documents of these lengths."""
        self.starts: Numbers = np.zeros(len(lengths) + 1, np.int32)
        np.cumsum(lengths, out=self.starts[1:])

    def __len__(self) -> int:
        return int(self.starts[-1])

    def documents(self, words: Numbers) -> Numbers:
        """The document of each word."""
        documents = self._first.take(words >> self._shift)
        # Most are in the document of the first word of the stretch, nearly all others behind it.
        later = (self._ends.take(documents) <= words).nonzero()[0]
        for _ in range(_MOST_TRIED):
            if not len(later):
                return documents
            tried = documents.take(later) + np.int32(1)
            documents[later] = tried
            later = later.compress(self._ends.take(tried) <= words.take(later))
        found = np.searchsorted(self.starts, words.take(later), side="right") - 1
        documents[later] = found.astype(np.int32)
        return documents

    def stretches_of(
        self, documents: NDArray[np.signedinteger[Any]], low: int
    ) -> NDArray[np.bool_]:
        """For each stretch of two to the power of `low` words whether it reaches into any document.

        Args:
            documents: A few of them.
            low: How long stretches are.
        """
        reached = np.zeros((len(self) >> low) + 1, np.bool_)
        firsts, lasts = self.starts.take(documents) >> low, self._ends.take(documents) - 1 >> low
        for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
            reached[first : last + 1] = True
        return reached

    @cached_property
    def _ends(self) -> Numbers:
        """The number behind the last word of each document."""
        return self.starts[1:]

    @cached_property
    def _shift(self) -> int:
        """Stretches of two to the power of this are short beside a document."""
        average = len(self) // max(1, len(self.starts) - 1)
        return max(0, average.bit_length() - 3)

    @cached_property
    def _first(self) -> Numbers:
        """The document of the first word of each stretch."""
        words: Places = np.arange(0, len(self), 1 << self._shift)
        return (np.searchsorted(self.starts, words, side="right") - 1).astype(np.int32)
