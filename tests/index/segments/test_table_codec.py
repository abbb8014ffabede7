"""The codec that puts our terms into Whoosh's segments."""

from __future__ import annotations

import numpy as np
import pytest

from index.segments.schema import BODY
from index.segments.stored_index import open_index
from index.segments.table_codec import PositionsFormat, open_terms
from index.segments.whoosh_library import TermNotFound
from tests.fakes import MemoryArchive, article


def test_positions_are_machine_integers() -> None:
    value = np.array([3, 9], np.int32).tobytes()
    form = PositionsFormat()
    assert form.decode_frequency(value) == 2
    assert form.decode_positions(value) == [3, 9]
    assert form.supports("positions")
    assert not form.supports("characters")


@pytest.fixture
def leaf(engine_of, tmp_path):
    engine_of(archive=MemoryArchive([article("a", "ميناء جسر ميناء")])).close()
    [folder] = (tmp_path / "index0").glob("build-*")
    index = open_index(folder)
    reader = index.reader()
    [(leaf, _)] = [pair for pair in reader.leaf_readers() if pair[0].doc_count_all()]
    yield leaf
    reader.close()
    index.storage.release()


def test_whoosh_reads_what_was_written(leaf) -> None:
    matcher = leaf.postings(BODY, "ميناء")
    assert matcher.value_as("positions") == [0, 2]
    with pytest.raises(TermNotFound):
        leaf.postings(BODY, "غائب")


def test_ours_reads_the_same(leaf) -> None:
    tables = open_terms(leaf)
    found = tables.find(BODY, "ميناء".encode())
    assert found is not None
    table, at = found
    assert int(table.frequencies[at]) == 1
    assert tables.find(BODY, "غائب".encode()) is None
    tables.close()
