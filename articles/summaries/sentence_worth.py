"""What a sentence would be worth in a summary, told by what people chose for one.

The weights are learned from sentences chosen by reading: `tests/gold/summary_training.py`, which
writes `sentence_worth.toml`. Only differences between the sentences of one article mean anything.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from math import log1p
from pathlib import Path

from articles.summaries.candidate import Candidate, Former
from articles.summaries.key_facts import LEAST_FIGURE

_WEIGHTS: Mapping[str, float] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text("utf-8")
)
# Two sentences that share more than this of the shorter one's words partly say the same.
_ALIKE = 0.3
_PRICE_OF_REPETITION = 0.7
_FEW_WORDS = 10
_MOST_PLAIN = 4


def repetition(candidate: Candidate, others: Sequence[Candidate]) -> float:
    """Which share of its words one of the others says, the greatest of them; from 0 to 1."""
    shares = (
        len(candidate.stems & other.stems) / (min(len(candidate.stems), len(other.stems)) or 1)
        for other in others
    )
    return max(shares, default=0.0)


def traits_of(candidates: Sequence[Candidate]) -> list[dict[str, float]]:
    """What is weighed of each sentence of an article, by its name in the table of weights.

    Args:
        candidates: All sentences, in their order; what the first one says counts as said.
    """
    return [
        {name: float(trait(candidates, at)) for name, trait in _TRAITS.items()}
        for at in range(len(candidates))
    ]


def worths(candidates: Sequence[Candidate]) -> list[float]:
    """What each sentence of an article would be worth in its summary; more is better."""
    return [
        sum(_WEIGHTS[name] * value for name, value in traits.items())
        for traits in traits_of(candidates)
    ]


def _score(candidates: Sequence[Candidate], at: int) -> float:
    """Its weight behind the lead; to speak of the same thing costs nothing, to repeat it does."""
    if not at:
        return candidates[0].score()
    lead, candidate = candidates[0], candidates[at]
    former = Former(lead.values, lead.title, lead.words, is_neighbour=at == 1)
    price = _PRICE_OF_REPETITION * max(0.0, repetition(candidate, [lead]) - _ALIKE)
    return candidate.score(former) * (1 - price)


def _new_figures(candidates: Sequence[Candidate], at: int) -> list[float]:
    said = candidates[0].values if at else {}
    if candidates[at].is_past:
        return []
    return [weight for value, weight in candidates[at].values.items() if value not in said]


def _plain(candidates: Sequence[Candidate], at: int) -> float:
    count = _new_figures(candidates, at).count(LEAST_FIGURE)
    return min(count, _MOST_PLAIN) / _MOST_PLAIN


def _goes_on(candidates: Sequence[Candidate], at: int) -> bool:
    return at > 0 and candidates[at].paragraph == candidates[at - 1].paragraph


_TRAITS: Mapping[str, Callable[[Sequence[Candidate], int], float]] = {
    "score": _score,
    "title": lambda candidates, at: sum(candidates[at].title.values()),
    "without_title": lambda candidates, at: not candidates[at].title,
    "key_figure": lambda candidates, at: max(_new_figures(candidates, at), default=0.0),
    "plain_figures": _plain,
    "length": lambda candidates, at: log1p(candidates[at].length),
    "short": lambda candidates, at: candidates[at].length < _FEW_WORDS,
    "quoted": lambda candidates, at: candidates[at].quoted,
    "goes_on": _goes_on,
    "points_back": lambda candidates, at: candidates[at].points_back,
    "distance": lambda _, at: log1p(at),
}
