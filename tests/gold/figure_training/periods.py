"""Fits the weights of `articles.figures.learned.period_choice`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.figures.learned.choices import Features
from articles.figures.learned.period_choice import NONE, PeriodChoices
from articles.figures.learned.status_choice import choose_statuses
from tests.gold.figure_training.choice_fit import Choice, fit_choices
from tests.gold.figure_training.examples import Example

PENALTY = 0.7
FULL_ARTICLE = 8
"""Figures; those of an article with more weigh less, so that no long report drowns the others."""


def fit_periods(material: Sequence[Example]) -> dict[str, float]:
    """Weights by the names of features.

    First the figures before have the periods of the annotator; then, so that an error is not
    carried on through a paragraph, also those that such weights choose.
    """
    choices = [choice for example in material for choice in _choices(example)]
    first = fit_choices(choices, PENALTY)
    chosen = [choice for example in material for choice in _choices(example, first)]
    return fit_choices([*choices, *chosen], 2 * PENALTY)


def _choices(example: Example, weights: dict[str, float] | None = None) -> list[Choice]:
    """What was to be chosen, after the periods of the annotator or those chosen by weights."""
    made: list[Choice] = []
    choosing = _choosing(example)
    chosen = choosing.choose(weights) if weights is not None else None
    told = [(gold.get("period") if gold else None) for gold in example.gold]
    for number, gold in enumerate(example.gold):
        possible = choosing.possibilities(number, told if chosen is None else chosen)
        wanted = (gold.get("period") if gold else None) or NONE
        if gold is not None and wanted in possible:
            rivals: list[Features] = [each for value, each in possible.items() if value != wanted]
            made.append(Choice([possible[wanted], *rivals]))
    strength = min(1.0, FULL_ARTICLE / max(len(made), 1))
    return [choice._replace(strength=strength) for choice in made]


def _choosing(example: Example) -> PeriodChoices:
    asked = example.reading.asked
    return PeriodChoices(example.text, asked, choose_statuses(example.text, asked))


def unseen_report(
    material: Sequence[Example], read: Sequence[Example], folds: Iterable[frozenset[str]]
) -> str:
    """How often the period is right on outlets not learned from.

    Args:
        material: The articles, each answered by weights that saw none of its outlet.
        read: Articles of which only periods were read, to learn from.
        folds: The outlets in groups.
    """
    right = counted = 0
    for outlets in folds:
        known = [each for each in [*material, *read] if each.article.outlet not in outlets]
        unseen = [each for each in material if each.article.outlet in outlets]
        found = _right_and_counted(unseen, fit_periods(known))
        right, counted = right + found[0], counted + found[1]
    return f"{counted} period {right / max(counted, 1):.4f}"


def period_report(material: Sequence[Example], weights: dict[str, float] | None = None) -> str:
    """How often the chosen period is the annotator's, written alike."""
    right, counted = _right_and_counted(material, weights)
    return f"{counted} period {right / max(counted, 1):.3f}"


def _right_and_counted(
    material: Sequence[Example], weights: dict[str, float] | None
) -> tuple[int, int]:
    right = counted = 0
    for example in material:
        chosen = _choosing(example).choose(weights)
        for gold, period in zip(example.gold, chosen, strict=True):
            if gold is not None:
                counted += 1
                right += (gold.get("period") or None) == period
    return right, counted
