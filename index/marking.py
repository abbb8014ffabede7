"""Where the words of a query stand in a text, on its own letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.span import Span
from index.analysis.folding import fold_with_places
from index.analysis.stemming import Stemmer, StemmingRules
from index.analysis.tokenizer import Token, Tokenizer
from index.expansion import Expander, Forms
from index.matching import first_forms
from index.query_syntax import AllOf, Node, Phrase, Prefix, Query, Word, wanted_leaves


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One place of a text that answers to a part of the query.

    Attributes:
        start: First code point.
        end: After the last.
        part: Which word, beginning or phrase of the query, by number.
    """

    start: int
    end: int
    part: int


class Marker:
    """Marks the words of one query in any number of texts, nearest level first.

    A word is marked by its related forms only in a text that has none of its near forms.
    """

    def __init__(
        self,
        query: Query,
        expander: Expander | None,
        tokenizer: Tokenizer,
        stemmer: Stemmer,
        rules: StemmingRules,
    ) -> None:
        self._tokenizer = tokenizer
        self._stemmer = stemmer
        self.parts = tuple(dict.fromkeys(wanted_leaves(query.root)))
        self._near: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        self._related: dict[str, list[int]] = {}
        self._skeletons: dict[str, list[int]] = {}
        self._beginnings: list[tuple[str, int]] = []
        self._unfinished: list[tuple[str, int]] = []
        self._phrases: list[tuple[list[frozenset[str]], int]] = []
        self._glued = _glued_pairs(query.root, self.parts)
        for number, part in enumerate(self.parts):
            match part:
                case Word():
                    self._add_word(part, number, expander)
                case Prefix(term):
                    self._beginnings.append((term, number))
                case Phrase(words):
                    first = frozenset(first_forms(words[0].term, rules))
                    rest = [frozenset({word.term}) for word in words[1:]]
                    self._phrases.append(([first, *rest], number))

    def _add_word(self, word: Word, number: int, expander: Expander | None) -> None:
        forms = expander.forms(word.term) if expander else Forms(word.term)
        for form in forms.near:
            self._near.setdefault(form, []).append(number)
        for form in forms.related:
            self._related.setdefault(form, []).append(number)
        self._stems.setdefault(self._stemmer.stem(word.term), []).append(number)
        skeleton = self._stemmer.skeleton(word.term)
        if skeleton:
            self._skeletons.setdefault(skeleton, []).append(number)
        if word.unfinished:
            self._unfinished.append((word.term, number))
        halves = expander.halves(word.term) if expander else ()
        for first, second in halves:
            self._phrases.append(([frozenset({first}), frozenset({second})], number))

    def marks(self, text: str) -> list[Mark]:
        """All marks in the order of the text; marks of different parts may overlap."""
        if not self.parts:
            return []
        tokens = list(self._tokenizer.tokens(text))
        found = list(self._near_marks(tokens))
        found += self._phrase_marks(tokens)
        marked = {mark.part for mark in found}
        if len(marked) < len(self.parts):
            found += self._far_marks(text, tokens, marked)
        return sorted(found)

    def spans(self, text: str) -> tuple[Span, ...]:
        """All marks as spans in order, none overlapping."""
        return merged(self.marks(text))

    def _near_marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        near, stems, stem = self._near, self._stems, self._stemmer.stem
        beginnings = self._beginnings
        for term, start, end in tokens:
            parts = near.get(term) or stems.get(stem(term))
            if parts:
                yield from (Mark(start, end, part) for part in parts)
            for beginning, part in beginnings:
                if term.startswith(beginning) or stem(term).startswith(beginning):
                    yield Mark(start, end, part)

    def _phrase_marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        for forms, part in self._phrases:
            size = len(forms)
            for at in range(len(tokens) - size + 1):
                if tokens[at].term in forms[0] and all(
                    tokens[at + step].term in forms[step] for step in range(1, size)
                ):
                    places = tokens[at : at + size]
                    yield Mark(
                        min(token.start for token in places),
                        max(token.end for token in places),
                        part,
                    )

    def _far_marks(self, text: str, tokens: Sequence[Token], marked: set[int]) -> Iterator[Mark]:
        skeleton = self._stemmer.skeleton
        for term, start, end in tokens:
            parts = self._related.get(term) or self._skeletons.get(skeleton(term)) or ()
            yield from (Mark(start, end, part) for part in parts if part not in marked)
            for beginning, part in self._unfinished:
                if part not in marked and (
                    term.startswith(beginning) or self._stemmer.stem(term).startswith(beginning)
                ):
                    yield Mark(start, end, part)
            for joined, pair in self._glued:
                if joined in term and not marked.issuperset(pair):
                    yield _inner_mark(text, start, end, joined, pair[0])


def merged(marks: Sequence[Mark]) -> tuple[Span, ...]:
    """Sorted marks as spans; overlapping ones become one."""
    spans: list[Span] = []
    for mark in marks:
        if spans and mark.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, mark.end))
        else:
            spans.append(Span(mark.start, mark.end))
    return tuple(spans)


def _glued_pairs(
    root: Node | None, parts: Sequence[Word | Prefix | Phrase]
) -> list[tuple[str, tuple[int, int]]]:
    """Neighbouring words of the query, written without their space."""
    if not isinstance(root, AllOf):
        return []
    return [
        (first.term + second.term, (parts.index(first), parts.index(second)))
        for first, second in pairwise(root.parts)
        if isinstance(first, Word) and isinstance(second, Word)
    ]


def _inner_mark(text: str, start: int, end: int, letters: str, part: int) -> Mark:
    """The stretch of a longer word that reads `letters`, with the marks on its letters."""
    folded, places = fold_with_places(text[start:end])
    at = folded.find(letters)
    if at < 0:
        return Mark(start, end, part)
    return Mark(start + places[at], start + places[at + len(letters)], part)
