"""One state of the index as arrays."""

from __future__ import annotations

import numpy as np
import pytest

from index.segments.schema import BODY, TITLE
from tests.fakes import MemoryArchive, article


@pytest.fixture
def snapshot(engine_of):
    archive = MemoryArchive(
        [
            article("a", "ميناء ميناء جسر", title="جسر"),
            article("b", "المينائين", title="ميناء", title_inferred=True),
            article("c", "مطار"),
        ]
    )
    archive.remove("c")
    return engine_of(archive=archive)._latest.open().snapshot


def names(snapshot, documents) -> list[str]:
    return [snapshot.stored(int(each)).id for each in documents]


def test_postings_say_who_has_a_term_and_how_often(snapshot) -> None:
    found = snapshot.postings(BODY, "ميناء")
    assert names(snapshot, found.ids) == ["a"]
    assert found.values.tolist() == [2.0]
    assert len(snapshot.postings(BODY, "غائب")) == 0


def test_removed_articles_are_no_articles(snapshot) -> None:
    assert names(snapshot, snapshot.articles) == ["a", "b"]
    assert len(snapshot.postings(BODY, "مطار")) == 0


def test_places_are_told_of_the_wanted_documents_only(snapshot) -> None:
    [(ids, places)] = snapshot.occurrences([(BODY, ["ميناء"])], snapshot.articles)
    assert names(snapshot, ids) == ["a", "a"]
    assert places.tolist() == [0, 1]
    wanted = [(BODY, ["ميناء"]), (TITLE, ["غائب", "ميناء"]), (TITLE, []), (BODY, ["غائب"])]
    others = snapshot.occurrences(wanted, snapshot.articles[1:])
    assert [len(ids) for ids, _ in others] == [0, 1, 0, 0]


def test_a_title_made_of_the_first_words_is_no_stated_one(snapshot) -> None:
    in_titles = snapshot.postings_of_any(TITLE, (), ("جسر", "ميناء"))
    assert len(in_titles) == 2
    assert names(snapshot, snapshot.with_stated_title(in_titles).ids) == ["a"]


def test_numbers_of_the_archive_lead_to_documents(snapshot) -> None:
    assert names(snapshot, snapshot.numbered([2, 1, 99])) == ["a", "b"]
    valued = snapshot.with_numbers({2: 7.0, 1: 5.0, 99: 1.0})
    assert names(snapshot, valued.ids) == ["a", "b"]
    assert valued.values.tolist() == [5.0, 7.0]
    assert len(snapshot.with_numbers({})) == 0


def test_a_stem_is_had_by_who_has_any_form_of_it(snapshot) -> None:
    assert snapshot.document_frequency("ميناء") == 1
    assert snapshot.stem_frequency("غائب") == 0
    assert snapshot.text_frequencies(["غائب"]) == [0]
    assert snapshot.has_words()
    assert np.all(snapshot.norms[BODY] > 0)
