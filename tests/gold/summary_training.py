"""Learn what a sentence is worth in a summary from the sentences that were chosen by reading.

    python -m tests.gold.summary_training ../shared/corpus [--unseen | --fresh]

Writes `articles/summaries/sentence_worth.toml`. With `--unseen` nothing is written: each eighth of
the articles is summarised by what is learned from the others, and told is how often the choice
agrees more with the reader's than the first three sentences do, and how often less. `--fresh`
tells the same of the weights as they are, of articles that nothing was learned from.
"""

from __future__ import annotations

import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from articles.annotation import annotate
from articles.document import Document
from articles.reading.reader import walk
from articles.summaries import sentence_worth
from articles.summaries.candidate import Candidate
from articles.summaries.candidates import candidates_of
from articles.summaries.sentence_choice import choose, room_for
from articles.summaries.sentence_worth import traits_of

EXTRACTS = Path(__file__).with_name("summary_extracts.tsv")
FRESH_EXTRACTS = Path(__file__).with_name("summary_extracts_fresh.tsv")
WEIGHTS = Path(sentence_worth.__file__).with_suffix(".toml")
COUNT = 3
_ALSO = 0.5
_FOLDS = 8
_STEPS, _RATE, _DECAY = 400, 0.5, 0.02
# The two behind the lead are those that another one would have to be better than.
_FIRST = (1, 2)
_WEIGHT_OF_FIRST = 2.0
_CLEARLY = 0.25

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Extract:
    """An article with what a reader would take of it.

    Attributes:
        candidates: Its sentences.
        traits: A row for each of them.
        wanted: 1 for the three that were chosen, one half for what would do as well.
    """

    candidates: Sequence[Candidate]
    traits: Array
    wanted: Array

    def agreement(self, chosen: Sequence[int]) -> float:
        """How much of a choice the reader wanted, of three at most."""
        return float(self.wanted[list(chosen)].sum())


def main() -> None:
    """Write the weights, or tell what they are good for."""
    corpus = Path(sys.argv[1])
    if "--fresh" in sys.argv:
        _tell_fresh([*read(corpus, FRESH_EXTRACTS)])
        return
    extracts = [*read(corpus, EXTRACTS)]
    names = [*traits_of(extracts[0].candidates)[0]]
    if "--unseen" in sys.argv:
        _tell_unseen(extracts, names)
    else:
        lines = (f"{name} = {weight:.4f}\n" for name, weight in fitted(extracts, names).items())
        head = "# Learned by `python -m tests.gold.summary_training ../shared/corpus`.\n"
        WEIGHTS.write_text(head + "".join(lines), "utf-8")


def read(corpus: Path, table: Path) -> Iterator[Extract]:
    """The articles of the corpus of which sentences were chosen, by a table of these."""
    wanted: dict[str, dict[int, tuple[list[int], list[int]]]] = defaultdict(dict)
    for line in table.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, number, main_ones, others = line.split("\t")
            wanted[name][int(number)] = (
                [*map(int, main_ones.split())],
                [*map(int, others.split())],
            )
    for name, chosen in wanted.items():
        for place, document in enumerate(walk([corpus / name])):
            if place in chosen and isinstance(document, Document):
                candidates = candidates_of(annotate(document, f"{name}:{place}"))
                traits = [[*row.values()] for row in traits_of(candidates)]
                marks = np.zeros(len(candidates))
                marks[chosen[place][1]] = _ALSO
                marks[chosen[place][0]] = 1
                yield Extract(candidates, np.array(traits), marks)


def fitted(extracts: Sequence[Extract], names: Sequence[str]) -> dict[str, float]:
    """The weights under which what was wanted is worth more than what was not, by its name.

    Logistic regression over pairs of sentences of one article, neither of them the lead.
    """
    spread = np.vstack([each.traits for each in extracts]).std(0) + 1e-6
    pairs, weights = _pairs(extracts, spread)
    found = np.zeros(len(names))
    for _ in range(_STEPS):
        wrong = weights / (1 + np.exp(pairs @ found))
        found -= _RATE * (_DECAY * found - pairs.T @ wrong)
    return {name: float(weight) for name, weight in zip(names, found / spread, strict=True)}


def _pairs(extracts: Sequence[Extract], spread: Array) -> tuple[Array, Array]:
    pairs, weights = [], []
    for each in extracts:
        traits, wanted = each.traits / spread, each.wanted
        for one in range(1, len(wanted)):
            for other in range(1, len(wanted)):
                if wanted[one] > wanted[other]:
                    is_first = one in _FIRST or other in _FIRST
                    pairs.append(traits[one] - traits[other])
                    gain = (wanted[one] - wanted[other]) / len(wanted)
                    weights.append(gain * (_WEIGHT_OF_FIRST if is_first else 1.0))
    return np.array(pairs), np.array(weights) / sum(weights)


def _tell_unseen(extracts: Sequence[Extract], names: Sequence[str]) -> None:
    order = np.random.default_rng(0).permutation(len(extracts))
    tallies = _Tallies()
    for fold in range(_FOLDS):
        held = {int(number) for number in order[fold::_FOLDS]}
        weights = fitted([each for at, each in enumerate(extracts) if at not in held], names)
        for each in (extracts[number] for number in sorted(held)):
            tallies.add(each, weights)
    tallies.tell()


def _tell_fresh(extracts: Sequence[Extract]) -> None:
    weights = tomllib.loads(WEIGHTS.read_text("utf-8"))
    tallies = _Tallies()
    for each in extracts:
        tallies.add(each, weights)
    tallies.tell()


class _Tallies:
    """Of three sentences, and of the summary as it is printed, with those that have room beside."""

    def __init__(self) -> None:
        self._three, self._printed = Tally(), Tally()

    def add(self, extract: Extract, weights: Mapping[str, float]) -> None:
        """Count one article."""
        self._three.add(extract, _chosen(extract, weights))
        self._printed.add(extract, _chosen(extract, weights, room_for(extract.candidates, COUNT)))

    def tell(self) -> None:
        """Write what came of both."""
        sys.stdout.write(f"three sentences: {self._three.line()}as printed: {self._printed.line()}")


class Tally:
    """How the choices agree with the reader's, and how the first three sentences do."""

    def __init__(self) -> None:
        self._ours: list[float] = []
        self._theirs: list[float] = []

    def add(self, extract: Extract, chosen: Sequence[int]) -> None:
        """Count one article."""
        self._ours.append(extract.agreement(chosen))
        self._theirs.append(extract.agreement(range(min(COUNT, len(extract.wanted)))))

    def line(self) -> str:
        """What came of it, in one line."""
        gains = np.array(self._ours) - np.array(self._theirs)
        return (
            f"{len(gains)} articles: agreement {np.mean(self._ours):.3f}, of the first three "
            f"{np.mean(self._theirs):.3f}; better {np.sum(gains > _CLEARLY)}, "
            f"worse {np.sum(gains < -_CLEARLY)}\n"
        )


def _chosen(extract: Extract, weights: Mapping[str, float], room: int = 0) -> list[int]:
    worths = extract.traits @ np.array([*weights.values()])
    places = {each.number: at for at, each in enumerate(extract.candidates)}
    chosen = choose(extract.candidates, [*map(float, worths)], COUNT, room)
    return sorted(places[each.number] for each in chosen)


if __name__ == "__main__":
    main()
