"""What is written of terms: fields one after the other, those without terms left out."""

from __future__ import annotations

import zlib
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from index.segments.posting_lists import Postings, pack_lists
from index.segments.term_tables import TermTables
from index.segments.term_writer import TermWriter


def written(folder: Path) -> list[Path]:
    """Two terms of documents in one field, two of words in another, and a field with none."""
    paths = [folder / "terms", folder / "lists"]
    writer = TermWriter(*(path.open("wb") for path in paths))
    two, none = np.array([2, 1], np.int32), np.zeros(0, np.int32)
    writer.start_field("stem", 9)
    counts = np.array([1, 5, 1], np.int32)
    writer.add([b"a", b"b"], pack_lists(Postings(two, np.array([0, 8, 3], np.int32), counts), 9))
    assert list(writer.finish_field())
    writer.start_field("empty", 9)
    assert not list(writer.finish_field())
    writer.start_field("body", 4, np.array([3, 0, 1], np.int32))
    words = Postings(two, np.array([0, 2, 3], np.int32), none)
    writer.add([b"harbour", b"road"], pack_lists(words, 4, np.array([1, 1], np.int32)))
    assert list(writer.finish_field())
    writer.close()
    return paths


def test_every_field_is_read_as_it_was_written(tmp_path: Path) -> None:
    with closing(TermTables(*(path.open("rb") for path in written(tmp_path)))) as tables:
        assert tables.field_names() == ["stem", "body"]
        tables.check()
        stem, body = tables.table("stem"), tables.table("body")
        assert stem is not None
        assert body is not None
        assert [each.tolist() for each in stem.arrays(0)] == [[0, 8], [1, 5]]
        assert [each.tolist() for each in body.arrays(0)] == [[0], [2]]
        assert body.frequencies.tolist() == [1, 1]
        documents, places, ends = body.occurrences([0, 1], np.array([True, True, True]))
        assert (documents.tolist(), places.tolist(), ends.tolist()) == (
            [0, 0, 2],
            [0, 2, 0],
            [2, 3],
        )
        del stem, body


def test_tables_that_changed_are_told(tmp_path: Path) -> None:
    terms, lists = written(tmp_path)
    with closing(TermTables(terms.open("rb"), lists.open("rb"))) as tables:
        entry = tables._directory["body"]
    changed = bytearray(terms.read_bytes())
    changed[entry["terms"] + entry["terms_length"] // 2] ^= 1
    terms.write_bytes(changed)
    with (
        closing(TermTables(terms.open("rb"), lists.open("rb"))) as tables,
        pytest.raises((ValueError, zlib.error)),
    ):
        tables.check()
