"""A term is found where it stands in the table, and no other is taken for it."""

from __future__ import annotations

import tempfile
from bisect import bisect_left
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.segments import term_tables
from index.segments.posting_lists import Postings, pack_lists
from index.segments.term_tables import TermTables
from index.segments.term_writer import TermWriter

# Few letters, so that terms contain one another, also across the border of two.
_TERMS = st.text("ابت", min_size=1, max_size=6).map(str.encode)


def written(folder: Path, terms: list[bytes]) -> list[Path]:
    """The files of a table in which term number `n` stands in document `n` alone."""
    paths = [folder / name for name in ("terms", "lists")]
    files = [path.open("wb") for path in paths]
    writer = TermWriter(*files)
    writer.start_field("body", len(terms))
    ones = np.ones(len(terms), np.int32)
    numbers = np.arange(len(terms), dtype=np.int32)
    writer.add(terms, pack_lists(Postings(ones, numbers, ones), len(terms)))
    for _ in writer.finish_field():
        pass
    writer.close()
    return paths


@given(st.sets(_TERMS, min_size=1, max_size=150), st.sets(_TERMS, max_size=30))
def test_a_term_is_found_among_those_that_contain_it(some: set[bytes], others: set[bytes]) -> None:
    terms = sorted(some)
    with tempfile.TemporaryDirectory() as folder:
        files = [path.open("rb") for path in written(Path(folder), terms)]
        with closing(TermTables(*files)) as tables:
            table = tables.table("body")
            assert table is not None
            for number, term in enumerate(terms):
                assert table.find(term) == table.place(term) == number
                assert [each.tolist() for each in table.arrays(number)] == [[number], [1]]
            for other in others | {b"", b"\xff", terms[0] + b"\xd8", terms[-1][:1]}:
                expected = terms.index(other) if other in some else -1
                assert table.find(other) == expected
                assert table.place(other) == bisect_left(terms, other)
            assert tables.find("title", terms[0]) is None
            del table


def test_lists_of_many_terms_are_those_of_each(tmp_path: Path) -> None:
    terms = [b"%03d" % number for number in range(40)]
    files = [path.open("rb") for path in written(tmp_path, terms)]
    with closing(TermTables(*files)) as tables:
        table = tables.table("body")
        assert table is not None
        every = [table.postings([at]) for at in range(len(terms))]
        together = table.postings(range(len(terms)))
        assert together.sizes.tolist() == [1] * len(terms)
        assert together.values.tolist() == [n for each in every for n in each.values.tolist()]
        del table


def test_what_was_found_of_some_terms_is_not_looked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [path.open("rb") for path in written(tmp_path, [b"a", b"b", b"c"])]
    with closing(TermTables(*files)) as tables:
        table = tables.table("body")
        assert table is not None
        looked_for = []
        find = table.find_each
        monkeypatch.setattr(table, "find_each", lambda some: looked_for.append(some) or find(some))
        assert [table.find_any(("c", "gone", "a")) for _ in range(3)] == [(2, 0)] * 3
        assert table.find_any(("a",)) == (0,)
        assert len(looked_for) == 2
        # However much is asked for, little is remembered.
        monkeypatch.setattr(term_tables, "_MOST_FOUND", 1)
        assert [table.find_any((term,)) for term in "abab"] == [(0,), (1,), (0,), (1,)]
        monkeypatch.undo()
        del table
