"""One state of the index, opened for reading: postings as arrays, the articles' facts as lists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from index.postings import BlockMatcher, InlineMatcher, decode_positions
from index.schema import BODY, TEXT_FIELDS, TITLE
from index.whoosh_library import FilterMatcher, TermNotFound, WhooshReader

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
    lengths: dict[str, list[int]]


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
        self._lengths = lengths
        self.norms = {name: self._norms(lengths[name]) for name in TEXT_FIELDS}
        self._postings: dict[tuple[str, str], tuple[list[int], list[float]]] = {}
        self._kept = 0
        self._frequencies: dict[str, int] = {}

    def close(self) -> None:
        """Release the files."""
        self._reader.close()

    def has_words(self) -> bool:
        """Whether any article has a word."""
        return any(self._lengths[BODY][n] + self._lengths[TITLE][n] > 2 for n in self.articles)

    def postings(self, field: str, term: str) -> tuple[list[int], list[float]]:
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
            encoded = term.encode()
            count = sum(leaf.doc_frequency(BODY, encoded) for leaf, _ in self._leaves)
            count = count or sum(leaf.doc_frequency(TITLE, encoded) for leaf, _ in self._leaves)
            self._frequencies[term] = count
        return count

    def positions(self, field: str, term: str, documents: Collection[int]) -> dict[int, list[int]]:
        """Where the term stands in those of `documents` that have it."""
        found: dict[int, list[int]] = {}
        for (leaf, base), gone in zip(self._leaves, self._deleted, strict=True):
            matcher = _matcher(leaf, field, term)
            if matcher is None:
                continue
            wanted = {
                number - base
                for number in documents
                if base <= number < base + leaf.doc_count_all()
            } - gone
            for number, value in matcher.values_of(wanted):
                found[base + number] = decode_positions(value)
        return found

    def numbers_of(self, ids: Iterable[str]) -> set[int]:
        """The documents of these articles."""
        numbers: set[int] = set()
        for (leaf, base), gone in zip(self._leaves, self._deleted, strict=True):
            for article_id in ids:
                matcher = _matcher(leaf, "id", article_id)
                if matcher is not None:
                    numbers.update(base + n for n in _all_ids(matcher) if n not in gone)
        return numbers

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

    def _read_postings(self, field: str, term: str) -> tuple[list[int], list[float]]:
        ids: list[int] = []
        weights: list[float] = []
        for (leaf, base), gone in zip(self._leaves, self._deleted, strict=True):
            matcher = _matcher(leaf, field, term)
            if matcher is None:
                continue
            for numbers, counts in matcher.arrays():
                if gone:
                    kept = [(n, w) for n, w in zip(numbers, counts, strict=True) if n not in gone]
                    ids.extend(base + n for n, _ in kept)
                    weights.extend(w for _, w in kept)
                else:
                    ids.extend([base + n for n in numbers] if base else numbers)
                    weights.extend(counts)
        return ids, weights


def _matcher(leaf: WhooshReader, field: str, term: str) -> BlockMatcher | InlineMatcher | None:
    try:
        matcher = leaf.postings(field, term.encode())
    except (TermNotFound, UnicodeEncodeError):
        return None
    if isinstance(matcher, FilterMatcher):
        matcher = matcher.child
    assert isinstance(matcher, BlockMatcher | InlineMatcher)
    return matcher


def _all_ids(matcher: BlockMatcher | InlineMatcher) -> Iterator[int]:
    for ids, _ in matcher.arrays():
        yield from ids


def _deleted(leaf: WhooshReader) -> Iterator[int]:
    if leaf.has_deletions():
        yield from (number for number in range(leaf.doc_count_all()) if leaf.is_deleted(number))


def _read_facts(leaf: WhooshReader) -> _SegmentFacts:
    return _SegmentFacts(
        publishers=_strings(leaf, "publisher"),
        dates=_strings(leaf, "published"),
        kinds=_strings(leaf, "figure_kinds"),
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
