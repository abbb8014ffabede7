"""Fits the weights of `articles.figures.learned.status_choice`."""

from __future__ import annotations

from collections.abc import Sequence

from articles.figures.learned.status_choice import (
    OBSERVED,
    STATUSES,
    choose_statuses,
    of_status,
    status_facts,
)
from tests.gold.figure_training.choice_fit import Choice, fit_choices
from tests.gold.figure_training.examples import Example

PENALTY = 0.6


def fit_statuses(material: Sequence[Example]) -> dict[str, float]:
    """Weights by the names of features."""
    choices = []
    for example in material:
        for asked, gold in zip(example.reading.asked, example.gold, strict=True):
            if gold is not None:
                facts = status_facts(example.text, asked)
                wanted = gold.get("status") or OBSERVED
                rivals = [of_status(each, facts) for each in STATUSES if each != wanted]
                choices.append(Choice([of_status(wanted, facts), *rivals]))
    return fit_choices(choices, PENALTY)


def status_report(material: Sequence[Example], weights: dict[str, float]) -> str:
    """How often the chosen status is the annotator's."""
    right = counted = 0
    for example in material:
        chosen = choose_statuses(example.text, example.reading.asked, weights)
        for gold, status in zip(example.gold, chosen, strict=True):
            if gold is not None:
                counted += 1
                right += gold.get("status") == (status.value if status is not None else None)
    return f"{counted} status {right / max(counted, 1):.3f}"
