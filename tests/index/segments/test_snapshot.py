"""One state of the index as arrays."""

from __future__ import annotations

import pytest

from index.segments.schema import BODY, TITLE
from tests.fakes import MemoryArchive, article

ARCHIVE = [
    article("a", "سوق سوق جسر", title="سوق"),
    article("b", "جسر نهر", title="نهر", title_inferred=True),
    article("c", "سوق"),
]


def ids_of(snapshot, documents) -> list[str]:
    return [snapshot.stored(int(document)).id for document in documents]


def test_postings_are_the_articles_with_their_counts(opened_of):
    snapshot = opened_of(*ARCHIVE).snapshot
    found = snapshot.postings(BODY, "سوق")
    assert ids_of(snapshot, found.ids) == ["a", "c"]
    assert found.values.tolist() == [2.0, 1.0]
    assert len(snapshot.postings(BODY, "ميناء")) == 0
    assert snapshot.document_frequency("سوق") == 2


def test_any_of_several_forms(opened_of):
    snapshot = opened_of(*ARCHIVE).snapshot
    found = snapshot.postings_of_any(BODY, [], ["سوق", "جسر"])
    assert ids_of(snapshot, found.ids) == ["a", "b", "c"]
    assert found.values.tolist() == [3.0, 1.0, 1.0]


def test_each_place_of_a_word(opened_of):
    snapshot = opened_of(*ARCHIVE).snapshot
    documents, places = snapshot.occurrences(BODY, "سوق", snapshot.articles)
    assert ids_of(snapshot, documents) == ["a", "a", "c"]
    assert places.tolist() == [0, 1, 0]


def test_a_title_that_was_made_of_the_text_is_no_second_witness(opened_of):
    snapshot = opened_of(*ARCHIVE).snapshot
    assert ids_of(snapshot, snapshot.postings(TITLE, "نهر").ids) == ["b"]
    assert len(snapshot.with_stated_title(snapshot.postings(TITLE, "نهر"))) == 0
    assert len(snapshot.with_stated_title(snapshot.postings(TITLE, "سوق"))) == 1


def test_articles_by_id_and_by_number(opened_of):
    snapshot = opened_of(*ARCHIVE).snapshot
    assert ids_of(snapshot, snapshot.documents_of(["c", "a", "none"])) == ["a", "c"]
    assert ids_of(snapshot, snapshot.numbered([3, 1, 99])) == ["a", "c"]
    valued = snapshot.with_numbers({3: 7.0, 2: 5.0, 99: 1.0})
    assert ids_of(snapshot, valued.ids) == ["b", "c"]
    assert valued.values.tolist() == [5.0, 7.0]


def test_what_was_removed_or_replaced_is_gone(opened_of, engine_of):
    archive = MemoryArchive(ARCHIVE)
    engine = engine_of(archive=archive)
    archive.remove("a")
    archive.put(article("b", "جسر آخر"))
    for _ in engine.synchronise():
        pass
    snapshot = opened_of(archive=archive, number=1).snapshot
    assert sorted(ids_of(snapshot, snapshot.articles)) == ["b", "c"]
    assert ids_of(snapshot, snapshot.postings(BODY, "سوق").ids) == ["c"]
    assert len(snapshot.postings(BODY, "نهر")) == 0


def test_an_empty_archive_is_a_state_too(opened_of):
    snapshot = opened_of(article("a", "سوق")).snapshot
    assert snapshot.has_words()
    empty = MemoryArchive([article("a", "سوق")])
    empty.remove("a")
    snapshot = opened_of(archive=empty, number=1).snapshot
    assert not snapshot.has_words()
    assert len(snapshot.articles) == 0


@pytest.mark.parametrize("field", [BODY, TITLE])
def test_longer_articles_need_more_for_half_of_a_words_weight(opened_of, field: str):
    words = "سوق " * 30
    snapshot = opened_of(
        article("a", "سوق", title="سوق"), article("b", words, title=words)
    ).snapshot
    short, long = snapshot.norms[field][snapshot.articles]
    assert short < long
