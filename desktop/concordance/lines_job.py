"""Collecting and ordering the lines of a concordance: plain generators for the task runner."""

from __future__ import annotations

import re
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.session.archive_session import ArchiveLocation
from desktop.session.own_narrowing import request_of
from desktop.session.search_state import SearchState
from index.analysis.folding import fold
from index.results import ConcordanceLine

MOST_LINES = 50_000
"""More lines than these nobody reads; the page says that there are more."""
CONTEXT_LETTERS = 90
"""How many letters stand on each side of the words: what the widest screens show."""

_WORD = re.compile(r"\w+")  # signs between the words are no neighbours
_LINES_OF_CHUNK = 250
_SECONDS_OF_CHUNK = 0.1

Chunk = tuple[ConcordanceLine, ...]


class LineOrder(StrEnum):
    """In which order the lines come."""

    ARTICLE = "article"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class CollectedLines:
    """The lines that are found so far: a step of the work contains the steps before it.

    Attributes:
        chunks: The lines, some at a time.
        is_cut: Whether there are more than `MOST_LINES`.
    """

    chunks: tuple[Chunk, ...] = ()
    is_cut: bool = False

    @property
    def count(self) -> int:
        """How many lines."""
        return sum(map(len, self.chunks))


def collecting_steps(
    location: ArchiveLocation, state: SearchState
) -> Generator[CollectedLines, None, CollectedLines]:
    """Collect the lines of a search, in the order of its articles.

    Yields:
        What is collected so far.

    Returns:
        All of it.

    Raises:
        BadQueryError: The query cannot be understood.
        ArchiveError: The archive cannot be read.
    """
    chunks: tuple[Chunk, ...] = ()
    waiting: list[ConcordanceLine] = []
    count, until = 0, time.monotonic() + _SECONDS_OF_CHUNK
    with location.open_session() as session:
        whole = request_of(session.archive, state, 0, 0)
        request = replace(whole, text=state.marked_words, within=(), facets=False, snippets=False)
        for line in session.engine.concordance(request, CONTEXT_LETTERS):
            if line is not None and count == MOST_LINES:
                return CollectedLines((*chunks, tuple(waiting)), is_cut=True)
            if line is not None:
                waiting.append(line)
                count += 1
            if len(waiting) >= _LINES_OF_CHUNK or time.monotonic() >= until:
                chunks = (*chunks, tuple(waiting)) if waiting else chunks
                waiting = []
                yield CollectedLines(chunks)
                until = time.monotonic() + _SECONDS_OF_CHUNK
    return CollectedLines((*chunks, tuple(waiting)) if waiting else chunks)


def ordering_steps(
    lines: Sequence[ConcordanceLine], order: LineOrder
) -> Generator[None, None, tuple[int, ...]]:
    """Find out in which order to show lines.

    Returns:
        The numbers of the lines; lines that are equal stay in the order of their articles.
    """
    keys: list[tuple[str, ...]] = []
    for number, line in enumerate(lines):
        keys.append(_key(line, order))
        if number % _LINES_OF_CHUNK == 0:
            yield
    return tuple(sorted(range(len(lines)), key=keys.__getitem__))


def _key(line: ConcordanceLine, order: LineOrder) -> tuple[str, ...]:
    """The words beside, from the nearest on."""
    if order is LineOrder.BEFORE:
        return tuple(reversed(_WORD.findall(fold(line.before))))
    return tuple(_WORD.findall(fold(line.after))) if order is LineOrder.AFTER else ()
