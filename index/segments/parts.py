"""The segments of an opened index: where their documents begin, what is gone, their tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np

from index.segments.scored import Ids
from index.segments.table_codec import open_terms
from index.segments.term_tables import TermTable, TermTables
from index.segments.whoosh_library import WhooshReader


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """What a hit shows without reading the archive."""

    id: str
    title: str
    publisher: str | None
    published: str | None
    published_evidence: str


@dataclass(frozen=True, slots=True)
class Part:
    """One segment: its terms, its first document and the one after its last, and the deleted."""

    leaf: WhooshReader
    terms: TermTables
    base: int
    end: int
    gone: Ids

    def stored(self, document: int) -> StoredArticle:
        """What is stored of a document, which is read anew."""
        fields = self.leaf.stored_fields(document - self.base)
        shown = cast("tuple[str, str | None, str | None, str]", fields["shown"])
        return StoredArticle(str(fields["id"]), *shown)


class TablesOfFields(dict[str, list[tuple[Part, TermTable]]]):
    """The tables of a field in all segments that have it, opened when they are asked for."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts

    def __missing__(self, field: str) -> list[tuple[Part, TermTable]]:
        tables = ((part, part.terms.table(field)) for part in self._parts)
        found = self[field] = [(part, table) for part, table in tables if table is not None]
        return found


def part_of(leaf: WhooshReader, base: int) -> Part:
    """A segment whose first document has this number."""
    gone = sorted(leaf.segment().deleted_docs()) if leaf.has_deletions() else []
    return Part(leaf, open_terms(leaf), base, base + leaf.doc_count_all(), np.array(gone, np.int32))
