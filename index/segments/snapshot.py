"""One state of the index, opened for reading: postings and the articles' facts as arrays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat, starmap

import numpy as np
from numpy.typing import NDArray

from index.segments.array_memory import ArrayMemory
from index.segments.article_facts import ArticleFacts, Calendar
from index.segments.columns import Coded, joined, numbers_of, texts_of
from index.segments.contents import check_segment
from index.segments.parts import StoredArticle, TablesOfFields, part_of
from index.segments.schema import BODY, STEM_FIELDS, TEXT_FIELDS, TITLE
from index.segments.scored import NOTHING, Ids, Scored, distinct, flags_of, totals
from index.segments.term_places import TermPlaces
from index.segments.whoosh_library import WhooshReader

# Saturation and the influence of length: measured best for articles of very different lengths.
_K1 = 0.7
_B = 0.8
_BYTES_OF_POSTINGS = 28_000_000
# The frequencies of so many terms are remembered.
_MOST_COUNTED = 20_000
# Articles of the last pages.
_MOST_STORED = 2000

Wanted = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A field, with stems and forms of which the lists are wanted."""


@dataclass(frozen=True, slots=True)
class _SegmentFacts:
    """The columns of one segment; a segment never changes, but for what is deleted of it."""

    publishers: Coded
    published: Coded
    kinds: Coded
    numbers: NDArray[np.int32]
    lengths: dict[str, NDArray[np.int32]]
    stated: NDArray[np.int32]


class SegmentMemory:
    """Facts of segments seen before, so that a commit costs the reading of the new one only."""

    def __init__(self) -> None:
        self.calendar = Calendar()
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
    """The index as one commit left it. Documents are numbered through all segments.

    Attributes:
        size: How many documents there are, with those that are no articles any more.
        articles: The documents that are articles, ascending.
        facts: What is known of them.
        is_whole: Whether no document is gone.
        tables: By field, those of all segments that have it.
        norms: By field, for each document the frequency at which a term has half of its weight.
    """

    def __init__(self, reader: WhooshReader, memory: SegmentMemory) -> None:
        self._reader = reader
        leaves = [(leaf, base) for leaf, base in reader.leaf_readers() if leaf.doc_count_all()]
        for leaf, _ in leaves:
            leaf.stored_fields(0)  # opened now: a later merge takes the file away
        self._parts = list(starmap(part_of, leaves))
        self._bases = [part.base for part in self._parts]
        read = memory.facts_of([leaf for leaf, _ in leaves])
        self.size = sum(len(part.numbers) for part in read)
        self.facts = ArticleFacts(
            joined([part.publishers for part in read]),
            joined([part.published for part in read]),
            joined([part.kinds for part in read]),
            _joined_numbers([part.numbers for part in read]),
            memory.calendar,
        )
        self._lengths = {
            name: _joined_numbers([part.lengths[name] for part in read]) for name in TEXT_FIELDS
        }
        self._has_title = _joined_numbers([part.stated for part in read]).astype(np.bool_)
        self._all_stated = bool(self._has_title.all())
        gone = np.concatenate([NOTHING.ids, *(part.base + part.gone for part in self._parts)])
        self._is_gone = flags_of(gone, self.size) if len(gone) else None
        self.is_whole = self._is_gone is None
        is_article = self._lengths[BODY] > 0
        is_article[gone] = False
        self.articles: Ids = is_article.nonzero()[0].astype(np.int32)
        self.norms = {name: _norms(self._lengths[name], self.articles) for name in TEXT_FIELDS}
        self._postings = ArrayMemory(_BYTES_OF_POSTINGS, ascending=False)
        self.tables = TablesOfFields(self._parts)
        self._places = TermPlaces(self.tables)
        self._frequencies: dict[str, int] = {}
        self._stored: dict[int, StoredArticle] = {}

    def close(self) -> None:
        """Release the files that this opened itself."""
        self._places.clear()
        self.tables.clear()
        for part in self._parts:
            part.terms.close()

    def verify(self) -> None:
        """Read every file of every segment.

        Raises:
            ValueError: One is not as it was written.
            FileNotFoundError: One is gone, perhaps after a later commit.
        """
        for leaf, _ in self._reader.leaf_readers():
            if leaf.doc_count_all():
                check_segment(leaf, whole=True)

    def has_words(self) -> bool:
        """Whether any article has a word."""
        lengths = self._lengths[BODY] + self._lengths[TITLE]
        return bool((lengths[self.articles] > 2).any())

    def postings(self, field: str, term: str) -> Scored:
        """The documents that have the term, and how often each has it."""
        return self._postings.get((field, term), lambda: self._read_postings(((field, term),)))

    def postings_of_any(
        self, field: str, stems: Sequence[str], forms: Sequence[str] = ()
    ) -> Scored:
        """The documents that have any of these stems or forms, and how often each has them."""
        if len(stems) + len(forms) == 1:
            return self.postings(*((STEM_FIELDS[field], stems[0]) if stems else (field, forms[0])))
        terms = _terms(field, stems, forms)
        return self._postings.get(terms, lambda: self._read_postings(terms))

    def listings(self, wanted: Sequence[Wanted]) -> list[Scored]:
        """For each field with stems and forms the lists of all, one after the other.

        A document that has several of them stands there several times: who sums them up knows a
        better way than one for all. What is not at hand is read together.
        """
        known = {each: self._postings.known(each) for each in wanted}
        unread = [each for each, found in known.items() if found is None]
        lists = self._read_lists([_terms(*each) for each in unread])
        for each, read in zip(unread, lists, strict=True):
            self._postings.keep(each, read)
            known[each] = read
        return [found for each in wanted if (found := known[each]) is not None]

    def with_stated_title(self, found: Scored) -> Scored:
        """Those whose title says something of its own, not the first words of the body again."""
        if self._all_stated:
            return found
        return found.where(self._has_title.take(found.ids))

    def document_frequency(self, term: str) -> int:
        """How many articles have the term in their text (deleted ones may be counted)."""
        found = self._frequencies.get(term)
        return self.document_frequencies((term,))[0] if found is None else found

    def document_frequencies(self, terms: Sequence[str]) -> list[int]:
        """The same for several terms, which are looked for together."""
        known = self._frequencies
        if len(known) >= _MOST_COUNTED:
            known.clear()
        new = [term for term in terms if term not in known]
        if new:
            known.update(zip(new, self._places.frequencies(BODY, new), strict=True))
            only_titles = [term for term in new if not known[term]]
            known.update(
                zip(only_titles, self._places.frequencies(TITLE, only_titles), strict=True)
            )
        return [known[term] for term in terms]

    def stem_frequency(self, stem: str) -> int:
        """How many articles have a form of this stem in their text, likewise."""
        body, title = STEM_FIELDS[BODY], STEM_FIELDS[TITLE]
        return self.frequency(body, stem) or self.frequency(title, stem)

    def text_frequencies(self, stems: Sequence[str]) -> list[int]:
        """How many articles have a form of each stem in their text; titles are not looked at."""
        return self._places.frequencies(STEM_FIELDS[BODY], stems)

    def occurrences(
        self, wanted: Sequence[tuple[str, Sequence[str]]], documents: Ids
    ) -> list[tuple[Ids, NDArray[np.int32]]]:
        """For each field with terms the places at which one of some documents has any of them.

        Args:
            wanted: The fields and their terms, which are looked for together.
            documents: The documents, ascending.

        Returns:
            For each of them document and place of each occurrence, one term after the other.
        """
        every = [
            (number, (field, term))
            for number, (field, terms) in enumerate(wanted)
            for term in terms
        ]
        found: list[list[tuple[Ids, NDArray[np.int32]]]] = [[] for _ in wanted]
        is_wanted = flags_of(documents, self.size)
        for part, table, which, terms in self._places.by_table([term for _, term in every]):
            ids, places, ends = table.occurrences(terms, is_wanted[part.base : part.end])
            ids = ids + np.int32(part.base) if part.base else ids
            sizes = np.diff(ends, prepend=0).tolist()
            for group, start, end in _stretches([every[number][0] for number in which], sizes):
                found[group].append((ids[start:end], places[start:end]))
        return [
            (_joined_numbers([ids for ids, _ in each]), _joined_numbers([at for _, at in each]))
            for each in found
        ]

    def documents_of(self, ids: Collection[str]) -> Ids:
        """The documents of these articles, by identity, ascending."""
        found = [self._read_postings((("id", article_id),)).ids for article_id in ids]
        return distinct(np.concatenate([NOTHING.ids, *found]))

    def numbered(self, numbers: Collection[int]) -> Ids:
        """The documents of these articles, by the archive's numbers, ascending."""
        known, documents = self._by_number
        wanted = np.fromiter(numbers, np.int64, len(numbers))
        places = np.searchsorted(known, wanted)
        places[places == len(known)] = 0
        found = documents[places[known[places] == wanted]] if len(known) else NOTHING.ids
        return distinct(found)

    def with_numbers(self, values: Mapping[int, float]) -> Scored:
        """The documents of these articles, by the archive's numbers, each with its value."""
        known, documents = self._by_number
        numbers = np.fromiter(values, np.int64, len(values))
        given = np.fromiter(values.values(), np.float32, len(values))
        if not len(known) or not len(numbers):
            return NOTHING
        places = np.searchsorted(known, numbers)
        places[places == len(known)] = 0
        is_known = known[places] == numbers
        ids, given = documents[places[is_known]], given[is_known]
        order = np.argsort(ids)
        return Scored(ids[order], given[order])

    def stored(self, document: int) -> StoredArticle:
        """What a hit on the document shows."""
        found = self._stored.get(document)
        if found is None:
            if len(self._stored) >= _MOST_STORED:
                self._stored.clear()
            part = self._parts[bisect_right(self._bases, document) - 1]
            found = self._stored[document] = part.stored(document)
        return found

    @cached_property
    def _by_number(self) -> tuple[NDArray[np.int32], Ids]:
        """The archive's numbers, ascending, and the documents that have them."""
        numbers = self.facts.numbers[self.articles]
        order = np.argsort(numbers, kind="stable")
        return numbers[order], self.articles[order]

    def _read_postings(self, terms: tuple[tuple[str, str], ...]) -> Scored:
        """The documents that have any of some terms of fields, and how often in all."""
        (listed,) = self._read_lists([terms])
        return totals(listed, self.size)

    def _read_lists(self, groups: Sequence[tuple[tuple[str, str], ...]]) -> list[Scored]:
        """For each group of terms of fields their lists, one after the other."""
        every = [(number, term) for number, terms in enumerate(groups) for term in terms]
        found: list[list[Scored]] = [[] for _ in groups]
        for part, table, which, terms in self._places.by_table([term for _, term in every]):
            ids, counts, sizes = table.listed(terms)
            ids = ids + np.int32(part.base) if part.base else ids
            of_groups = [every[number][0] for number in which]
            for group, start, end in _stretches(of_groups, sizes.tolist()):
                found[group].append(Scored(ids[start:end], counts[start:end]))
        return [self.kept(lists) for lists in found]

    def kept(self, lists: Sequence[Scored]) -> Scored:
        """Lists as one, without the documents that are gone; it keeps nothing else in memory."""
        if not lists:
            return NOTHING
        listed = Scored(
            np.concatenate([each.ids for each in lists]),
            np.concatenate([each.values for each in lists]),
        )
        return listed if self._is_gone is None else listed.where(~self._is_gone.take(listed.ids))

    def frequency(self, field: str, term: str) -> int:
        """How many documents have the term in the field (deleted ones may be counted)."""
        return self._places.frequency(field, term)


def _terms(field: str, stems: Sequence[str], forms: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Stems and forms with the fields that have them."""
    return *zip(repeat(STEM_FIELDS[field]), stems), *zip(repeat(field), forms)


def _stretches(groups: Sequence[int], sizes: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Where the entries of each group begin and end, of lists of these sizes one after another."""
    start = end = 0
    for at, size in enumerate(sizes):
        end += size
        if at + 1 == len(groups) or groups[at + 1] != groups[at]:
            yield groups[at], start, end
            start = end


def _norms(lengths: NDArray[np.int32], articles: Ids) -> NDArray[np.float32]:
    """For each document the frequency at which a term has half of its weight."""
    words = lengths[articles].sum(dtype=np.int64) - len(articles)
    average = float(words) / len(articles) if len(articles) else 1.0
    base, slope = _K1 * (1 - _B), _K1 * _B / (average or 1.0)
    return (base + slope * lengths).astype(np.float32)


def _joined_numbers(parts: Sequence[NDArray[np.int32]]) -> NDArray[np.int32]:
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else np.zeros(0, np.int32)


def _read_facts(leaf: WhooshReader) -> _SegmentFacts:
    check_segment(leaf)
    return _SegmentFacts(
        publishers=texts_of(leaf, "publisher"),
        published=texts_of(leaf, "published"),
        kinds=texts_of(leaf, "figure_kinds"),
        numbers=numbers_of(leaf, "number"),
        lengths={
            BODY: numbers_of(leaf, "body_length"),
            TITLE: numbers_of(leaf, "title_length"),
        },
        stated=numbers_of(leaf, "title_stated"),
    )
