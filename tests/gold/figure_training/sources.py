"""How often the named source of a figure is right: python -m tests.gold.figure_training.sources.

A source is right as a counted thing is, when the name that was found has a word of the annotator's.
"""

from __future__ import annotations

import sys
from collections import Counter

from articles.figures.extraction import find_figures
from articles.timeline.extraction import find_times
from tests.gold.figure_training.annotations import GROUPS, Annotated, annotated
from tests.gold.figure_training.measure import is_named


def main() -> None:
    """Print for each group how many of the annotators' sources are found, and are right."""
    for group in GROUPS:
        met: Counter[str] = Counter()
        for article in annotated(group):
            met.update(_judged(article))
        found = met["right"] / (met["right"] + met["wrong"] + met["missed"])
        right = met["right"] / (met["right"] + met["wrong"] + met["needless"])
        sys.stdout.write(f"{group:7} found {found:.3f}  right {right:.3f}  {dict(met)}\n")


def _judged(article: Annotated) -> list[str]:
    figures = find_figures(article.text, find_times(article.text, article.published))
    met = []
    for gold in article.figures:
        start, end = gold["start"], gold["end"]
        ours = [each for each in figures if each.span.start < end and start < each.span.end]
        if not ours:
            continue
        told, wanted = ours[0].attribution, gold.get("attribution")
        if wanted is None:
            met.append("none" if told is None else "needless")
        elif told is None:
            met.append("missed")
        else:
            is_right = is_named(told, article.text[slice(*wanted)])
            met.append("right" if is_right else "wrong")
    return met


if __name__ == "__main__":
    main()
