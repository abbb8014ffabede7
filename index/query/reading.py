"""A query's lexemes to parts, from left to right: forgiving, and linear."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from articles.span import Span
from index.analysis.tokenizer import Token, Tokenizer
from index.query.lexemes import AND_WORD, NOT_WORD, Kind, Lexeme
from index.query.syntax import (
    AllOf,
    AnyOf,
    Level,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Similar,
    Within,
    Word,
)

_DEEPEST = 32
_OPERANDS = frozenset({Kind.CHUNK, Kind.PHRASE, Kind.OPEN, Kind.FIELD, Kind.CONDITION, Kind.FAULT})
_WORDS = frozenset({Kind.CHUNK, Kind.PHRASE})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a query at its outermost level.

    Attributes:
        node: What it says; None for a number or a date that cannot be read.
        first: Its first lexeme, by number.
        end: After its last lexeme.
    """

    node: Node | None
    first: int
    end: int


Alternatives = list[list[Part]]
"""Parts that are wanted together, for each of the alternatives."""


Choice = Callable[[list[Node]], list[Node]]
"""Which of the parts that are wanted together are searched."""


def read_parts(
    lexemes: Sequence[Lexeme], tokenizer: Tokenizer, searched: Choice
) -> list[Alternatives]:
    """All parts of a query; in its groups, those that are searched.

    A closing parenthesis too many separates two stretches of the query.
    """
    return _Reading(lexemes, tokenizer, searched).stretches()


def tree_of(stretches: Sequence[Alternatives], searched: Choice) -> Node | None:
    """The tree of those parts that are searched."""
    return _joined(
        AllOf,
        [
            node
            for alternatives in stretches
            if (node := _one_of([_nodes(parts) for parts in alternatives], searched)) is not None
        ],
    )


def _joined(kind: type[AllOf] | type[AnyOf], nodes: Sequence[Node]) -> Node | None:
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else kind(tuple(nodes))


def _nodes(parts: Sequence[Part]) -> list[Node]:
    return [part.node for part in parts if part.node is not None]


def _one_of(choices: Sequence[list[Node]], searched: Choice) -> Node | None:
    found = [_joined(AllOf, searched(nodes)) for nodes in choices]
    return _joined(AnyOf, [node for node in found if node is not None])


class _Reading:
    """One reading of the lexemes."""

    def __init__(self, lexemes: Sequence[Lexeme], tokenizer: Tokenizer, searched: Choice) -> None:
        self._lexemes = lexemes
        self._searched = searched
        self._tokenizer = tokenizer
        self._at = 0
        self._depth = 0

    def stretches(self) -> list[Alternatives]:
        found = []
        while self._at < len(self._lexemes):
            found.append(self._alternatives())
            if self._peek(Kind.CLOSE):
                self._at += 1
        return found

    def _alternatives(self) -> Alternatives:
        """Parts joined by `أو`, up to a closing parenthesis."""
        choices = []
        while True:
            choices.append(self._together())
            if not self._peek(Kind.OR):
                return [choice for choice in choices if choice]
            self._at += 1

    def _together(self) -> list[Part]:
        parts: list[Part] = []
        while self._at < len(self._lexemes):
            if self._peek(Kind.OR) or self._peek(Kind.CLOSE):
                break
            first = self._at
            if self._joins(after_part=bool(parts)):
                self._at += 1
                continue
            node = self._part(first=not parts)
            read = self._lexemes[first : self._at]
            if node is not None or any(each.kind is Kind.FAULT for each in read):
                parts.append(Part(node, first, self._at))
        return parts

    def _joins(self, *, after_part: bool) -> bool:
        """Whether a lexeme only says that both its sides are wanted, or says nothing.

        A `و` that nothing precedes or follows is a word like another.
        """
        lexeme = self._lexemes[self._at]
        if lexeme.kind is Kind.NEAR:
            return True  # one that stands between two words was read with them
        if lexeme.kind is not Kind.AND:
            return False
        follows = self._peek_after(_OPERANDS | {Kind.NOT})
        return lexeme.text != AND_WORD or (after_part and follows)

    def _part(self, first: bool) -> Node | None:
        lexeme = self._lexemes[self._at]
        self._at += 1
        match lexeme.kind:
            case Kind.NOT:
                return self._excluded(lexeme, first)
            case Kind.FIELD:
                return self._in_field(lexeme)
            case Kind.CONDITION:
                return lexeme.condition
            case Kind.FAULT:
                return None
            case Kind.OPEN:
                return self._group()
            case _:
                return self._words(lexeme)

    def _group(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        choices = [_nodes(parts) for parts in self._alternatives()]
        self._depth -= 1
        if self._peek(Kind.CLOSE):
            self._at += 1
        return _one_of(choices, self._searched)

    def _excluded(self, lexeme: Lexeme, first: bool) -> Node | None:
        """A `ليس` that nothing precedes or follows is a word like another."""
        if self._peek_any(_OPERANDS) and not (first and lexeme.text == NOT_WORD):
            part = self._operand()
            return Not(part) if part is not None else None
        return self._leaf(lexeme) if lexeme.text == NOT_WORD else None

    def _in_field(self, lexeme: Lexeme) -> Node | None:
        is_excluded = self._peek(Kind.NOT) and self._lexemes[self._at].start == lexeme.end
        if not (is_excluded or self._peek_any(_OPERANDS)) or lexeme.field is None:
            return self._leaf(lexeme)
        part = self._operand()
        if part is None:
            return None
        if isinstance(part, Not) and lexeme.field.field:
            return Not(Within(lexeme.field.field, part.part))
        if lexeme.field.level is not None:
            return _levelled(part, lexeme.field.level)
        return Within(lexeme.field.field, part) if lexeme.field.field else part

    def _operand(self) -> Node | None:
        if self._depth >= _DEEPEST:
            self._at += 1
            return None
        self._depth += 1
        part = self._part(first=True)
        self._depth -= 1
        return part

    def _words(self, lexeme: Lexeme) -> Node | None:
        """A word, a beginning or a phrase, with what must stand near it."""
        leaf = self._leaf(lexeme)
        words = list(_plain(leaf))
        distance, last = 0, lexeme
        while words and self._peek(Kind.NEAR) and self._peek_after(_WORDS):
            following = list(_plain(self._leaf(self._lexemes[self._at + 1])))
            if not following:
                break
            distance += self._lexemes[self._at].distance or 0
            last = self._lexemes[self._at + 1]
            words += following
            self._at += 2
        if last is lexeme:
            return leaf
        return Near(tuple(words), distance, Span(lexeme.start, last.end))

    def _leaf(self, lexeme: Lexeme) -> Node | None:
        tokens = list(self._tokenizer.tokens(lexeme.words))
        place = Span(lexeme.start, lexeme.end)
        words = tuple(map(partial(_word, offset=lexeme.start), tokens))
        quoted = lexeme.kind is Kind.PHRASE
        if not words:
            return None
        if len(words) > 1:
            if lexeme.distance is not None:
                return Near(words, lexeme.distance, place)
            return Phrase(words, place, quoted)
        if lexeme.kind is Kind.CHUNK and lexeme.text.endswith("*"):
            return Prefix(words[0].term, place)
        if lexeme.kind is Kind.CHUNK and lexeme.text.endswith("~"):
            return Similar(words[0].term, place)
        return replace(words[0], level=Level.EXACT) if quoted else words[0]

    def _peek(self, kind: Kind) -> bool:
        return self._at < len(self._lexemes) and self._lexemes[self._at].kind is kind

    def _peek_any(self, kinds: frozenset[Kind]) -> bool:
        return self._at < len(self._lexemes) and self._lexemes[self._at].kind in kinds

    def _peek_after(self, kinds: frozenset[Kind]) -> bool:
        """Whether the lexeme after the present one is of one of these kinds."""
        after = self._at + 1
        return after < len(self._lexemes) and self._lexemes[after].kind in kinds


def _word(token: Token, offset: int) -> Word:
    return Word(token.term, Span(offset + token.start, offset + token.end))


def _plain(leaf: Node | None) -> Iterator[Word]:
    """The words of a leaf that may stand near others."""
    match leaf:
        case Word():
            yield leaf
        case Phrase(words) | Near(words):
            yield from words
        case _:
            pass


def _levelled(node: Node, level: Level) -> Node:
    """The same with the level of its words, where they have none of their own."""
    match node:
        case Word() if node.level is Level.ANY:
            return replace(node, level=level)
        case Phrase():
            return replace(node, quoted=node.quoted or level is Level.EXACT)
        case Near(words):
            return replace(node, words=tuple(replace(word, level=level) for word in words))
        case Not(part) | Within(_, part):
            return replace(node, part=_levelled(part, level))
        case AllOf(parts) | AnyOf(parts):
            return replace(node, parts=tuple(_levelled(part, level) for part in parts))
        case _:
            return node
