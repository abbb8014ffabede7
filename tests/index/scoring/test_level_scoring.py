"""The levels of a word, summed over one numbering of the documents."""

from __future__ import annotations

import random

import numpy as np
import pytest

from index.scoring import level_scoring
from index.scoring.level_scoring import leveled
from index.segments.schema import BODY, TEXT_FIELDS, TITLE
from index.segments.term_lists import TermLists
from tests.fakes import MemoryArchive, article

WORDS = ["مدينة", "طريق", "جسر", "قطار"]
EXACT = TermLists(forms=("جسر",))
NEAR = TermLists(forms=("جسر", "قطار"))
KIN = TermLists(forms=("طريق",))
LEVELS = [((EXACT,), 0.5), ((NEAR,), 0.6), ((NEAR, KIN), 0.4)]


@pytest.fixture
def snapshot(engine_of):
    chance = random.Random(3)
    archive = MemoryArchive()
    for number in range(60):
        body = " ".join(chance.choices(WORDS, (9, 1, 2, 1), k=chance.randint(1, 6)))
        title = chance.choice(WORDS) if number % 3 else ""
        archive.put(article(f"{number:02}", body, title=title))
    return engine_of(archive=archive)._latest.open().snapshot


@pytest.mark.parametrize("fields", [TEXT_FIELDS, (BODY,), (TITLE,)])
def test_few_documents_are_worth_what_they_are_among_many(
    snapshot, fields: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(level_scoring, "_SPARSE", 10**9)  # never few
    dense = leveled(snapshot, fields, LEVELS)
    monkeypatch.setattr(level_scoring, "_SPARSE", 0)  # always few
    sparse = leveled(snapshot, fields, LEVELS)
    assert 0 < len(dense) < 60
    assert dense.ids.tolist() == sparse.ids.tolist()
    assert dense.values == pytest.approx(sparse.values)


def test_levels_add_up(snapshot) -> None:
    both = leveled(snapshot, TEXT_FIELDS, LEVELS[:2])
    parts = [leveled(snapshot, TEXT_FIELDS, [level]) for level in LEVELS[:2]]
    sums = np.zeros(snapshot.size, np.float32)
    for part in parts:
        sums[part.ids] += part.values
    assert both.values == pytest.approx(sums[both.ids])


@pytest.mark.parametrize("sparse", [0, 10**9])
def test_only_those_that_are_wanted_are_told(
    snapshot, sparse: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(level_scoring, "_SPARSE", sparse)
    every = leveled(snapshot, TEXT_FIELDS, LEVELS)
    wanted = every.ids[::3]
    some = leveled(snapshot, TEXT_FIELDS, LEVELS, among=wanted)
    assert some.ids.tolist() == wanted.tolist()
    assert some.values == pytest.approx(every.values[::3])


def test_what_no_document_has_is_nothing(snapshot) -> None:
    absent = TermLists(forms=("غائب",))
    assert len(leveled(snapshot, TEXT_FIELDS, [((absent,), 1.0)])) == 0


@pytest.mark.parametrize("fields", [TEXT_FIELDS, (BODY,), (TITLE,)])
def test_most_of_the_archive_is_worth_what_a_part_of_it_is(
    snapshot, fields: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(level_scoring, "_SPARSE", 10**9)  # over all documents
    found = []
    for most in (0, 10**9):
        monkeypatch.setattr(level_scoring, "_MOST", most)
        found.append(leveled(snapshot, fields, LEVELS))
    part, whole = found
    assert len(part)
    assert whole.ids.tolist() == part.ids.tolist()
    assert whole.values.tolist() == part.values.tolist()
