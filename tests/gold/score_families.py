"""Scores the grouping of copies on pairs that were judged by reading.

    python -m tests.gold.score_families [CORPUS]

CORPUS is the folder of `../shared/corpus`; `family_pairs.tsv` beside this file holds the pairs and
what was judged. Every pair counts as many times as its stratum has pairs for each that was read.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from articles.archive.family_repository import day_of
from articles.cleaning.clean import clean
from articles.document import Document
from articles.families.likeness import likeness
from articles.families.story import Story
from articles.reading.reader import walk
from articles.timeline.declared_dates import declared_value

ROOT = Path(__file__).resolve().parents[2]
PAIRS = Path(__file__).with_name("family_pairs.tsv")
_DAY = re.compile(r"(2015-\d\d-\d\d)\.zip")


@dataclass(frozen=True, slots=True)
class Scores:
    """How often a pair that was taken is a copy, and a copy is taken."""

    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles of a stratum, and whether they were judged copies."""

    stratum: str
    size: int
    first: str
    second: str
    is_copy: bool


def pairs() -> list[Pair]:
    """The judged pairs."""
    lines = PAIRS.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [Pair(a, int(size), b, c, judged == "1") for a, size, b, c, judged in rows]


def stories(corpus: Path, wanted: frozenset[str]) -> Iterator[tuple[str, Story]]:
    """The stories of these origins, as the grouping sees them."""
    files = sorted({corpus / origin.partition("#")[0] for origin in wanted})
    for item in walk(files):
        origin = str(item.origin).removeprefix(f"{corpus}/")
        if origin not in wanted or not isinstance(item, Document):
            continue
        said = declared_value(item.declared.published) if item.declared.published else None
        day = said or next(iter(_DAY.findall(origin)), None)
        body = clean(item.text, declared_title=item.declared.title).body
        yield origin, Story(origin, body, day_of(day) if day else None)


def score(corpus: Path) -> Scores:
    """Precision and recall, weighted by the strata."""
    judged = pairs()
    wanted = frozenset(origin for pair in judged for origin in (pair.first, pair.second))
    found = dict(stories(corpus.resolve(), wanted))
    read = Counter(pair.stratum for pair in judged)
    right = wrong = missed = 0.0
    for pair in judged:
        weight = pair.size / read[pair.stratum]
        is_taken = likeness(found[pair.first], found[pair.second]).kind is not None
        right += weight * (is_taken and pair.is_copy)
        wrong += weight * (is_taken and not pair.is_copy)
        missed += weight * (pair.is_copy and not is_taken)
    return Scores(right / (right + wrong), right / (right + missed))


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "corpus"
    scores = score(folder)
    sys.stdout.write(f"precision {scores.precision:.3f}, recall {scores.recall:.3f}\n")
