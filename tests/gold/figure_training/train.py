"""Trains what `articles.figures.learned` knows: python -m tests.gold.figure_training.train.

    --words     compute the word vectors anew first
    --measure   only measure the weights that are there
    --headlines only learn which figures lead, with the network that is there
    --periods   only learn for which time figures hold

Measures first: every outlet is answered by a network that saw nothing of it, and these answers
tell how sure an answer must be to be shown; and the outlets of test by one fitted on those of
training alone. The weights that are written are then fitted on all outlets, with `--all`, or on
those of training.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import partial

import numpy as np
from sklearn.linear_model import LogisticRegression

from articles.figures.learned.answers import calibrated_share
from articles.figures.learned.network import WEIGHTS, Network, naming_network
from articles.figures.learned.word_table import Floats
from tests.gold.figure_training import word_vectors
from tests.gold.figure_training.annotations import GROUPS
from tests.gold.figure_training.choice_fit import write_weights
from tests.gold.figure_training.examples import Example, examples, examples_at_hand
from tests.gold.figure_training.fit import Settings, fit
from tests.gold.figure_training.headlines import (
    cards,
    fit_cards,
    fit_headlines,
    headline_report,
    unseen_report,
)
from tests.gold.figure_training.measure import (
    Judged,
    calibration_table,
    judge,
    report,
    sure_enough,
)
from tests.gold.figure_training.periods import fit_periods, period_report
from tests.gold.figure_training.periods import unseen_report as unseen_periods
from tests.gold.figure_training.processes import alone_in_its_process, side_by_side
from tests.gold.figure_training.statuses import fit_statuses, status_report

MEMBERS = 2
FOLDS = 6
# Along which axis the members' weights lie side by side.
_STACKED = {
    "token": 1, "figure": 1, "pair": 1, "bias": 0, "heads": 0,
    "none_hidden": 1, "none_bias": 0, "none_heads": 0,
    "word_in": 1, "mark_in": 1, "in_bias": 0, "kernels": 0, "kernel_biases": 0,
}  # fmt: skip
_OF_STATES = {
    "noun_state": 1, "figure_state": 2, "none_state": 2, "noun_query": 1, "figure_key": 2,
}  # fmt: skip
MOST_WRONG = 0.09
"""Of the answers shown, on nine of ten draws of outlets that the network has not seen."""


def fitted(materials: Sequence[Sequence[Example]], settings: Settings) -> list[Network]:
    """For each material several fits as one network, whose scores are the mean of theirs."""
    jobs = [
        partial(fit, material, replace(settings, seed=seed))
        for material in materials
        for seed in range(MEMBERS)
    ]
    members = side_by_side(jobs)
    return [joined(members[at : at + MEMBERS]) for at in range(0, len(members), MEMBERS)]


def joined(members: Sequence[Network]) -> Network:
    """Networks side by side as one, whose scores are the mean of theirs."""
    made = {}
    for field in fields(Network):
        name, parts = field.name, [getattr(member, field.name) for member in members]
        if name in _STACKED:
            made[name] = np.concatenate(parts, axis=_STACKED[name])
        elif name in _OF_STATES:
            made[name] = _blocks(parts, _OF_STATES[name])
        else:
            made[name] = np.mean(parts, axis=0)
        if (name.endswith("heads") and name in _STACKED) or name == "figure_key":
            made[name] = made[name] / len(members)
    return Network(**made)


def _blocks(parts: Sequence[Floats], sides: int) -> Floats:
    """Weights of the states, each member's for its own; `sides` states of a member lie apart."""
    apart = [np.split(part, sides, axis=-2) for part in parts]
    rows = []
    for side in range(sides):
        for number, own in enumerate(apart):
            row = [np.zeros_like(own[side]) for _ in parts]
            row[number] = own[side]
            rows.append(np.concatenate(row, axis=-1))
    return np.concatenate(rows, axis=-2)


def folds_of(material: Sequence[Example]) -> list[frozenset[str]]:
    """The outlets in so many groups with about as many figures each."""
    sizes: Counter[str] = Counter()
    for example in material:
        sizes[example.article.outlet] += len(example.gold)
    groups: list[tuple[list[str], list[int]]] = [([], []) for _ in range(FOLDS)]
    for outlet, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        outlets, counts = min(groups, key=lambda group: sum(group[1]))
        outlets.append(outlet)
        counts.append(size)
    return [frozenset(outlets) for outlets, _ in groups]


def held_out(
    material: Sequence[Example], again: Sequence[Example]
) -> Iterator[tuple[Network, list[Example]]]:
    """For each group of outlets, a network that saw none of its articles, and the articles."""
    folds = folds_of(material)
    known = [
        [e for e in [*material, *again] if e.article.outlet not in outlets] for outlets in folds
    ]
    for outlets, network in zip(folds, fitted(known, Settings()), strict=True):
        yield network, [example for example in material if example.article.outlet in outlets]


def calibrated(network: Network, answers: Sequence[Judged]) -> Network:
    """The network whose probabilities are true of answers on unseen outlets, with its threshold."""
    share = np.clip([each.confidence for each in answers], 1e-6, 1 - 1e-6)
    odds = np.log(share / (1 - share))[:, None]
    right = np.array([each.named for each in answers])
    model = LogisticRegression(C=100).fit(odds, right)
    sure = model.predict_proba(odds)[:, 1].tolist()
    told = [replace(each, confidence=one) for each, one in zip(answers, sure, strict=True)]
    threshold = sure_enough(told, MOST_WRONG)
    slope, offset = model.coef_[0, 0], model.intercept_[0]
    return replace(
        network,
        calibration=np.array([slope, offset], np.float32),
        threshold=np.array([threshold], np.float32),
    )


def write(network: Network) -> None:
    """Put the weights beside the program."""
    half = {field.name: getattr(network, field.name) for field in fields(Network)}
    exact = {"calibration", "threshold"}
    np.savez_compressed(
        WEIGHTS,
        **{k: v.astype(np.float32 if k in exact else np.float16) for k, v in half.items()},
    )


def calibrated_answer(network: Network, answer: Judged) -> Judged:
    """An answer as sure as the network's calibration says."""
    slope, offset = network.calibration.tolist()
    return replace(answer, confidence=calibrated_share(answer.confidence, slope, offset))


def tell_calibration(answers: Sequence[Judged]) -> None:
    """Print what is said and what is right, by fifths."""
    for mean, right, count in calibration_table(answers):
        sys.stdout.write(f"said {mean:.2f}  right {right:.2f}  of {count}\n")


def main() -> None:
    """Train, or measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--headlines", action="store_true")
    parser.add_argument("--periods", action="store_true")
    options = parser.parse_args()
    alone_in_its_process()
    if options.words:
        word_vectors.main()
    material = {group: examples(group) for group in GROUPS}
    if options.headlines:
        choices_of_headlines(material, whole=options.all)
        return
    everything = [each for group in GROUPS for each in material[group]]
    if options.periods:
        choices_of_periods(material, everything, whole=options.all)
        return
    again = [*examples("second"), *examples("names")]
    if options.measure:
        network = naming_network()
    else:
        known = {each.article.outlet for each in material["train"]}
        read_twice = [each for each in again if each.article.outlet in known]
        [network] = fitted([[*material["train"], *read_twice]], Settings())
        unseen = [
            answer
            for own, examples in held_out(everything, again)
            for answer in judge(own, examples)
        ]
        sys.stdout.write(f"unseen  {report(unseen)}\n")
        network = calibrated(network, unseen)
        tell_calibration([calibrated_answer(network, each) for each in unseen])
        sys.stdout.write(f"shown from {network.threshold[0]:.3f} on\n")
    for group in GROUPS:
        sys.stdout.write(f"{group:7} {report(judge(network, material[group]))}\n")
    tell_calibration(judge(network, material["test"]))
    if options.measure:
        return
    if options.all:
        [whole] = fitted([[*everything, *again, *examples_at_hand()]], Settings())
        network = replace(whole, calibration=network.calibration, threshold=network.threshold)
    write(network)
    choices(material, whole=options.all)


def choices(material: Mapping[str, Sequence[Example]], *, whole: bool) -> None:
    """Fit, measure and write the choices of periods and of headlines."""
    everything = [each for group in GROUPS for each in material[group]]
    choices_of_periods(material, everything, whole=whole)
    statuses = fit_statuses(material["train"])
    for group in GROUPS:
        sys.stdout.write(f"{group:7} {status_report(material[group], statuses)}\n")
    write_weights(
        "statuses",
        "Weights of the choice of a status.",
        fit_statuses(everything) if whole else statuses,
    )
    choices_of_headlines(material, whole=whole)


def choices_of_periods(
    material: Mapping[str, Sequence[Example]], everything: Sequence[Example], *, whole: bool
) -> None:
    """Fit, measure and write the choice of periods."""
    read = examples("periods")
    sys.stdout.write(f"unseen  {unseen_periods(everything, read, folds_of(everything))}\n")
    known = {each.article.outlet for each in material["train"]}
    own = [each for each in read if each.article.outlet in known]
    periods = fit_periods([*material["train"], *own])
    for group in GROUPS:
        sys.stdout.write(f"{group:7} {period_report(material[group], periods)}\n")
    weights = fit_periods([*everything, *read]) if whole else periods
    write_weights("periods", "Weights of the choice of a period.", weights)


def choices_of_headlines(material: Mapping[str, Sequence[Example]], *, whole: bool) -> None:
    """Fit, measure and write the choice of headline figures."""
    made = {group: cards(material[group]) for group in GROUPS}
    read = cards(examples("headlines"))
    what = "Weights of the rating of headline figures."
    every_card = [*(card for group in GROUPS for card in made[group]), *read]
    folds = folds_of([card.example for card in every_card])
    sys.stdout.write(f"unseen  {unseen_report(every_card, folds)}\n")
    known = {example.article.outlet for example in material["train"]}
    own = [card for card in read if card.example.article.outlet in known]
    write_weights("headlines", what, fit_headlines([*made["train"], *own]))
    write_weights(
        "cards",
        "Weights of what stands on a card behind the first headline figure.",
        fit_cards(every_card, folds),
    )
    for group in GROUPS:
        sys.stdout.write(f"{group:7} {headline_report(made[group])}\n")
    if whole:
        write_weights("headlines", what, fit_headlines(every_card))


if __name__ == "__main__":
    main()
