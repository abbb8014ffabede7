"""One state of the index, opened for reading: postings as arrays, the articles' facts as lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np

from index.paged_codec import open_terms
from index.schema import BODY, TEXT_FIELDS, TITLE
from index.term_pages import Page, TermPages
from index.whoosh_library import WhooshReader

# Saturation and the influence of length: measured best for articles of very different lengths.
_K1 = 0.7
_B = 0.75
_MOST_POSTINGS_KEPT = 2_000_000


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """What a hit shows without reading the archive."""

    id: str
    title: str
    publisher: str | None
    published: str | None
    published_evidence: str


@dataclass(frozen=True, slots=True)
class _SegmentFacts:
    """The columns of one segment; a segment never changes, but for what is deleted of it."""

    publishers: list[str]
    dates: list[str]
    kinds: list[str]
    numbers: list[int]
    lengths: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class _Part:
    """One segment: its terms, its first document and the one after its last, and the deleted."""

    terms: TermPages
    base: int
    end: int
    gone: frozenset[int]


class SegmentMemory:
    """Facts of segments seen before, so that a commit costs the reading of the new one only."""

    def __init__(self) -> None:
        self._facts: dict[str, _SegmentFacts] = {}

    def facts_of(self, leaves: Sequence[WhooshReader]) -> list[_SegmentFacts]:
        """The facts of these segments; those of all others are forgotten."""
        present: dict[str, _SegmentFacts] = {}
        for leaf in leaves:
            name = leaf.segment().segment_id()
            present[name] = self._facts.get(name) or _read_facts(leaf)
        self._facts = present
        return list(present.values())


class Snapshot:
    """The index as one commit left it. Documents are numbered through all segments."""

    def __init__(self, reader: WhooshReader, memory: SegmentMemory) -> None:
        self._reader = reader
        self._leaves: list[tuple[WhooshReader, int]] = [
            (leaf, base) for leaf, base in reader.leaf_readers() if leaf.doc_count_all()
        ]
        self._deleted = [frozenset(_deleted(leaf)) for leaf, _ in self._leaves]
        self._by_number: dict[int, int] | None = None
        facts = memory.facts_of([leaf for leaf, _ in self._leaves])
        self.publishers = [value for part in facts for value in part.publishers]
        self.dates = [value for part in facts for value in part.dates]
        self.kinds = [value for part in facts for value in part.kinds]
        lengths = {name: [n for part in facts for n in part.lengths[name]] for name in TEXT_FIELDS}
        self.articles = [
            base + number
            for (_, base), part, gone in zip(self._leaves, facts, self._deleted, strict=True)
            for number, length in enumerate(part.lengths[BODY])
            if length and number not in gone
        ]
        self._numbers = [part.numbers for part in facts]
        self._lengths = lengths
        self.norms = {name: self._norms(lengths[name]) for name in TEXT_FIELDS}
        self._postings: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
        self._kept = 0
        self._frequencies: dict[str, int] = {}
        self._parts = [
            _Part(open_terms(leaf), base, base + leaf.doc_count_all(), gone)
            for (leaf, base), gone in zip(self._leaves, self._deleted, strict=True)
        ]

    def close(self) -> None:
        """Release the files that this opened itself."""
        for part in self._parts:
            part.terms.close()

    def has_words(self) -> bool:
        """Whether any article has a word."""
        return any(self._lengths[BODY][n] + self._lengths[TITLE][n] > 2 for n in self.articles)

    def postings(self, field: str, term: str) -> tuple[list[int], list[int]]:
        """The documents that have the term, ascending, and how often each has it."""
        key = field, term
        found = self._postings.get(key)
        if found is None:
            found = self._read_postings(field, term)
            if self._kept > _MOST_POSTINGS_KEPT:
                self._postings.clear()
                self._kept = 0
            self._postings[key] = found
            self._kept += len(found[0]) + 1
        return found

    def document_frequency(self, term: str) -> int:
        """How many articles have the term in their text (deleted ones may be counted)."""
        count = self._frequencies.get(term)
        if count is None:
            count = self._count_documents(BODY, term) or self._count_documents(TITLE, term)
            self._frequencies[term] = count
        return count

    def positions(self, field: str, term: str, documents: Collection[int]) -> dict[int, list[int]]:
        """Where the term stands in those of `documents` that have it."""
        found: dict[int, list[int]] = {}
        ordered = sorted(documents)
        for part, page, at in self._find(field, term):
            first, last = bisect_left(ordered, part.base), bisect_left(ordered, part.end)
            wanted = [n - part.base for n in ordered[first:last] if n - part.base not in part.gone]
            if wanted:
                ids, places = page.occurrences(at, np.array(wanted, np.int32))
                for number, place in zip(ids.tolist(), places.tolist(), strict=True):
                    found.setdefault(part.base + number, []).append(place)
        return found

    def documents_of(self, ids: Collection[str]) -> set[int]:
        """The documents of these articles, by identity."""
        return {n for article_id in ids for n in self._read_postings("id", article_id)[0]}

    def numbered(self, numbers: Iterable[int]) -> list[int]:
        """The documents of these articles, by the archive's numbers, ascending."""
        if self._by_number is None:
            every = [number for part in self._numbers for number in part]
            self._by_number = {every[document]: document for document in self.articles}
        found = map(self._by_number.get, numbers)
        return sorted(document for document in found if document is not None)

    def stored(self, document: int) -> StoredArticle:
        """What a hit on the document shows."""
        fields = self._reader.stored_fields(document)
        shown = cast("tuple[str, str | None, str | None, str]", fields["shown"])
        return StoredArticle(str(fields["id"]), *shown)

    def _norms(self, lengths: list[int]) -> list[float]:
        """For each document the frequency at which a term reaches half of its weight."""
        total = sum(lengths[number] - 1 for number in self.articles)
        average = total / len(self.articles) if self.articles else 1.0
        base, slope = _K1 * (1 - _B), _K1 * _B / (average or 1.0)
        return [base + slope * length for length in lengths]

    def _read_postings(self, field: str, term: str) -> tuple[list[int], list[int]]:
        ids: list[int] = []
        counts: list[int] = []
        for part, page, at in self._find(field, term):
            found_ids, found_counts = page.arrays(at, part.base)
            numbers, times = found_ids.tolist(), found_counts.tolist()
            if part.gone:
                kept = [
                    (n, c)
                    for n, c in zip(numbers, times, strict=True)
                    if n - part.base not in part.gone
                ]
                numbers, times = [n for n, _ in kept], [c for _, c in kept]
            ids += numbers
            counts += times
        return ids, counts

    def _count_documents(self, field: str, term: str) -> int:
        return sum(page.frequencies[at] for _, page, at in self._find(field, term))

    def _find(self, field: str, term: str) -> Iterator[tuple[_Part, Page, int]]:
        """The segments that have the term, with its place in their dictionaries."""
        encoded = term.encode("utf-8", "surrogatepass")
        for part in self._parts:
            found = part.terms.find(field, encoded)
            if found is not None:
                yield part, *found


def _deleted(leaf: WhooshReader) -> Iterator[int]:
    if leaf.has_deletions():
        yield from (number for number in range(leaf.doc_count_all()) if leaf.is_deleted(number))


def _read_facts(leaf: WhooshReader) -> _SegmentFacts:
    return _SegmentFacts(
        publishers=_strings(leaf, "publisher"),
        dates=_strings(leaf, "published"),
        kinds=_strings(leaf, "figure_kinds"),
        numbers=_numbers(leaf, "number"),
        lengths={BODY: _numbers(leaf, "body_length"), TITLE: _numbers(leaf, "title_length")},
    )


def _strings(leaf: WhooshReader, column: str) -> list[str]:
    """A column's values; equal ones share one object, which makes counting them cheap."""
    decoded: dict[object, str] = {}
    values: list[str] = []
    for raw in leaf.column_reader(column, translate=False):
        value = decoded.get(raw)
        if value is None:
            value = decoded[raw] = cast("bytes", raw).decode("utf-8", "surrogatepass")
        values.append(value)
    return values


def _numbers(leaf: WhooshReader, column: str) -> list[int]:
    return list(cast("Iterable[int]", leaf.column_reader(column, translate=False)))
