"""Fits the weights of `articles.figures.learned.headlines`: a conditional logit over each article.

Every figure that the annotator put on the card is a choice among those of its article that are not
on it, the first one twice as strongly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sklearn.linear_model import LogisticRegression

from articles.figures.extraction import find_figures
from articles.figures.learned.choices import rate
from articles.figures.learned.headlines import (
    card_features,
    carrying,
    headline_features,
    rank_headlines,
)
from articles.timeline.extraction import find_times
from tests.gold.figure_training.choice_fit import Choice, fit_choices
from tests.gold.figure_training.examples import Example

PENALTY = 4.0
LIKELY = 0.25
"""How likely a second or third figure stands on the annotator's card, to stand on ours.

Low, for readers expect three: mostly lengths of time are left out. On unseen outlets .2, .25, .3,
.4, .45 give .638, .642, .649, .657, .662 strictly, all of them .616.
"""


@dataclass(frozen=True, slots=True)
class Card:
    """An article's figures with their features and their ranks on the annotator's card."""

    example: Example
    figures: tuple[Any, ...]
    features: list[dict[str, float]]
    ranks: list[int | None]
    also: list[bool]


def cards(material: Sequence[Example]) -> list[Card]:
    """The cards of the articles that have one."""
    made = []
    for example in material:
        article = example.article
        times = find_times(article.text, article.published)
        figures = tuple(replace(each, headline=None) for each in find_figures(article.text, times))
        features = headline_features(example.text, example.reading.mentions, figures)
        ranks = [gold.get("headline") if gold else None for gold in example.gold]
        also = [bool(gold and gold.get("also")) for gold in example.gold]
        if any(ranks):
            made.append(Card(example, figures, features, ranks, also))
    return made


def fit_headlines(material: Sequence[Card]) -> dict[str, float]:
    """Weights by the names of features."""
    choices = []
    for card in material:
        others = [
            card.features[row]
            for row, rank in enumerate(card.ranks)
            if rank is None and not card.also[row]
        ]
        for row, rank in enumerate(card.ranks):
            if rank is None:
                continue
            later = [
                card.features[at]
                for at, each in enumerate(card.ranks)
                if each is not None and each > rank
            ]
            rivals = [*others, *later]
            choices.append(Choice([card.features[row], *rivals], 2.0 if rank == 1 else 1.0))
    return fit_choices(choices, PENALTY)


def fit_cards(material: Sequence[Card], folds: Sequence[frozenset[str]]) -> dict[str, float]:
    """Weights of what `card_features` names, from ratings of outlets that were not learned from.

    Args:
        material: The cards.
        folds: Outlets in groups, each of which is rated by what the others teach.
    """
    asked, right = [], []
    for outlets in folds:
        known = [card for card in material if card.example.article.outlet not in outlets]
        weights = fit_headlines(known)
        for card in material:
            if card.example.article.outlet in outlets:
                rated = [rate(weights, features) for features in card.features]
                leading = carrying(card.figures, rated)
                for rank, number in enumerate(leading, 1):
                    asked.append(card_features(card.figures, rated, leading, rank))
                    right.append(card.ranks[number] is not None)
    names = sorted({name for features in asked for name in features if name != "offset"})
    table = [[features.get(name, 0.0) for name in names] for features in asked]
    model = LogisticRegression().fit(table, right)
    offset = float(model.intercept_[0]) - math.log(LIKELY / (1 - LIKELY))
    return dict(zip(names, model.coef_[0].tolist(), strict=True)) | {"offset": offset}


def headline_report(material: Sequence[Card]) -> str:
    """Strict, lenient and lead as the shared scorer counts them, with one annotator."""
    strict = lenient = lead = said = wanted = 0
    for card in material:
        reading = card.example.reading
        ranks = rank_headlines(card.example.text, reading.mentions, card.figures)
        chosen = [(rank, row) for row, rank in enumerate(ranks) if rank]
        said += len(chosen)
        wanted += sum(rank is not None for rank in card.ranks)
        strict += sum(card.ranks[row] is not None for _, row in chosen)
        lenient += sum(card.ranks[row] is not None or card.also[row] for _, row in chosen)
        lead += any(rank == 1 and card.ranks[row] is not None for rank, row in chosen)
    shown = max(wanted, said, 1)
    return (
        f"{len(material)} strict {strict / shown:.3f} lenient {lenient / max(said, 1):.3f}"
        f" lead {lead / max(len(material), 1):.3f}"
    )
