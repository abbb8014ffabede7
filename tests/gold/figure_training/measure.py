"""Measures what a network answers on annotated articles, as the shared scorer does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from articles.arabic.folding import fold_letters
from articles.figures.learned.answers import named_of, settled
from articles.figures.learned.name_words import name_text
from articles.figures.learned.named import Named
from articles.figures.learned.network import Network
from tests.gold.figure_training.examples import Example, words_of

_PREFIX, _WITHOUT_ARTICLE = 5, 4
COVERAGES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
_DRAWS, _OF_DRAWS = 500, 0.9
_STEPS = np.linspace(0.98, 0.0, 197)


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer: whether its head, its counted thing with the subject, its subject are right."""

    outlet: str
    confidence: float
    head: bool
    named: bool
    subject: bool | None


def is_named(found: str, gold: str) -> bool:
    """Whether a word of the gold name begins as one of the found words does."""
    folded = fold_letters(found)
    return any(
        word[:_PREFIX] in folded or word.removeprefix("ال")[:_WITHOUT_ARTICLE] in folded
        for word in fold_letters(gold).split()
    )


def judge(network: Network, examples: Sequence[Example]) -> list[Judged]:
    """The answers to all figures of which an annotator says what they count."""
    return [judged for example in examples for judged in _of_example(network, example)]


def _of_example(network: Network, example: Example) -> Iterator[Judged]:
    text, source = example.text, example.article.text
    asked = example.reading.asked
    answers = settled(text, asked, named_of(network, text, example.candidates, len(asked)))
    for gold, answer in zip(example.gold, answers, strict=True):
        if gold is None or "counted" not in gold or answer.counted is None:
            continue
        found = _words(example, answer)
        first, last = words_of(text, gold["counted"])
        subject = gold.get("subject")
        yield Judged(
            example.article.outlet,
            answer.confidence,
            first <= answer.counted[0] < last,
            is_named(found, source[slice(*gold["counted"])]),
            None if subject is None else is_named(found, source[slice(*subject)]),
        )


def _words(example: Example, answer: Named) -> str:
    names = (name_text(example.text, words) for words in (answer.counted, answer.subject))
    return " ".join(name for name in names if name)


def report(judged: Sequence[Judged]) -> str:
    """One line: how many, how often right, and right among the surest."""
    ordered = sorted(judged, key=lambda each: -each.confidence)
    right = np.array([each.named for each in ordered])
    subjects = [each.subject for each in ordered if each.subject is not None]
    sure = "  ".join(
        f"{part:.0%} {right[: int(len(right) * part)].mean():.3f}" for part in COVERAGES
    )
    head = np.mean([each.head for each in ordered])
    return f"{len(ordered)} head {head:.3f} subject {np.mean(subjects):.3f} named {sure}"


def calibration_table(judged: Sequence[Judged], bins: int = 5) -> list[tuple[float, float, int]]:
    """For each fifth of the answers by confidence: mean confidence, share right, how many."""
    ordered = sorted(judged, key=lambda each: each.confidence)
    return [
        (
            float(np.mean([each.confidence for each in part])),
            float(np.mean([each.named for each in part])),
            len(part),
        )
        for part in (list(chunk) for chunk in np.array_split(np.array(ordered, object), bins))
    ]


def sure_enough(judged: Sequence[Judged], most_wrong: float) -> float:
    """The lowest confidence from which on few answers are wrong, on most outlets one might draw.

    Args:
        judged: Answers on outlets that were not learned from.
        most_wrong: The share of wrong ones that nine of ten draws of outlets may not exceed.
    """
    outlets = sorted({each.outlet for each in judged})
    drawn = np.random.default_rng(0).integers(0, len(outlets), (_DRAWS, len(outlets)))
    lowest = 1.0
    for least in np.quantile([each.confidence for each in judged], _STEPS):
        shown, wrong = np.zeros(len(outlets)), np.zeros(len(outlets))
        for each in judged:
            if each.confidence >= least:
                at = bisect_left(outlets, each.outlet)
                shown[at] += 1
                wrong[at] += not each.named
        shares = wrong[drawn].sum(1) / np.maximum(shown[drawn].sum(1), 1)
        if np.quantile(shares, _OF_DRAWS) <= most_wrong:
            lowest = min(lowest, float(least))
    return lowest
