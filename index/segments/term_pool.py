"""The words of the articles of one segment, before they are written: inverted all at once.

Each field is one long array of the words of its articles, in the order of articles and places.
Sorting it by word, which keeps that order within a word, makes the posting lists of all words.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np

from index.analysis.tokenizer import Tokenizer
from index.segments.lexicon import Lexicon
from index.segments.packed_numbers import Numbers, Places
from index.segments.posting_lists import (
    PackedLists,
    Postings,
    order_of,
    pack_lists,
    starts_of,
)

# So many words are written between two steps, some hundredths of a second.
_WORDS_OF_STEP, _TERMS_OF_STEP = 400_000, 10_000


class TermWriting(Protocol):
    """What is used of the codec's writer of terms."""

    def start_field(self, name: str, universe: int, lengths: Numbers | None = None) -> None:
        """What follows are the terms of this field; see TermWriter."""
        ...

    def add(self, terms: Sequence[bytes], lists: PackedLists) -> None:
        """Write terms with their lists."""
        ...

    def finish_field(self) -> Iterator[None]:
        """Write what remains of the field, in steps."""
        ...

    def close(self) -> None:
        """Finish the files."""
        ...


@dataclass(frozen=True, slots=True)
class Lead:
    """The words at the beginning of a field that weigh more: BM25F, where counts are made.

    Attributes:
        words: How many words that are.
        times: How often each of them counts among the stems.
    """

    words: int
    times: int


@dataclass(frozen=True, slots=True)
class FieldTraits:
    """How the fields of text are written.

    Attributes:
        positioned: Those of which it is told where a word stands.
        stems: For fields whose words are also written by their stems, the field for these.
        leads: For fields that begin with what matters, those first words.
    """

    positioned: frozenset[str]
    stems: Mapping[str, str]
    leads: Mapping[str, Lead]


_NO_LEAD = Lead(words=0, times=1)


@dataclass(slots=True)
class _FieldWords:
    """The words of one field: their numbers, and how many of them each document has."""

    lexicon: Lexicon
    words: array[int] = field(default_factory=lambda: array("i"))
    documents: array[int] = field(default_factory=lambda: array("i"))
    lengths: array[int] = field(default_factory=lambda: array("i"))


class TermPool:
    """The words of a segment, by field."""

    def __init__(self, traits: FieldTraits, lexicons: Mapping[str, Lexicon]) -> None:
        """Begin with nothing.

        Args:
            traits: How fields are written.
            lexicons: For each field of several words, the lexicon that numbered them.
        """
        self._traits = traits
        self._lexicons = lexicons
        self._fields: dict[str, _FieldWords] = {}

    def add(self, posting: tuple[str, bytes, int, float, array[int]]) -> None:
        """Add what Whoosh took of a field: one term, or under an empty one the words' numbers.

        Documents come in order.
        """
        name, term, document, _, numbers = posting
        of_field = self._fields.get(name)
        if of_field is None:
            is_numbered = name in self._lexicons
            lexicon = self._lexicons[name] if is_numbered else Lexicon(Tokenizer(), str)
            of_field = self._fields[name] = _FieldWords(lexicon)
        if term:
            numbers = of_field.lexicon.numbers_of([term.decode()])
        of_field.words.extend(numbers)
        of_field.documents.append(document)
        of_field.lengths.append(len(numbers))

    def write_steps(self, writer: TermWriting) -> Iterator[None]:
        """Write everything in order."""
        for name, of_field in self._fields.items():
            if not of_field.words:
                continue
            lexicon = of_field.lexicon
            words = np.frombuffer(of_field.words, np.int32)
            lengths = np.frombuffer(of_field.lengths, np.int32)
            having = np.frombuffer(of_field.documents, np.int32)
            documents = np.repeat(having, lengths)
            count = int(having[-1]) + 1
            yield
            if name in self._traits.positioned:
                of_all = np.zeros(count, np.int32)
                of_all[having] = lengths
                writer.start_field(name, len(words), of_all)
                yield from _write(
                    writer, lexicon.words(), words, documents, len(words), by_place=True
                )
            else:
                writer.start_field(name, count)
                yield from _write(writer, lexicon.words(), words, documents, count, by_place=False)
            if name in self._traits.stems:
                stems = np.array(lexicon.stem_of(), np.int32)[words]
                times = _times(_places(lengths), self._traits.leads.get(name, _NO_LEAD))
                yield
                writer.start_field(self._traits.stems[name], count)
                stems, of_stems = np.repeat(stems, times), np.repeat(documents, times)
                yield from _write(writer, lexicon.stems(), stems, of_stems, count, by_place=False)
        self.cleanup()

    def cleanup(self) -> None:
        """Forget everything."""
        self._fields.clear()


def _write(
    writer: TermWriting,
    names: Sequence[str],
    words: Numbers,
    documents: Numbers,
    universe: int,
    *,
    by_place: bool,
) -> Iterator[None]:
    """Write one field: for each of its words the name's number and the document."""
    present = np.zeros(len(names), bool)
    present[words] = True
    used = np.flatnonzero(present).tolist()
    terms = {names[number].encode("utf-8", "surrogatepass"): number for number in used}
    yield
    ordered = sorted(terms)
    yield
    ranks = np.zeros(len(names), np.int32)
    ranks[[terms[term] for term in ordered]] = np.arange(len(ordered), dtype=np.int32)
    of_words = ranks[words]
    order = order_of(of_words)
    yield
    times, documents = np.bincount(of_words), documents[order]
    ends = np.cumsum(times)
    first, start = 0, 0
    while first < len(ordered):
        last = max(first + 1, int(np.searchsorted(ends, start + _WORDS_OF_STEP)))
        last = min(last, first + _TERMS_OF_STEP)
        end = int(ends[last - 1])
        postings, frequencies = _postings(times[first:last], documents[start:end])
        if by_place:
            places = order[start:end].astype(np.int32)
            sizes = times[first:last].astype(np.int32)
            postings = Postings(sizes, places, np.zeros(0, np.int32))
            lists = pack_lists(postings, universe, frequencies)
        else:
            lists = pack_lists(postings, universe)
        writer.add(ordered[first:last], lists)
        first, start = last, end
        yield
    yield from writer.finish_field()


def _postings(times: Places, documents: Numbers) -> tuple[Postings, Numbers]:
    """The lists of words that stand so often, and how many documents each has."""
    begins = np.ones(len(documents), bool)
    np.not_equal(documents[1:], documents[:-1], out=begins[1:])
    firsts = starts_of(times)
    begins[firsts] = True
    frequencies = np.add.reduceat(begins, firsts, dtype=np.int32)
    starts = np.flatnonzero(begins)
    counts = np.diff(starts, append=len(documents)).astype(np.int32)
    return Postings(frequencies, documents[starts], counts), frequencies


def _times(places: Numbers, lead: Lead) -> Numbers:
    """How often each word counts."""
    return np.where(places < lead.words, lead.times, 1).astype(np.int32)


def _places(lengths: Numbers) -> Numbers:
    """Each word's place in its article, for articles of these lengths one after the other."""
    starts = np.cumsum(lengths, dtype=np.int64) - lengths
    return (np.arange(int(lengths.sum(dtype=np.int64))) - np.repeat(starts, lengths)).astype(
        np.int32
    )
