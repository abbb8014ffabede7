"""Where the words of a query stand in a text, on its own letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.span import Span
from index.analysis.folding import fold_with_places
from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Token, Tokenizer
from index.expansion import Expander
from index.matching import first_forms
from index.query_syntax import AllOf, Node, Phrase, Prefix, Query, Word, wanted_leaves

_MOST_REMEMBERED = 50_000


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


@dataclass(frozen=True, slots=True)
class _Answer:
    """To which parts of the query one token answers.

    Attributes:
        start: Where the token begins in its piece of text.
        end: Where it ends there.
        near: Parts that it answers to at once.
        far: Marks that hold only where the part has no nearer one.
        opens: Whether a phrase may begin with it.
    """

    start: int
    end: int
    near: tuple[int, ...]
    far: tuple[Mark, ...]
    opens: bool


class Marker:
    """Marks the words of one query in any number of texts, nearest level first.

    A word is marked by its related forms only in a text that has none of its near forms.

    Args of the constructor: `expander` knows the forms in the archive; with `by_rule` words are
    compared by their stems as well, for texts that may not be in the archive.
    """

    def __init__(
        self,
        query: Query,
        expander: Expander | None,
        tokenizer: Tokenizer,
        stemmer: Stemmer,
        *,
        by_rule: bool,
    ) -> None:
        self._tokenizer = tokenizer
        self._stemmer = stemmer
        self._expander = expander
        self.parts = tuple(dict.fromkeys(wanted_leaves(query.root)))
        self._near: dict[str, list[int]] = {}
        self._far: dict[str, list[int]] = {}
        self._inner: dict[str, list[tuple[str, tuple[int, int]]]] = {}
        self._phrases: list[tuple[list[frozenset[str]], int]] = []
        self._glued = _glued_pairs(query.root, self.parts)
        for number, part in enumerate(self.parts):
            match part:
                case Word():
                    self._add_word(part, number)
                case Prefix(term):
                    self._add(self._near, expander.completions(term) if expander else (), number)
                case Phrase(words):
                    first = frozenset(first_forms(words[0].term, stemmer.rules))
                    rest = [frozenset({word.term}) for word in words[1:]]
                    self._phrases.append(([first, *rest], number))
        if expander:
            for pair in self._glued:
                for form in expander.glued(*pair[0]):
                    self._inner.setdefault(form, []).append(("".join(pair[0]), pair[1]))
        self._openers = frozenset(form for forms, _ in self._phrases for form in forms[0])
        self._rules = _Rules(self.parts, stemmer) if by_rule or expander is None else None
        # Most words of a text are none of these, and need no further look.
        self._wanted = self._openers.union(self._near, self._far, self._inner)
        self._answers: dict[str, tuple[_Answer, ...]] = {}

    def marks(self, text: str) -> list[Mark]:
        """All marks in the order of the text; marks of different parts may overlap."""
        if not self.parts:
            return []
        near: list[Mark] = []
        far: list[Mark] = []
        opens = False
        remembered = self._answers.get
        for piece, start in self._tokenizer.pieces(text):
            answers = remembered(piece)
            if answers is None:
                answers = self._answers_of(piece)
            if not answers:
                continue
            for answer in answers:
                near += (
                    Mark(start + answer.start, start + answer.end, part) for part in answer.near
                )
                far += (Mark(start + m.start, start + m.end, m.part) for m in answer.far)
                opens = opens or answer.opens
        if opens:
            near += self._phrase_marks(list(self._tokenizer.tokens(text)))
        marked = {mark.part for mark in near}
        return sorted(near + [mark for mark in far if mark.part not in marked])

    def spans(self, text: str) -> tuple[Span, ...]:
        """All marks as spans in order, none overlapping."""
        return merged(self.marks(text))

    def _add_word(self, word: Word, number: int) -> None:
        self._add(self._near, (word.term,), number)
        if self._expander is None:
            return
        forms = self._expander.forms(word.term)
        self._add(self._near, forms.inflected, number)
        self._add(self._far, forms.related, number)
        if word.unfinished:
            self._add(self._far, self._expander.completions(word.term), number)
        for first, second in self._expander.halves(word.term):
            self._phrases.append(([frozenset({first}), frozenset({second})], number))

    @staticmethod
    def _add(table: dict[str, list[int]], forms: Iterable[str], number: int) -> None:
        for form in forms:
            table.setdefault(form, []).append(number)

    def _answers_of(self, piece: str) -> tuple[_Answer, ...]:
        """What a piece of text answers, found once for all texts."""
        tokens = self._tokenizer.tokens_of(piece)
        if self._rules is None and not any(token[0] in self._wanted for token in tokens):
            if len(self._answers) < _MOST_REMEMBERED:
                self._answers[piece] = ()
            return ()
        answers = tuple(
            answer for token in tokens if (answer := self._answer(piece, token)) is not None
        )
        if len(self._answers) < _MOST_REMEMBERED:
            self._answers[piece] = answers
        return answers

    def _answer(self, piece: str, token: Token) -> _Answer | None:
        term, start, end = token
        near = tuple(self._near.get(term, ()))
        far = [Mark(start, end, part) for part in self._far.get(term, ())]
        if self._rules is not None:
            near = near or self._rules.near(term)
            far += (Mark(start, end, part) for part in self._rules.far(term))
        inner = self._inner.get(term)
        if inner is None and self._rules is not None:
            inner = [("".join(pair), parts) for pair, parts in self._glued]
        for letters, parts in inner or ():
            far += _inner_marks(piece, token, letters, parts)
        opens = term in self._openers
        if not (near or far or opens):
            return None
        return _Answer(start, end, near, tuple(far), opens)

    def _phrase_marks(self, tokens: Sequence[Token]) -> Iterator[Mark]:
        for forms, part in self._phrases:
            size = len(forms)
            for at in range(len(tokens) - size + 1):
                if tokens[at].term in forms[0] and all(
                    tokens[at + step].term in forms[step] for step in range(1, size)
                ):
                    places = tokens[at : at + size]
                    start = min(token.start for token in places)
                    yield Mark(start, max(token.end for token in places), part)


def merged(marks: Sequence[Mark]) -> tuple[Span, ...]:
    """Sorted marks as spans; overlapping ones become one."""
    spans: list[Span] = []
    for mark in marks:
        if spans and mark.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, mark.end))
        else:
            spans.append(Span(mark.start, mark.end))
    return tuple(spans)


class _Rules:
    """Which parts of a query a word answers to by rule, whether the archive has it or not."""

    def __init__(self, parts: Sequence[Word | Prefix | Phrase], stemmer: Stemmer) -> None:
        self._stemmer = stemmer
        self._stems: dict[str, list[int]] = {}
        self._skeletons: dict[str, list[tuple[int, str]]] = {}
        self._beginnings = [(p.term, n) for n, p in enumerate(parts) if isinstance(p, Prefix)]
        self._unfinished: list[tuple[str, int]] = []
        for number, part in enumerate(parts):
            if isinstance(part, Word):
                seats = [stem for stem, _ in stemmer.other_seats(part.term)]
                for stem in (stemmer.stem(part.term), *seats):
                    self._stems.setdefault(stem, []).append(number)
                skeleton = stemmer.skeleton(part.term)
                if skeleton:
                    self._skeletons.setdefault(skeleton, []).append((number, part.term))
                if part.unfinished and not part.term.isdecimal():
                    self._unfinished.append((part.term, number))

    def near(self, term: str) -> tuple[int, ...]:
        stem = self._stemmer.stem(term)
        return (*self._stems.get(stem, ()), *_begun(self._beginnings, term, stem))

    def far(self, term: str) -> tuple[int, ...]:
        may_be_plural = self._stemmer.may_be_plural
        related = [
            number
            for number, word in self._skeletons.get(self._stemmer.skeleton(term), ())
            if may_be_plural(word, term)
        ]
        return (*related, *_begun(self._unfinished, term, self._stemmer.stem(term)))


def _begun(beginnings: Iterable[tuple[str, int]], term: str, stem: str) -> Iterator[int]:
    for beginning, part in beginnings:
        if term.startswith(beginning) or stem.startswith(beginning):
            yield part


def _glued_pairs(
    root: Node | None, parts: Sequence[Word | Prefix | Phrase]
) -> list[tuple[tuple[str, str], tuple[int, int]]]:
    """Neighbouring words of the query, which may stand in a text without their space."""
    if not isinstance(root, AllOf):
        return []
    return [
        ((first.term, second.term), (parts.index(first), parts.index(second)))
        for first, second in pairwise(root.parts)
        if isinstance(first, Word) and isinstance(second, Word)
    ]


def _inner_marks(piece: str, token: Token, letters: str, parts: tuple[int, int]) -> list[Mark]:
    """The stretch of a longer word that reads `letters`, with the signs on its letters."""
    folded, places = fold_with_places(piece[token.start : token.end])
    at = folded.find(letters)
    if at < 0:
        return []
    start, end = token.start + places[at], token.start + places[at + len(letters)]
    return [Mark(start, end, part) for part in parts]
