"""Chooses the parameters of ranking on halves of three collections, and checks on the others.

    python -m tests.gold.tune_search [CORPUS_FOLDER]

Prints a table in Markdown: tests/gold/search_ranking.md holds what it said last. First saturation
and length are varied together, then the weights of the levels.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path
from statistics import mean
from typing import NamedTuple
from unittest.mock import patch

from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive
from tests.gold.search_collections import Collection, collections, gain

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
# Every so manieth question: enough to choose by, and done in minutes.
EVERY = 2


class Setting(NamedTuple):
    """One choice of all parameters."""

    k1: float
    b: float
    exact: float
    related: float


STOCK = Setting(1.2, 0.75, 0.5, 0.4)
CHOSEN = Setting(0.7, 0.8, 0.5, 0.4)
# By collection: what each asked question gained.
Gains = list[list[float]]


@contextmanager
def applied(setting: Setting) -> Iterator[None]:
    """Rank by other parameters for a while."""
    with (
        patch.multiple("index.segments.snapshot", _K1=setting.k1, _B=setting.b),
        patch.multiple(
            "index.scoring.leaf_scoring", EXACT_WEIGHT=setting.exact, RELATED_WEIGHT=setting.related
        ),
    ):
        yield


def asked(engine: WhooshEngine, collection: Collection) -> list[float]:
    """What each question gains; the engine is opened anew, for it remembers scores."""
    engine.close()
    gains = []
    for question in collection.questions[::EVERY]:
        request = SearchRequest(question.text, limit=10, facets=False, snippets=False)
        found = [hit.article_id for hit in engine.search(request).hits]
        gains.append(gain(found, question.relevant))
    return gains


class Trials:
    """Runs settings over opened engines, and remembers what came of them."""

    def __init__(self, engines: Sequence[WhooshEngine], tried: Sequence[Collection]) -> None:
        self._pairs = list(zip(engines, tried, strict=True))
        self._gains: dict[Setting, Gains] = {}

    def gains(self, setting: Setting) -> Gains:
        """By collection and question."""
        if setting not in self._gains:
            with applied(setting):
                self._gains[setting] = [asked(*pair) for pair in self._pairs]
        return self._gains[setting]

    def mean(self, setting: Setting, half: int | None = None) -> float:
        """The mean of the collections' means, over one half of the questions or over all."""
        part = slice(None) if half is None else slice(half, None, 2)
        return mean(mean(gains[part]) for gains in self.gains(setting))

    def best(self, settings: Sequence[Setting], half: int | None = None) -> Setting:
        """Which of these settings gains most."""
        return max(settings, key=lambda setting: self.mean(setting, half))


def near(start: Setting) -> tuple[list[Setting], list[Setting]]:
    """What is tried: saturation with length, and the weights of the levels."""
    lengths = [
        start._replace(k1=k1, b=b) for k1, b in product((0.7, 0.9, 1.2), (0.75, 0.8, 0.85, 0.95))
    ]
    levels = [
        start._replace(exact=exact, related=related)
        for exact, related in product((0.4, 0.5, 0.6), (0.3, 0.4, 0.6))
    ]
    return lengths, levels


def report(trials: Trials, names: Sequence[str]) -> Iterator[str]:
    """The table, line by line."""
    yield f"| k1 | b | exact | related | {' | '.join(names)} | mean |"
    yield "|---" * (len(names) + 5) + "|"
    lengths, levels = near(CHOSEN)
    for setting in dict.fromkeys([STOCK, *lengths, *levels]):
        means = [mean(gains) for gains in trials.gains(setting)]
        cells = [*map(str, setting), *(f"{value:.4f}" for value in means)]
        mark = " (chosen)" if setting == CHOSEN else ""
        yield f"| {' | '.join(cells)} | {mean(means):.4f}{mark} |"
    yield ""
    every = [*lengths, *levels]
    for half in (0, 1):
        best = trials.best(every, half)
        other = trials.best(every, 1 - half)
        yield (
            f"Best on half {half}: {tuple(best)}: {trials.mean(best, half):.4f} there and"
            f" {trials.mean(best, 1 - half):.4f} on the other half, whose own best has"
            f" {trials.mean(other, 1 - half):.4f}; the chosen one has"
            f" {trials.mean(CHOSEN, 1 - half):.4f}."
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    options = parser.parse_args()
    tried = collections(options.corpus)
    with ExitStack() as opened:
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        engines = []
        for number, collection in enumerate(tried):
            engine = WhooshEngine(folder / str(number), MemoryArchive(collection.articles))
            opened.callback(engine.close)
            for _ in engine.synchronise():
                pass
            engines.append(engine)
        for line in report(Trials(engines, tried), [collection.name for collection in tried]):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
