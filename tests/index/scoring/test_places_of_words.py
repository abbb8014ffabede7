"""What it is worth where the words of a query stand, beside what is counted word by word."""

from __future__ import annotations

import random
from typing import cast

import numpy as np
import pytest

from index.scoring.closeness import (
    FARTHEST,
    FIRST_WORDS,
    LEAD_WORDS,
    OF_FEW,
    OF_QUESTION,
    OF_SOME,
    Weighing,
    with_closeness,
)
from index.scoring.ranking import rarity
from index.segments.schema import TITLE
from index.segments.scored import Scored
from index.segments.snapshot import Snapshot

PORT = ("ميناء", "الميناء")
WORDS = [PORT, ("قطار",), PORT, ("سفينة", "سفن", "السفن"), ("جسر",)]
ARTICLES = [3, 4, 9, 11, 20]
FORMS = sorted({form for forms in WORDS for form in forms})


class Archive:
    """Where forms stand in the fields of articles: short texts, so that words come together."""

    articles = np.arange(40, dtype=np.int32)

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.places: dict[tuple[str, str, int], list[int]] = {}
        for article in ARTICLES:
            for field, length in (("body", 70), (TITLE, 6)):
                for place in range(length):
                    form = chance.choice([*FORMS, *["كلام"] * 20])
                    self.places.setdefault((field, form, article), []).append(place)

    def document_frequencies(self, forms):
        return [sum(("body", form, n) in self.places for n in ARTICLES) for form in forms]

    def occurrences(self, wanted, documents):
        found = []
        for field, forms in wanted:
            every = [
                (int(article), place)
                for form in forms
                for article in documents
                for place in self.places.get((field, form, int(article)), [])
            ]
            ids, places = zip(*every, strict=True) if every else ((), ())
            found.append((np.array(ids, np.int32), np.array(places, np.int32)))
        return found


def standing(archive: Archive, forms, article: int, weighing: Weighing) -> list[tuple[str, int]]:
    """Field and place of each occurrence; the rarest forms are looked for as well."""
    return sorted(
        (field, place)
        for field in weighing.fields
        for form in forms
        for place in archive.places.get((field, form, article), [])
    )


def gained(archive: Archive, article: int, weighing: Weighing) -> float:
    """The same, word by word."""
    counted = [forms[:1] if weighing.by_itself else forms for forms in WORDS]
    snapshot = cast("Snapshot", archive)
    tells = [rarity(snapshot, sum(archive.document_frequencies(forms))) for forms in counted]
    places = [standing(archive, forms, article, weighing) for forms in WORDS]
    total = 0.0
    for distance, counts in ((1, weighing.near), (2, weighing.skipping)):
        for at in range(len(WORDS) - distance):
            nearest = [
                min(
                    (abs(place - other) for of, other in places[at + distance] if of == field),
                    default=0,
                )
                for field, place in places[at]
            ]
            near = max((1 / apart for apart in nearest if 0 < apart <= FARTHEST), default=0.0)
            total += counts * min(tells[at], tells[at + distance]) * near
    for of_word, telling in zip(places, tells, strict=True):
        in_text = [place for field, place in of_word if field != TITLE]
        if in_text:
            total += weighing.early * telling / (1 + in_text[0] / 25)
            total += weighing.lead * telling * (in_text[0] < LEAD_WORDS)
            total += weighing.first * telling * (in_text[0] < FIRST_WORDS)
    return total


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("weighing", [OF_FEW, OF_SOME, OF_QUESTION])
def test_all_words_at_once_say_what_each_says_by_itself(weighing: Weighing, seed: int) -> None:
    archive, every = Archive(seed), weighing._replace(most_forms=9, places=1.0)
    found = Scored(np.array(ARTICLES, np.int32), np.ones(len(ARTICLES), np.float32))
    scored = with_closeness(cast("Snapshot", archive), found, WORDS, every)
    expected = [1 + gained(archive, article, every) for article in ARTICLES]
    assert scored.values.tolist() == pytest.approx(expected, rel=1e-6)
    assert len(set(expected)) > 1
