"""Articles are written, deleted and merged away."""

from __future__ import annotations

from contextlib import closing

from index.segments.schema import BODY
from tests.index.segments.written import ARTICLES, LEXICON, finish, writer_of


def test_merging_nothing_but_deleted_documents_leaves_no_segment(index) -> None:
    writer = writer_of(index)
    for number in range(ARTICLES):
        writer.delete_document(number)
    finish(writer.merge_steps(list(writer.segments)))
    with closing(index.reader()) as reader:
        assert reader.doc_count_all() == 0


def test_what_is_not_committed_is_not_there(index) -> None:
    writer = writer_of(index)
    writer.add_document(id="new", body=LEXICON.numbers_of(["كلمهجديده"]), body_length=2)
    with closing(index.reader()) as reader:
        assert reader.doc_count_all() == ARTICLES
        assert reader.doc_frequency(BODY, "كلمهجديده") == 0
    finish(writer.commit_steps())
    with closing(index.reader()) as reader:
        assert reader.doc_count_all() == ARTICLES + 1
        assert reader.doc_frequency(BODY, "كلمهجديده") == 1
