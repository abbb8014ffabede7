"""Terms are found in all segments, many at a time."""

from __future__ import annotations

import pytest

from index.segments.schema import BODY, TITLE
from index.segments.term_places import TermPlaces
from tests.fakes import MemoryArchive, article


@pytest.fixture
def places(engine_of, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("index.segments.merging.MOST_DOCUMENTS", 1)
    archive = MemoryArchive([article("a", "ميناء جسر", title="خبر"), article("b", "ميناء")])
    engine = engine_of(archive=archive)
    archive.put(article("c", "جسر ميناء مطار"))
    for _ in engine.synchronise():
        pass
    return TermPlaces(engine._latest.open().snapshot.tables)


def test_frequencies_are_those_of_all_segments(places) -> None:
    assert len(places._tables[BODY]) == 2
    words = ["مطار", "غائب", "ميناء", "جسر", "ميناء", "\ud800"]
    assert places.frequencies(BODY, words) == [1, 0, 3, 2, 3, 0]
    assert places.frequencies(TITLE, ["خبر"]) == [1]
    assert places.frequencies("absent", ["ميناء"]) == [0]
    assert places.frequencies(BODY, []) == []
    for _ in range(2):  # looked for, and then known
        assert [places.frequency(BODY, word) for word in words] == [1, 0, 3, 2, 3, 0]
        assert places.frequency("absent", "ميناء") == 0


def test_each_table_tells_which_of_the_terms_it_has(places) -> None:
    wanted = [(BODY, "مطار"), (TITLE, "خبر"), (BODY, "غائب"), (BODY, "جسر")]
    found = places.by_table(wanted)
    assert sorted((each.part.base > 0, each.which) for each in found) == [
        (False, [1]),
        (False, [3]),
        (True, [0, 3]),
    ]
    for each in found:
        terms = [each.table.terms[at].decode() for at in each.places]
        assert terms == [wanted[number][1] for number in each.which]
    assert [each.part.base > 0 for each in found] == [False, False, True]


def test_what_was_found_is_forgotten_before_it_is_too_much(
    places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.segments.term_places._MOST_FOUND", 2)
    for word in ("ميناء", "جسر", "مطار"):
        assert places.frequencies(BODY, [word])[0] > 0
    assert len(places._found[BODY]) <= 2
    places.clear()
    assert not places._found
