"""An index in a folder of ours."""

from __future__ import annotations

from contextlib import closing

import pytest

from index.segments.stored_index import (
    article_ids,
    check_terms,
    create_index,
    documents_of,
    indexed_revision,
    open_index,
    segments_of,
)
from tests.fakes import MemoryArchive, article


def test_a_new_one_is_empty(tmp_path) -> None:
    create_index(tmp_path)
    index = open_index(tmp_path)
    assert segments_of(index) == []
    with closing(index.reader()) as reader:
        assert indexed_revision(reader) == -1
        assert article_ids(reader) == set()
        check_terms(reader)
    index.storage.release()


@pytest.fixture
def reader(engine_of, tmp_path):
    engine_of(archive=MemoryArchive([article("a", "ميناء"), article("b", "مطار")])).close()
    [folder] = (tmp_path / "index0").glob("build-*")
    index = open_index(folder)
    with closing(index.reader()) as opened:
        yield opened
    index.storage.release()


def test_it_knows_its_revision_and_its_articles(reader) -> None:
    assert indexed_revision(reader) == 1
    assert {"a", "b"} <= article_ids(reader)
    check_terms(reader)


def test_an_article_is_found_by_its_identity(reader) -> None:
    [(leaf, _)] = [pair for pair in reader.leaf_readers() if pair[0].doc_count_all()]
    assert len(documents_of(leaf, "a")) == 1
    assert documents_of(leaf, "gone") == []
