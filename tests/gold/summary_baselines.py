"""Two plain summarisers to compare ours with: the first sentences, and TextRank."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from articles.arabic.folding import fold
from articles.cleaning.paragraphs import sentences
from articles.span import Span

_WORD = re.compile(r"[^\W\d_]{2,}")
# Closed-class words, for TextRank takes any that sentences share for a tie between them.
_STOP_WORDS = """
من الي عن علي في مع بين ان انه انها كان كانت قد لم لن لا ما هو هي هذا هذه ذلك تلك التي الذي
كما كل او ام ثم بعد قبل حتي عند منذ خلال
"""
_STOP = frozenset(_STOP_WORDS.split())
_DAMPING = 0.85
_STEPS = 40


def first_sentences(body: str, count: int = 3) -> tuple[Span, ...]:
    """The first sentences: for news a strong baseline (Nenkova 2005)."""
    return sentences(body)[:count]


def text_rank(body: str, count: int = 3) -> tuple[Span, ...]:
    """TextRank as published (Mihalcea and Tarau 2004): PageRank over the words that are shared."""
    spans = sentences(body)
    if len(spans) <= count:
        return spans
    best = np.argsort(-ranks([words_of(span.text_in(body)) for span in spans]), kind="stable")
    return tuple(spans[number] for number in sorted(best[:count]))


def ranks(words: Sequence[frozenset[str]]) -> np.ndarray:
    """The rank of each sentence, given as a set of words."""
    size = len(words)
    ties = np.zeros((size, size))
    for one in range(size):
        for other in range(one):
            shared = len(words[one] & words[other])
            length = np.log(max(len(words[one]), 1)) + np.log(max(len(words[other]), 1))
            ties[one, other] = ties[other, one] = shared / length if length > 0 else 0.0
    sums = ties.sum(axis=0)
    flow = np.divide(ties, sums, out=np.full_like(ties, 1 / size), where=sums > 0)
    found = np.full(size, 1 / size)
    for _ in range(_STEPS):
        found = (1 - _DAMPING) / size + _DAMPING * flow @ found
    return found


def words_of(text: str) -> frozenset[str]:
    """The folded words of a sentence that say something."""
    return frozenset(_WORD.findall(fold(text).text)) - _STOP
