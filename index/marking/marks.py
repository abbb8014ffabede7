"""Where the words of a query stand in a text, on its own letters."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from articles.span import Span
from index.analysis.folding import fold_with_places
from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Token, Tokenizer
from index.marking.wanted_forms import FormsByRule, Slot, Together, WantedForms, asked_word
from index.marking.word_places import WordPlaces
from index.matching_rules import LETTER_RULES, MatchingRule
from index.query.syntax import Leaf, Near, Phrase, Query, wanted_leaves
from index.words.expansion import Expander
from index.words.letter_rules import letter_rules

_MOST_REMEMBERED = 50_000


class Mark(NamedTuple):
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
        start: Where the token begins in its stretch of text.
        end: Where it ends there.
        near: Parts that it answers to at once.
        far: Marks that hold only where the part has no nearer one.
        opens: Whether words that must stand together may begin with it.
    """

    start: int
    end: int
    near: tuple[int, ...]
    far: tuple[Mark, ...]
    opens: bool


class Marker:
    """Marks the words of one query in any number of texts, nearest level first.

    A word is marked by its related forms only in a text that has none of its near forms, unless
    the query asks for its root.

    Attributes:
        parts: The parts of the query by the numbers of the marks.
    """

    def __init__(
        self,
        query: Query,
        expander: Expander | None,
        tokenizer: Tokenizer,
        stemmer: Stemmer,
        *,
        by_rule: bool,
        text: str = "",
        ignored: frozenset[MatchingRule] = frozenset(),
    ) -> None:
        """Find the forms of a query.

        Args:
            query: What is looked for.
            expander: Knows the forms in the archive; None where there is no archive.
            tokenizer: Cuts the texts.
            stemmer: Knows which words are one.
            by_rule: Whether words are compared by their stems as well, for texts that may not be
                in the archive.
            text: The query's own text: what its letters are compared by.
            ignored: The allowances that are switched off.
        """
        self._tokenizer = tokenizer
        self.parts = tuple(dict.fromkeys(wanted_leaves(query.root)))
        if expander is not None:
            expander = expander.restricted(ignored)
        self._forms = WantedForms(query, self.parts, text, expander, stemmer, ignored)
        self._letters = ignored & LETTER_RULES
        self._asked = [_asked(part, text) for part in self.parts]
        self._openers = self._forms.openers()
        needs_rules = by_rule or expander is None
        self._rules = FormsByRule(self.parts, stemmer, ignored) if needs_rules else None
        # Most words of a text are none of these, and need no further look.
        forms = self._forms
        self._wanted = self._openers.union(forms.near, forms.far, forms.inner)
        self._words = WordPlaces(self._wanted, tokenizer)
        # Only numbers may go on behind a space.
        self._has_numbers = not all(map(str.isalpha, self._wanted))
        self._answers: dict[str, tuple[_Answer, ...]] = {}

    @property
    def glued(self) -> list[tuple[str, str]]:
        """The neighbouring words of the query that a text may have without their space."""
        return [pair for pair, _ in self._forms.glued]

    def marks(self, text: str) -> list[Mark]:
        """All marks in the order of the text; marks of different parts may overlap."""
        return self.marks_of([text])[0]

    def marks_of(self, texts: Sequence[str]) -> list[list[Mark]]:
        """The same for several texts, which are looked through at once."""
        if not self.parts:
            return [[] for _ in texts]
        found: Sequence[Iterable[tuple[str, int]] | None] = [None] * len(texts)
        if self._rules is None and self._words.is_possible:
            found = self._words.pieces(texts)
        return [
            self._marks_at(text, self._stretches(text) if stretches is None else stretches)
            for text, stretches in zip(texts, found, strict=True)
        ]

    def _marks_at(self, text: str, stretches: Iterable[tuple[str, int]]) -> list[Mark]:
        """The marks of the stretches that may answer, with their places in the text."""
        near: list[Mark] = []
        far: list[Mark] = []
        openings: list[int] = []
        for stretch, start in stretches:
            for answer in self._answers_of(stretch):
                begin, end = start + answer.start, start + answer.end
                for part in answer.near:
                    near.append(Mark(begin, end, part))  # noqa: PERF401
                for mark in answer.far:
                    far.append(Mark(start + mark.start, start + mark.end, mark.part))  # noqa: PERF401
                if answer.opens:
                    openings.append(begin)
        if openings:
            near += self._marks_together(text, sorted(openings))
        marked = {mark.part for mark in near}
        return sorted(near + [mark for mark in far if mark.part not in marked])

    def spans(self, text: str) -> tuple[Span, ...]:
        """All marks as spans in order, none overlapping."""
        return merged(self.marks(text))

    def _stretches(self, text: str) -> Iterable[tuple[str, int]]:
        """The stretches of text that may answer, with their places, in any order."""
        if self._rules is not None:
            return self._tokenizer.pieces(text)
        if self._has_numbers:
            pieces = list(self._tokenizer.pieces(text))
            wanted = self._tokenizer.stretches_with(self._wanted, [piece for piece, _ in pieces])
            return (piece for piece in pieces if piece[0] in wanted)
        return _places(text, self._tokenizer.stretches_with(self._wanted, text.split()))

    def _answers_of(self, stretch: str) -> tuple[_Answer, ...]:
        """What a stretch of text answers, found once for all texts."""
        answers = self._answers.get(stretch)
        if answers is None:
            tokens = self._tokenizer.tokens(stretch)
            found = (self._answer(stretch, token) for token in tokens)
            answers = tuple(answer for answer in found if answer is not None)
            if len(self._answers) < _MOST_REMEMBERED:
                self._answers[stretch] = answers
        return answers

    def _answer(self, stretch: str, token: Token) -> _Answer | None:
        term, start, end = token
        if self._rules is None and term not in self._wanted:
            return None
        forms = self._forms
        near = dict.fromkeys(forms.near.get(term, ()))
        far = dict.fromkeys(forms.far.get(term, ()))
        if self._rules is not None:
            near.update(dict.fromkeys(self._rules.near(term)))
            far.update(dict.fromkeys(self._rules.far(term)))
        written = stretch[start:end]
        marks = [Mark(start, end, part) for part in far if self._has_letters(part, written)]
        inner = forms.inner.get(term)
        if inner is None and self._rules is not None:
            inner = [("".join(pair), parts) for pair, parts in forms.glued]
        for letters, parts in inner or ():
            marks += self._inner_marks(stretch, token, letters, parts)
        at_once = tuple(part for part in near if self._has_letters(part, written))
        opens = term in self._openers
        if not (at_once or marks or opens):
            return None
        return _Answer(start, end, at_once, tuple(marks), opens)

    def _has_letters(self, part: int, written: str) -> bool:
        """Whether a word answers with the rules of letters that remain."""
        return not self._letters or self._letters.isdisjoint(
            letter_rules(self._asked[part], written)
        )

    def _inner_marks(
        self, stretch: str, token: Token, letters: str, parts: tuple[int, int]
    ) -> list[Mark]:
        """The stretch of a longer word that reads `letters`, with the signs on its letters."""
        if letters not in token.term:
            return []
        folded, places = fold_with_places(stretch[token.start : token.end])
        at = folded.find(letters)
        if at < 0:
            return []
        start, end = token.start + places[at], token.start + places[at + len(letters)]
        if self._letters:
            asked = "".join(self._asked[part] for part in parts)
            if not self._letters.isdisjoint(letter_rules(asked, stretch[start:end])):
                return []
        return [Mark(start, end, part) for part in parts]

    def _marks_together(self, text: str, openings: Sequence[int]) -> Iterator[Mark]:
        beside = [each for each in self._forms.together if each.distance is None]
        apart = [each for each in self._forms.together if each.distance is not None]
        if beside:
            for start in openings:
                following = _Following(self._tokenizer.tokens(text, start))
                for each in beside:
                    yield from self._beside(text, following, each)
        if not apart:
            return
        # Counted once, as far as the farthest of them may stand.
        words = list(self._counted(text, openings, max(map(_longest, apart))))
        for each in apart:
            found = list(self._apart(text, words, each, each.slots))
            yield from found or self._apart(text, words, each, each.kin)

    def _beside(self, text: str, following: _Following, wanted: Together) -> Iterator[Mark]:
        """The words of a phrase at the head of some tokens."""
        found = following.beginning(wanted.slots)
        if not found:
            return
        start, end = min(t.start for t in found), max(t.end for t in found)
        if self._letters:
            written = [text[t.start : t.end] for t in found]
            if len(wanted.asked) < len(written):
                written = ["".join(written)]
            pairs = zip(wanted.asked, written, strict=True)
            if any(not self._letters.isdisjoint(letter_rules(*pair)) for pair in pairs):
                return
        yield Mark(start, end, wanted.part)

    def _counted(
        self, text: str, openings: Sequence[int], longest: int
    ) -> Iterator[tuple[int, Token]]:
        """The words at some places and their numbers; where they are far apart, far enough."""
        number = 0
        for start, following in zip(openings, (*openings[1:], len(text)), strict=True):
            tokens = islice(self._tokenizer.tokens(text, start), longest + 1)
            yield number, next(tokens)
            number += 1
            for token in tokens:
                if token.start >= following:
                    break
                number += 1

    def _apart(
        self,
        text: str,
        words: Sequence[tuple[int, Token]],
        wanted: Together,
        slots: Sequence[Slot],
    ) -> Iterator[Mark]:
        """The words that stand near one another, each by itself."""
        standing = {token.term for _, token in words}
        if any(slot.isdisjoint(standing) for slot in slots):
            return
        longest = _longest(wanted)
        # A word that is asked for twice must stand there twice.
        seen = {slot: deque[tuple[int, Token]](maxlen=slots.count(slot)) for slot in slots}
        asked = dict(zip(slots, wanted.asked, strict=True))
        marked: set[int] = set()
        for at, token in words:
            here = [
                slot
                for slot in seen
                if token.term in slot and self._has_asked(asked[slot], text, token)
            ]
            for slot in here:
                seen[slot].append((at, token))
            window = {
                place: word
                for last in seen.values()
                for place, word in last
                if place > at - longest
            }
            if here and len(window) == len(slots):
                for place in window.keys() - marked:
                    yield Mark(window[place].start, window[place].end, wanted.part)
                marked.update(window)

    def _has_asked(self, asked: str, text: str, token: Token) -> bool:
        return not self._letters or self._letters.isdisjoint(
            letter_rules(asked, text[token.start : token.end])
        )


class _Following:
    """The words behind a place, cut as far as somebody looks: phrases may be long, texts too."""

    def __init__(self, tokens: Iterator[Token]) -> None:
        self._tokens = tokens
        self._cut: list[Token] = []

    def beginning(self, slots: Sequence[Slot]) -> list[Token]:
        """As many words as slots, each in its slot; none when one is not."""
        for at, slot in enumerate(slots):
            if at == len(self._cut):
                self._cut += islice(self._tokens, 1)
            if at == len(self._cut) or self._cut[at].term not in slot:
                return []
        return self._cut[: len(slots)]


def merged(marks: Sequence[Mark]) -> tuple[Span, ...]:
    """Sorted marks as spans; overlapping ones become one."""
    spans: list[Span] = []
    for mark in marks:
        if spans and mark.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, mark.end))
        else:
            spans.append(Span(mark.start, mark.end))
    return tuple(spans)


def _longest(wanted: Together) -> int:
    """How many words the longest stretch has in which all the words may stand."""
    return (wanted.distance or 0) + len(wanted.slots)


def _asked(part: Leaf, text: str) -> str:
    """What is asked for, in the user's own letters."""
    if isinstance(part, Phrase | Near):
        return "".join(asked_word(word, text) for word in part.words)
    return part.place.text_in(text).strip("*~") or part.term


def _places(text: str, stretches: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Where stretches without spaces stand between spaces."""
    for stretch in stretches:
        size = len(stretch)
        at = text.find(stretch)
        while at >= 0:
            end = at + size
            if (not at or text[at - 1].isspace()) and (end == len(text) or text[end].isspace()):
                yield stretch, at
            at = text.find(stretch, end)
