"""How far two annotators of one article agree: python -m tests.gold.figure_training.agreement."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from tests.gold.figure_training.annotations import GROUPS, Annotated, annotated
from tests.gold.figure_training.measure import is_named

_PLAIN = ("kind", "unit", "low", "qualifier", "status", "period")


def main() -> None:
    """Print one line for each field."""
    first = {article.id: article for group in GROUPS for article in annotated(group)}
    answers: dict[str, list[bool]] = defaultdict(list)
    for article in annotated("second"):
        _compare(first[article.id], article, answers)
    for name, agreed in answers.items():
        sys.stdout.write(f"{name:12} {sum(agreed) / len(agreed):.3f} of {len(agreed)}\n")


def _compare(one: Annotated, other: Annotated, answers: dict[str, list[bool]]) -> None:
    for figure in one.figures:
        found = [each for each in other.figures if _overlap(figure, each)]
        answers["detection"].append(bool(found))
        if not found:
            continue
        for name in _PLAIN:
            answers[name].append(figure.get(name) == found[0].get(name))
        for name in ("counted", "subject", "attribution"):
            if name in figure:
                words = _words(other.text, found[0], [name])
                answers[name].append(is_named(words, _words(one.text, figure, [name])))
        if "counted" in figure:
            words = _words(other.text, found[0], ["counted", "subject"])
            answers["either name"].append(is_named(words, _words(one.text, figure, ["counted"])))
    leads = [[each for each in article.figures if "headline" in each] for article in (one, other)]
    for figure in leads[1]:
        answers["headline"].append(any(_overlap(figure, each) for each in leads[0]))


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _words(text: str, figure: dict[str, Any], names: Sequence[str]) -> str:
    return " ".join(text[slice(*figure[name])] for name in names if name in figure)


if __name__ == "__main__":
    main()
