"""Segments hold what was written, for Whoosh's readers and for ours, and merge in short steps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from random import Random

import numpy as np
import pytest

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.segments.lexicon import Lexicon
from index.segments.schema import BODY, BODY_STEM, FIELD_TRAITS, LEAD, STEM_FIELDS
from index.segments.stored_index import create_index, open_index
from index.segments.table_codec import TableCodec, open_terms
from index.segments.whoosh_library import TermNotFound, WhooshIndex
from index.segments.writer import SteppedWriter

ARTICLES = 2100
STEM = Stemmer().stem
LEXICON = Lexicon(Tokenizer(), STEM)


def texts() -> list[list[str]]:
    chance = Random(3)
    return [
        ["كل"] * chance.randint(1, 400)
        + [f"رقم{n}", chance.choice(["زوج", "فرد"]), chance.choice(["مدينه", "المدينه"])]
        for n in range(ARTICLES)
    ]


def finish(steps: Iterator[None]) -> int:
    return sum(1 for _ in steps)


def writer_of(index: WhooshIndex) -> SteppedWriter:
    return SteppedWriter(index, FIELD_TRAITS, {BODY: LEXICON})


@pytest.fixture
def index(tmp_path):
    create_index(tmp_path)
    whoosh_index = open_index(tmp_path)
    written = texts()
    for start in range(0, ARTICLES, ARTICLES // 2 + 1):
        writer = writer_of(whoosh_index)
        for number, terms in enumerate(written[start : start + ARTICLES // 2 + 1], start):
            writer.add_document(
                id=str(number), body=LEXICON.numbers_of(terms), body_length=len(terms) + 1
            )
        finish(writer.commit_steps())
    return whoosh_index


def found_by_whoosh(reader, field: str, term: str) -> list[tuple[int, int]]:
    matcher = reader.postings(field, term)
    found = []
    while matcher.is_active():
        if field in STEM_FIELDS:
            assert len(matcher.value_as("positions")) == matcher.weight()
        found.append((matcher.id(), matcher.weight()))
        matcher.next()
    return found


def check(whoosh_index, written: list[list[str]]) -> None:
    with closing(whoosh_index.reader()) as reader:
        for field, texts_of_field in [
            (BODY, written),
            (BODY_STEM, [[STEM(term) for term in terms] for terms in written]),
        ]:
            last = texts_of_field[-1][-3]
            for term in ["كل", "زوج", "مدين", "مدينه", "المدينه", texts_of_field[0][-3], last]:
                lead = LEAD.words if field == BODY_STEM else 0
                wanted = [
                    (n, count(text, term, lead))
                    for n, text in enumerate(texts_of_field)
                    if term in text
                ]
                if not wanted:
                    with pytest.raises(TermNotFound):
                        reader.postings(field, term)
                    continue
                assert found_by_whoosh(reader, field, term) == wanted
                assert reader.doc_frequency(field, term) == len(wanted)
                assert reader.frequency(field, term) == sum(count for _, count in wanted)
                assert found_in_arrays(reader, field, term) == wanted
                if field == BODY:
                    check_places(reader, term, texts_of_field)
            with pytest.raises(TermNotFound):
                reader.postings(field, "عنقاء")


def count(text: list[str], term: str, lead: int) -> int:
    """How often a term counts: in the lead more often than once."""
    return sum(LEAD.times if place < lead else 1 for place, each in enumerate(text) if each == term)


def found_in_arrays(reader, field: str, term: str) -> list[tuple[int, int]]:
    found = []
    for leaf, base in reader.leaf_readers():
        with closing(open_terms(leaf)) as tables:
            at = tables.find(field, term.encode())
            if at is not None:
                ids, counts = at[0].arrays(at[1])
                assert (ids.dtype, counts.dtype) == (np.int32, np.int32)
                found += zip((ids + base).tolist(), counts.tolist(), strict=True)
    return found


def check_places(reader, term: str, written: list[list[str]]) -> None:
    for leaf, base in reader.leaf_readers():
        wanted = np.arange(0, leaf.doc_count_all(), 7, dtype=np.int32)
        is_wanted = np.zeros(leaf.doc_count_all(), bool)
        is_wanted[wanted] = True
        with closing(open_terms(leaf)) as tables:
            at = tables.find(BODY, term.encode())
            expected = [
                (n, place)
                for n in wanted.tolist()
                for place, other in enumerate(written[base + n])
                if other == term
            ]
            found = at[0].occurrences([at[1]], is_wanted)[:2] if at else ([], [])
            assert [(int(n), int(place)) for n, place in zip(*found, strict=True)] == expected


def test_lists_are_read_as_they_were_written(index) -> None:
    assert len(index.reader().segments()) == 2
    check(index, texts())


def test_all_terms_stand_in_order(index) -> None:
    with closing(index.reader()) as reader:
        for leaf, _ in reader.leaf_readers():
            terms = [term for field, term in leaf.all_terms() if field == BODY]
            assert terms == sorted(set(terms))
            assert len(terms) > ARTICLES / 2


@pytest.mark.parametrize("gone", [range(0), range(0, ARTICLES, 3), range(ARTICLES // 2 + 1)])
def test_merging_keeps_the_lists_and_leaves_out_what_was_deleted(index, gone: range) -> None:
    writer = writer_of(index)
    segments = list(writer.segments)
    for number in gone:
        writer.delete_document(number)
    assert finish(writer.merge_steps(segments)) > 10
    assert {type(segment.codec()) for segment in index.reader().segments()} == {TableCodec}
    assert len(index.reader().segments()) == 1
    check(index, [terms for n, terms in enumerate(texts()) if n not in gone])


def test_merging_nothing_but_deleted_documents_leaves_no_segment(index) -> None:
    writer = writer_of(index)
    for number in range(ARTICLES):
        writer.delete_document(number)
    finish(writer.merge_steps(list(writer.segments)))
    with closing(index.reader()) as reader:
        assert reader.doc_count_all() == 0
