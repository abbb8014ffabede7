"""Learn which questions of the ledger are sensible, from questions that a person had read.

    python -m tests.gold.fit_questions

Writes `articles/ledger/tables/oneness.toml` and prints, of each archive, how many sensible and how
many other questions are still asked where it is judged by what is learned from the others.

A row of `ledger_questions.tsv` is a pair of values that the rules asked about: the archive
(collections of `../shared/corpus` imported together; `topic:` an annotated topic of `ledger`), the
indicator, both claims as article and place, whether both tell one event or thing (1) or not (0),
and what `articles.ledger.oneness.traits_of_question` found, in the order of its names. Slips,
scores and extremes of a day are left out: rules settle them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from articles.ledger.oneness import NAMES

QUESTIONS = Path(__file__).with_name("ledger_questions.tsv")
TABLE = Path(__file__).parents[2] / "articles" / "ledger" / "tables" / "oneness.toml"
LEAST = 0.29
"""The least likelihood that keeps every contradiction of the topics which the rules show."""

# How strongly weights are held near zero: there are few questions.
_PENALTY = 1 / 0.3
_STEPS = 25
# Those of one day and its neighbour repeat one another.
_FOLDS = {"2015-07-27+press-even": "2015-07-26+2015-07-27", "2015-07-24+2015-07-26": "days"}
_FOLDS |= {"2015-08-01+2015-07-25": "days", "ahdath+press": "days"}

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Questions:
    """What was read: archives, indicators, traits, and whether each question is sensible."""

    folds: Sequence[str]
    indicators: Sequence[str]
    traits: Floats
    sensible: Floats

    def weights(self) -> Floats:
        """Many questions of one indicator weigh less than as many of several."""
        keys = [*zip(self.folds, self.indicators, self.sensible.tolist(), strict=True)]
        sizes = Counter(keys)
        return np.array([sizes[key] ** -0.5 for key in keys])


def read_questions() -> Questions:
    """The questions that were read."""
    rows = [line.split("\t") for line in QUESTIONS.read_text("utf-8").splitlines()]
    return Questions(
        [_FOLDS.get(row[0], row[0]) for row in rows],
        [row[0] + row[1] for row in rows],
        np.array([[float(each) for each in row[5:]] for row in rows]),
        np.array([float(row[4]) for row in rows]),
    )


def learned(questions: Questions, without: str | None = None) -> Floats:
    """The weights of a logistic regression, the constant first, by Newton's method."""
    kept = np.array([fold != without for fold in questions.folds])
    traits = _with_constant(questions.traits[kept])
    sensible, weights = questions.sensible[kept], questions.weights()[kept]
    penalty = np.diag([0.0, *[_PENALTY] * (traits.shape[1] - 1)])
    found = np.zeros(traits.shape[1])
    for _ in range(_STEPS):
        chances = chances_of(found, questions.traits[kept])
        slope = traits.T @ (weights * (chances - sensible)) + penalty @ found
        curve = (traits * (weights * chances * (1 - chances))[:, None]).T @ traits + penalty
        found = found - np.linalg.solve(curve, slope)
    return found


def chances_of(weights: Floats, traits: Floats) -> Floats:
    """How likely each pair is one event or thing."""
    return np.asarray(1 / (1 + np.exp(-(_with_constant(traits) @ weights))))


def unseen(questions: Questions) -> dict[str, tuple[int, int, int, int]]:
    """Of each archive: sensible questions, those still asked, the others, those still asked."""
    found = {}
    for fold in dict.fromkeys(questions.folds):
        here = np.array([each == fold for each in questions.folds])
        chances = chances_of(learned(questions, fold), questions.traits[here])
        asked, sensible = chances >= LEAST, questions.sensible[here] == 1
        sums = (sensible, sensible & asked, ~sensible, ~sensible & asked)
        first, second, third, fourth = (int(each.sum()) for each in sums)
        found[fold] = (first, second, third, fourth)
    return found


def toml_of(weights: Floats) -> str:
    """The table, as it is written."""
    lines = [
        "# How much counts for two articles telling of one event or thing; learned by",
        "# `python -m tests.gold.fit_questions`.",
        "[weights]",
        f"least = {LEAST}",
        f"always = {weights[0]:.4f}",
        *(f"{name} = {each:.4f}" for name, each in zip(NAMES, weights[1:], strict=True)),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Learn from all questions, and tell what an archive gets that nobody had read."""
    questions = read_questions()
    TABLE.write_text(toml_of(learned(questions)), "utf-8")
    told = unseen(questions)
    for fold, counts in told.items():
        print(fold, "sensible {} asked {}, others {} asked {}".format(*counts))  # noqa: T201
    for name in (False, True):
        some = [counts for fold, counts in told.items() if fold.startswith("topic:") is name]
        total = [sum(each) for each in zip(*some, strict=True)]
        print("topics" if name else "archives", total)  # noqa: T201


def _with_constant(traits: Floats) -> Floats:
    return np.column_stack([np.ones(len(traits)), traits])


if __name__ == "__main__":
    main()
