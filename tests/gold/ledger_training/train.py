"""Learn which claims of two articles are of one indicator.

    python -m tests.gold.ledger_training.train ../shared/corpus [--unseen]

Writes `articles/ledger/learned/links.npz`. With `--unseen` nothing is written: each topic is scored
by what is learned from all others, which is what a topic gets that nobody annotated.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from articles.ledger.learned.pairs import candidates
from articles.ledger.learned.profile import Code
from articles.ledger.learned.traits import NAMES, traits_of
from articles.ledger.learned.trees import WEIGHTS, Trees
from tests.gold.ledger_training.boosting import boosted
from tests.gold.score_ledger import GOLD, OPEN, Topic, counted, measures_of, read_topic

_CROSSING = 0.5
# Of the pairs across topics, which are many and easy, one in so many is learned from.
_CROSSING_STEP = 7
_DIFFERENT = 2.0
_PAIRS_OF_A_TOPIC = 300.0
_FEWEST = 20
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs of claims: traits, whether of one indicator, and the topics of both articles."""

    traits: NDArray[np.float32]
    same: NDArray[np.int8]
    first: NDArray[np.int16]
    second: NDArray[np.int16]

    def weights(self, topics: int) -> NDArray[np.float32]:
        """A large topic weighs more than a small one, but less than its size."""
        within = self.first == self.second
        made = np.full(len(self.same), _CROSSING * _CROSSING_STEP, np.float32)
        for number in range(topics):
            own = within & (self.first == number)
            found = max(_FEWEST, int((own & (self.same == 1)).sum()))
            made[own] = (_PAIRS_OF_A_TOPIC / found) ** 0.5
        # Equal values are found easily; what has other values is what the ledger is for.
        made[(self.same == 1) & (self.traits[:, NAMES.index("equal")] == 0)] *= _DIFFERENT
        return made


def main() -> None:
    """Learn from all topics, or score each by the others."""
    corpus = Path(sys.argv[1])
    topics = [read_topic(corpus, path.stem) for path in sorted(GOLD.glob("*.jsonl"))]
    rows = rows_of(topics)
    if "--unseen" in sys.argv[2:]:
        for name, measures in unseen(topics, rows).items():
            print(name, json.dumps(measures))  # noqa: T201 - the result
        return
    trees = learn(rows, len(topics))
    small = {name: np.asarray(getattr(trees, name)) for name in Trees.__slots__}
    for name in ("roots", "traits", "next"):
        small[name] = small[name].astype(np.int16)
    np.savez_compressed(WEIGHTS, allow_pickle=False, **small)
    print(f"{len(rows.same)} pairs, {WEIGHTS.stat().st_size} bytes")  # noqa: T201


def rows_of(topics: Sequence[Topic]) -> Rows:
    """The pairs of claims that may be linked, of one topic and across topics."""
    traits: list[NDArray[np.float32]] = []
    labels: list[tuple[int, int, int]] = []
    told = [(number, claims) for number, topic in enumerate(topics) for claims in topic.claims]
    indicators = {
        (number, claims.article): [
            topics[number].indicator(claims, at) for at in range(len(claims.claims))
        ]
        for number, claims in told
    }
    crossing = 0
    pairs = [*combinations(told, 2)]
    for start in range(0, len(pairs), _AT_ONCE):
        some = pairs[start : start + _AT_ONCE]
        found = candidates([(one, other) for (_, one), (_, other) in some], hopeless=True)
        if found is None:
            continue
        kept: list[int] = []
        places = zip(found.pair.tolist(), *map(_listed, found.codes(Code.PLACE)), strict=True)
        for number, (pair, at, to) in enumerate(places):
            (first, one), (second, other) = some[found.articles[pair].number]
            crossing += first != second
            if first != second and crossing % _CROSSING_STEP:
                continue
            here, there = indicators[first, one.article][at], indicators[second, other.article][to]
            is_open = OPEN in (here, there) and first == second
            if not is_open:
                is_same = first == second and here is not None and here == there
                kept.append(number)
                labels.append((is_same, first, second))
        traits.append(traits_of(found)[kept])
    same, ones, others = np.array(labels).T
    return Rows(
        np.concatenate(traits),
        same.astype(np.int8),
        ones.astype(np.int16),
        others.astype(np.int16),
    )


def _listed(numbers: NDArray[np.int64]) -> list[int]:
    found: list[int] = numbers.tolist()
    return found


def learn(rows: Rows, topics: int, without: int | None = None) -> Trees:
    """The trees of all rows, or of those that no article of one topic is in."""
    kept = (rows.first != without) & (rows.second != without)
    return boosted(rows.traits[kept], rows.same[kept], rows.weights(topics)[kept])


def unseen(topics: Sequence[Topic], rows: Rows) -> dict[str, dict[str, float]]:
    """Each topic scored by what is learned from the others, the mean, and all pairs together."""
    counts = {
        topic.name: counted(topic, learn(rows, len(topics), number))
        for number, topic in enumerate(topics)
    }
    found = {name: measures_of(each) for name, each in counts.items()}
    names = next(iter(found.values()))
    mean = {
        name: round(float(np.mean([each[name] for each in found.values()])), 3) for name in names
    }
    return {**found, "mean": mean, "together": measures_of(sum(counts.values(), Counter()))}


if __name__ == "__main__":
    main()
