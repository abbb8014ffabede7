"""Rows of every table that is the reader's, as Hypothesis makes them from the schema alone."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from articles.archive.archive import Archive
from articles.archive.compression import compressed
from articles.archive.own_words import TABLES
from articles.curation import ReadingStatus
from articles.figures.figure import Verdict
from articles.passages.passage import Anchoring
from articles.timeline.publication_date import DateEvidence

TEXTS = st.text(st.sampled_from('ابتثabc \n\0\ud800\N{GRINNING FACE}{}[]"'), max_size=12)
IDS = st.text("0123456789abcdef", min_size=8, max_size=16)
MOMENTS = st.datetimes().map(lambda each: f"{each.replace(microsecond=0).isoformat()}+00:00")
# A passage, an article or a tag stands in a list once.
LISTS = st.lists(IDS, max_size=3, unique=True).map(json.dumps)
# By the names of columns; all others by their types.
HELD = {
    **dict.fromkeys(("created", "modified", "changed", "decided", "since", "deleted_at"), MOMENTS),
    **dict.fromkeys(("tags", "passages", "article_ids", "declared"), LISTS),
    **dict.fromkeys(("id", "article_id", "other_id"), IDS),
    "body": TEXTS.map(compressed),
    "anchoring": st.sampled_from([*map(str, Anchoring)]),
    "published_evidence": st.sampled_from([*map(str, DateEvidence)]),
    "status": st.sampled_from([*map(str, ReadingStatus)]),
    "verdict": st.sampled_from([*map(str, Verdict)]),
    "hidden": st.integers(0, 1),
}
TYPES = {
    "TEXT": TEXTS,
    "INTEGER": st.integers(0, 2**40),
    "REAL": st.floats(allow_nan=False, allow_infinity=False),
    "BLOB": st.binary(max_size=50),
}


def row_of(archive: Archive, table: str) -> st.SearchStrategy[dict[str, object]]:
    """A row of the table."""
    columns = archive._database.rows(f"PRAGMA table_info({table})")
    cells = {}
    for _, name, kind, is_needed, _, is_key in columns:
        cells[name] = HELD.get(name, TYPES[kind])
        if not is_needed and not is_key:
            cells[name] |= st.none()
    return st.fixed_dictionaries(cells)


def rows_of_reader(archive: Archive) -> st.SearchStrategy[dict[str, list[dict[str, object]]]]:
    """A few rows for each of the reader's tables."""
    return st.fixed_dictionaries(
        {table: st.lists(row_of(archive, table), min_size=1, max_size=2) for table in TABLES}
    )
