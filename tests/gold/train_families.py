"""Learns the weights of `articles/families/likeness.toml` from the pairs that were judged.

    python -m tests.gold.train_families [CORPUS]

Writes the file, and what the weights of one half of the pairs do on the other: every pair is judged
by weights that saw no pair of its two outlets, ten times with other halves.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from articles.families import likeness as shipped
from articles.families.likeness import Likeness, likeness, traits
from articles.families.story import Story
from tests.gold.score_families import ROOT, Pair, pairs, stories

ENOUGH = 0.8
_OUTLET = re.compile(r"(?:.*https?://(?:www\.)?)?([^/#]+)")  # a page's domain, or the file
_TIMES = 10
_SEED = 20261129

_Numbers = NDArray[np.float64]


def _ordered(first: Story, second: Story) -> tuple[Story, Story]:
    shorter, longer = sorted((first, second), key=lambda story: len(story.in_order))
    return shorter, longer


def _is_weighed(like: Likeness) -> bool:
    """Whether the weights decide over a pair: what is plain, or tells of two todays, has bounds."""
    days = like.days or 0
    return days <= shipped.MOST_DAYS and not (days and like.both_today) and 0 < like.weight < 1


def _learned(rows: _Numbers, right: NDArray[np.bool_], sizes: _Numbers) -> tuple[_Numbers, float]:
    """The weights and the bias for traits as they are."""
    scaler, model = StandardScaler(), LogisticRegression()
    make_pipeline(scaler, model).fit(rows, right, logisticregression__sample_weight=sizes)
    weights = model.coef_[0] / scaler.scale_
    return weights, float(model.intercept_[0] - (weights * scaler.mean_).sum())


def _scores(
    rows: _Numbers,
    right: NDArray[np.bool_],
    sizes: _Numbers,
    weighed: NDArray[np.bool_],
    outlets: NDArray[np.int64],
) -> _Numbers:
    """The weight of each pair by what was learned from the half that its two outlets are not in."""
    chance = np.random.default_rng(_SEED)
    total = np.zeros(len(rows))
    for _ in range(_TIMES):
        halves = chance.integers(0, 2, outlets.max() + 1)[outlets]
        for half in (0, 1):
            test = np.flatnonzero(weighed & (halves == half))
            train = np.flatnonzero(weighed & (halves != half))
            weights, bias = _learned(rows[train], right[train], sizes[train])
            total[test] += 1 / (1 + np.exp(-bias - rows[test] @ weights))
    return total / _TIMES


def _outlets(judged: Sequence[Pair]) -> NDArray[np.int64]:
    """A number for each pair, the same for all pairs of the same two outlets."""
    named = [
        tuple(sorted(_OUTLET.search(origin)[1] for origin in (pair.first, pair.second)))  # type: ignore[index]
        for pair in judged
    ]
    numbers = {names: number for number, names in enumerate(sorted(set(named)))}
    return np.array([numbers[names] for names in named])


def _precision_and_recall(
    taken: NDArray[np.bool_], right: NDArray[np.bool_], sizes: _Numbers
) -> tuple[float, float]:
    found = sizes[taken & right].sum()
    return float(found / sizes[taken].sum()), float(found / sizes[right].sum())


def main(corpus: Path) -> None:
    """Learn, write, and say what it does on pairs that were not learned from."""
    judged = pairs()
    wanted = frozenset(origin for pair in judged for origin in (pair.first, pair.second))
    found = dict(stories(corpus.resolve(), wanted))
    read = Counter(pair.stratum for pair in judged)

    def both(pair: Pair) -> tuple[Story, Story]:
        return _ordered(found[pair.first], found[pair.second])

    likes = [likeness(*both(pair)) for pair in judged]
    rows = np.array(
        [
            traits(*both(pair), like.jaccard, like.days or 0)
            for pair, like in zip(judged, likes, strict=True)
        ]
    )
    right = np.array([pair.is_copy for pair in judged])
    sizes = np.array([pair.size / read[pair.stratum] for pair in judged])
    weighed = np.array([_is_weighed(like) for like in likes])
    scores = _scores(rows, right, sizes, weighed, _outlets(judged))
    bounded = np.array([like.kind is not None for like in likes])
    for enough in (0.5, 0.6, 0.7, 0.75, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85):
        taken = np.where(weighed, scores >= enough, bounded)
        precision, recall = _precision_and_recall(taken, right, sizes)
        sys.stdout.write(f"{enough:.2f}: precision {precision:.3f}, recall {recall:.3f}\n")
    weights, bias = _learned(rows[weighed], right[weighed], sizes[weighed])
    path = Path(shipped.__file__).with_name("likeness.toml")
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    said = ", ".join(f"{weight:.4f}" for weight in weights)
    lines = [*head, f"weights = [{said}]", f"bias = {bias:.4f}", f"enough = {ENOUGH}"]
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus")
