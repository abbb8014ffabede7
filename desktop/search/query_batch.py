"""Many queries, asked one after the other within what narrows one search: one table of all."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace

from desktop.display.plain_text import one_line
from desktop.export.contents import Cell, Column, ColumnKind, Content, Table
from desktop.export.formats import Format
from desktop.export.writing import Gathering
from desktop.failures import fault_words
from desktop.search.results_export import COLUMNS, described_rows, notes_of
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.own_narrowing import request_of
from desktop.session.search_state import SearchState
from index.errors import BadQueryError
from index.results import ResultPage

TITLE = "نتائج قائمة العبارات"
_OWN_COLUMNS = (
    Column("query", "العبارة", width=26),
    Column("found", "عدد المقالات", ColumnKind.NUMBER, 12),
    Column("rank", "الرتبة", ColumnKind.NUMBER, 8),
    Column("remark", "ملاحظة", width=26),
)


def queries_of(text: str) -> tuple[str, ...]:
    """The queries of a list, one on each line, each once."""
    return tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))


def narrowing_all(state: SearchState) -> SearchState:
    """What of the present search holds for every query of a list: its narrowings, not its words.

    What came since a look at a saved search is news of that search alone.
    """
    return replace(state, text="", within=(), like=None, added_since=None)


def batch_gathering(
    location: ArchiveLocation, state: SearchState, queries: Sequence[str], most: int
) -> Gathering:
    """Asks each query, and reads the first results of each.

    Args:
        location: The archive.
        state: Whose narrowings hold for all of them; its words do not.
        queries: In their order. One that finds nothing, or says nothing, has a row that tells so.
        most: How many results of each.
    """
    plain = narrowing_all(state)

    def gather(_form: Format) -> Generator[int, None, Content]:
        rows: list[tuple[Cell, ...]] = []
        with location.open_session() as session:
            for query in queries:
                rows += _rows(session, replace(plain, text=query), most)
                yield len(rows)
        return Table(TITLE, (*_OWN_COLUMNS, *COLUMNS), rows, tuple(notes_of(plain, len(rows))))

    return gather


def _rows(session: ArchiveSession, state: SearchState, most: int) -> list[tuple[Cell, ...]]:
    query, nothing = one_line(state.text), (None,) * len(COLUMNS)
    try:
        page = _page(session, state, most)
    except BadQueryError as error:
        return [(query, None, None, fault_words(error.fault), *nothing)]
    if not page.total:
        return [(query, 0, None, "لا نتائج", *nothing)]
    found = described_rows(session.archive, page.hits)
    return [(query, page.total, rank, None, *row) for rank, row in enumerate(found, 1)]


def _page(session: ArchiveSession, state: SearchState, most: int) -> ResultPage:
    request = replace(request_of(session.archive, state, 0, most), facets=False)
    return session.engine.search(request)
