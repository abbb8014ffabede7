"""Fits the weights of `articles.figures.learned.headlines`: a conditional logit over each article.

Every figure that the annotator put on the card is a choice among those of its article that are not
on it or stand behind it there. Of what several figures tell the one to be shown counts,
whichever of them the annotator took.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.choices import rate
from articles.figures.learned.headlines import (
    card_features,
    carrying,
    headline_features,
    rank_headlines,
    rated_together,
    title_end,
)
from articles.figures.learned.repetition import things_told, told_in_title
from articles.figures.learned.surroundings import key_of
from articles.timeline.extraction import find_times
from tests.gold.figure_training.choice_fit import Choice, fit_choices
from tests.gold.figure_training.examples import Example, example_of

PENALTY = 8.0
LEAST_ARTICLES = 20
"""In how many articles something has to be true of a figure, to be learned."""
BEFORE_POSSIBLE, POSSIBLE = 0.6, 0.3
"""How much it counts that one of the card stands before what the annotator named as possible, and
that this stands before the rest. On unseen outlets the first one is right in .909 with it, in .894
without.
"""
LIKELY = 0.25
"""How likely a second or third figure stands on the annotator's card, to stand on ours.

Low, for readers expect three: mostly lengths of time are left out.
"""
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Card:
    """An article's figures with their features and what the annotator put on the card.

    Attributes:
        example: The article.
        figures: Its figures.
        features: What is true of each.
        things: Which of them tell the same thing, the one to be shown first.
        ranks: For each figure its rank on the annotator's card, only where it is to be shown.
        neutral: Those that are neither on the card nor beside it: told by one of the card, or
            named as possible by the annotator.
        possible: Those that the annotator named as possible.
        apart: The same article with its title apart, where it has one, as an archive keeps it.
    """

    example: Example
    figures: tuple[Any, ...]
    features: list[dict[str, float]]
    things: list[list[int]]
    ranks: list[int | None]
    neutral: list[bool]
    possible: list[bool]
    apart: tuple[Card, ...] = ()


def cards(material: Sequence[Example]) -> list[Card]:
    """The cards of the articles that have one."""
    made = []
    for example in material:
        given = [gold.get("headline") if gold else None for gold in example.gold]
        also = [bool(gold and gold.get("also")) for gold in example.gold]
        card = _card(example, given, also)
        if any(card.ranks):
            made.append(replace(card, apart=_apart(card)))
    return made


def _apart(card: Card) -> tuple[Card, ...]:
    """What the annotator took of the title is the figure of the body that tells the same."""
    article = card.example.article
    title, _, body = article.text.partition("\n")
    if not title_end(card.example.text):
        return ()
    example = example_of(replace(article, text=body, figures=[], times=[]))
    if example is None:
        return ()
    taken = {
        key_of(card.figures[number]): (card.ranks[thing[0]], card.possible[number])
        for thing in card.things
        for number in thing
    }
    found = [
        taken.get((each.quantity.kind, each.quantity.low, each.quantity.high), (None, False))
        for each in example.reading.asked
    ]
    own = _card(example, [rank for rank, _ in found], [also for _, also in found], title)
    return (own,) if any(own.ranks) else ()


def _card(
    example: Example,
    given: Sequence[int | None],
    also: Sequence[bool],
    title: str | None = None,
) -> Card:
    """The card of an article, for each of whose figures the annotator's rank is known."""
    article, mentions = example.article, example.reading.mentions
    times = find_times(article.text, article.published)
    found = find_figures(article.text, times, title=title)
    figures = tuple(replace(each, headline=None) for each in found)
    asked = read_figures(title).asked if title else []
    titled = told_in_title(asked, mentions, figures)
    features = headline_features(example.text, mentions, figures, title, titled)
    things = things_told(example.text, mentions, figures, title_end(example.text))
    ranks: list[int | None] = [None] * len(figures)
    neutral, possible = list(also), list(also)
    for thing in things:
        told = [rank for number in thing if (rank := given[number]) is not None]
        if told or any(also[number] for number in thing):
            for number in thing:
                neutral[number], possible[number] = True, not told
        if told:
            ranks[thing[0]], neutral[thing[0]] = min(told), False
    return Card(example, figures, features, things, ranks, neutral, possible)


def fit_headlines(articles: Sequence[Card]) -> dict[str, float]:
    """Weights by the names of features, of the cards and of those whose title is given apart."""
    material = [form for card in articles for form in (card, *card.apart)]
    met = Counter(
        name for card in material for name in {name for each in card.features for name in each}
    )
    learned = {name for name, articles in met.items() if articles >= LEAST_ARTICLES}
    choices = [choice for card in material for choice in _choices(card, learned)]
    return fit_choices(choices, PENALTY)


def _choices(card: Card, learned: Set[str]) -> Iterator[Choice]:
    """What the annotator chose before what."""
    features = [
        {name: value for name, value in each.items() if name in learned} for each in card.features
    ]
    others = [
        features[row]
        for row, rank in enumerate(card.ranks)
        if rank is None and not card.neutral[row]
    ]
    possible = [
        features[thing[0]]
        for thing in card.things
        if card.possible[thing[0]] and card.ranks[thing[0]] is None
    ]
    for row, rank in enumerate(card.ranks):
        if rank is None:
            continue
        later = [
            features[at] for at, each in enumerate(card.ranks) if each is not None and each > rank
        ]
        yield Choice([features[row], *others, *later])
        if possible:
            yield Choice([features[row], *possible], BEFORE_POSSIBLE)
    for each in possible:
        yield Choice([each, *others], POSSIBLE)


def fit_cards(material: Sequence[Card], folds: Sequence[frozenset[str]]) -> dict[str, float]:
    """Weights of what `card_features` names, from ratings of outlets that were not learned from.

    Args:
        material: The cards.
        folds: Outlets in groups, each of which is rated by what the others teach.
    """
    asked, right = [], []
    for card, rated in _rated_unseen(material, folds):
        leading = carrying(card.things, rated)
        for rank, number in enumerate(leading, 1):
            asked.append(card_features(card.figures, rated, leading, rank))
            right.append(card.ranks[number] is not None)
    names = sorted({name for features in asked for name in features if name != "offset"})
    table = [[features.get(name, 0.0) for name in names] for features in asked]
    model = LogisticRegression().fit(table, right)
    offset = float(model.intercept_[0]) - math.log(LIKELY / (1 - LIKELY))
    return dict(zip(names, model.coef_[0].tolist(), strict=True)) | {"offset": offset}


def _rated_unseen(
    material: Sequence[Card], folds: Sequence[frozenset[str]]
) -> list[tuple[Card, list[float]]]:
    """Each card with the ratings of its figures by what other outlets teach."""
    found = []
    for outlets in folds:
        known = [card for card in material if card.example.article.outlet not in outlets]
        weights = fit_headlines(known)
        for card in material:
            if card.example.article.outlet in outlets:
                rated = [rate(weights, features) for features in card.features]
                found.append((card, rated_together(card.things, rated)))
    return found


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
        lenient += sum(card.ranks[row] is not None or card.possible[row] for _, row in chosen)
        lead += any(rank == 1 and card.ranks[row] is not None for rank, row in chosen)
    shown = max(wanted, said, 1)
    return (
        f"{len(material)} strict {strict / shown:.3f} lenient {lenient / max(said, 1):.3f}"
        f" lead {lead / max(len(material), 1):.3f}"
    )


def unseen_report(material: Sequence[Card], folds: Sequence[frozenset[str]]) -> str:
    """Right figures among three, and first ones, on outlets that were not learned from.

    Of articles in which the annotator took three, for the examination wants three of each; with
    the interval in which nine of ten draws of outlets lie.
    """
    of_outlet: defaultdict[str, list[tuple[int, bool]]] = defaultdict(list)
    for card, rated in _rated_unseen(material, folds):
        if sum(rank is not None for rank in card.ranks) == 3:
            right = [card.ranks[number] is not None for number in carrying(card.things, rated)]
            of_outlet[card.example.article.outlet].append((sum(right), right[0]))
    outlets = sorted(of_outlet)
    random = np.random.default_rng(0)
    drawn = [
        [outlets[at] for at in random.integers(0, len(outlets), len(outlets))] for _ in range(DRAWS)
    ]
    told = []
    for name, of_all, place in (("strict", 3, 0), ("lead", 1, 1)):
        shares = [
            np.mean([float(row[place]) / of_all for outlet in draw for row in of_outlet[outlet]])
            for draw in [outlets, *drawn]
        ]
        low, high = np.quantile(shares[1:], [0.05, 0.95])
        told.append(f"{name} {shares[0]:.3f} ({low:.3f} … {high:.3f})")
    return f"{sum(map(len, of_outlet.values()))} " + " ".join(told)
