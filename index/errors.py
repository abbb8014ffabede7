"""What can go wrong in a search: facts, not sentences."""

from __future__ import annotations

from enum import StrEnum

from articles.span import Span


class QueryFault(StrEnum):
    """What is wrong with a query."""

    UNBALANCED_QUOTE = "unbalanced-quote"
    UNBALANCED_PARENTHESIS = "unbalanced-parenthesis"
    NO_WORDS = "no-words"
    EMPTY_FIELD = "empty-field"
    UNKNOWN_FIELD = "unknown-field"
    BAD_DATE = "bad-date"
    BAD_NUMBER = "bad-number"
    EMPTY_RANGE = "empty-range"
    TOO_LONG = "too-long"
    TOO_MANY_FINDINGS = "too-many-findings"
    TOO_MANY_WORDS = "too-many-words"
    UNREAD_LETTERS = "unread-letters"


class SearchError(Exception):
    """The root of the errors that the index raises on purpose."""


class BadQueryError(SearchError):
    """The query cannot be understood.

    Attributes:
        fault: What is wrong.
        place: Where in the query's text.
    """

    def __init__(self, fault: QueryFault, place: Span) -> None:
        super().__init__(f"{fault.value} at {place.start}..{place.end}")
        self.fault = fault
        self.place = place


class IndexLockedError(SearchError):
    """Another process is writing this index."""


class IndexNotPrivateError(SearchError):
    """The index's folder belongs to another user; nothing in it is opened."""


class IndexDamagedError(SearchError):
    """The index could not be read; it was thrown away, and synchronising builds it anew."""
