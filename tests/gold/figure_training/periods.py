"""Fits the weights of `articles.figures.learned.period_choice`."""

from __future__ import annotations

from collections.abc import Sequence

from articles.figures.learned.choices import Features
from articles.figures.learned.period_choice import NONE, PeriodChoices
from tests.gold.figure_training.choice_fit import Choice, fit_choices
from tests.gold.figure_training.examples import Example

PENALTY = 1.0
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
    choosing = PeriodChoices(example.text, example.reading.asked)
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


def period_report(material: Sequence[Example], weights: dict[str, float] | None = None) -> str:
    """How often the chosen period is the annotator's, written alike."""
    right = counted = 0
    for example in material:
        chosen = PeriodChoices(example.text, example.reading.asked).choose(weights)
        for gold, period in zip(example.gold, chosen, strict=True):
            if gold is not None:
                counted += 1
                right += (gold.get("period") or None) == period
    return f"{counted} period {right / max(counted, 1):.3f}"
