"""Whether a row found on a page can be what it looks like: types alone do not tell tables apart."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime

from articles.archive.compression import decompressed
from articles.archive.database import Value
from articles.curation import ReadingStatus
from articles.figures.figure import Verdict
from articles.passages.passage import Anchoring
from articles.timeline.publication_date import DateEvidence


def _is_moment(value: Value) -> bool:
    return bool(datetime.fromisoformat(str(value)))


def _is_list(value: Value) -> bool:
    return isinstance(json.loads(str(value)), list)


def _is_text(value: Value) -> bool:
    return isinstance(value, bytes) and len(decompressed(value)) >= 0  # it says so when it is none


def _of(kinds: Iterable[str]) -> Callable[[Value], bool]:
    known = frozenset(map(str, kinds))
    return lambda value: value in known


# What a column of this name holds in every table, where it holds anything.
_HOLDS: Mapping[str, Callable[[Value], bool]] = {
    "created": _is_moment,
    "modified": _is_moment,
    "changed": _is_moment,
    "decided": _is_moment,
    "since": _is_moment,
    "deleted_at": _is_moment,
    "tags": _is_list,
    "passages": _is_list,
    "article_ids": _is_list,
    "declared": _is_list,
    "body": _is_text,
    "anchoring": _of(Anchoring),
    "published_evidence": _of(DateEvidence),
    "status": _of(ReadingStatus),
    "verdict": _of(Verdict),
    "hidden": lambda value: value in {0, 1},
}


def telling(columns: Collection[str]) -> int:
    """How many of a table's columns tell its rows from those of others."""
    return len(_HOLDS.keys() & {*columns})


def is_plausible(row: Mapping[str, Value]) -> bool:
    """Whether each column holds what it can hold."""
    try:
        return all(
            holds(row[name])
            for name, holds in _HOLDS.items()
            if name in row and row[name] is not None
        )
    except (ValueError, TypeError):
        return False
