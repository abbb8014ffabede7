"""What can go wrong in a search."""

from __future__ import annotations

from articles.span import Span
from index.errors import BadQueryError, IndexDamagedError, IndexLockedError, QueryFault, SearchError


def test_a_bad_query_carries_facts() -> None:
    error = BadQueryError(QueryFault.BAD_DATE, Span(3, 9))
    assert (error.fault, error.place) == (QueryFault.BAD_DATE, Span(3, 9))
    assert "bad-date" in str(error)


def test_all_errors_have_one_root() -> None:
    for kind in (BadQueryError, IndexDamagedError, IndexLockedError):
        assert issubclass(kind, SearchError)
