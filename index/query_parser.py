"""The user's words to a query tree: forgiving, linear, and the same for Arabic and Latin operators.

Words stand side by side for «all of them»; `أو`, `OR` and `|` join alternatives; `-word`, `ليس`
and `NOT` exclude; quotes of all kinds make a phrase; `word*` is a beginning; parentheses group;
`عنوان:` `مصدر:` `كاتب:` look in one field; `رقم:` `مبلغ:` `تاريخ:` and their like
(query_fields.py) take numbers and dates. What makes no sense is read as plain words, but for
numbers and dates, which are explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from articles.span import Span
from index.analysis.tokenizer import Token, Tokenizer
from index.errors import BadQueryError, QueryFault
from index.query_fields import QueryField, Takes, Time, field_named
from index.query_syntax import (
    AllOf,
    AnyOf,
    Condition,
    Field,
    Happens,
    Node,
    Not,
    Phrase,
    Prefix,
    Published,
    Query,
    Reports,
    Within,
    Word,
)
from index.value_reading import read_days, read_quantity

# From this many words on, a query is a question in words: what matches most comes first.
_QUESTION_WORDS = 5
_QUESTION_MARKS = "؟?"
_LONGEST_TEXT = 20_000
_MOST_WORDS = 512
_DEEPEST = 32

_OR_WORDS = frozenset({"أو", "او", "OR", "|", "||"})
_AND_WORDS = frozenset({"AND", "&", "&&"})
_NOT_WORDS = frozenset({"ليس", "NOT"})
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "”": "”"}
_QUOTES = '"“”„«»'
_LEXEMES = re.compile(rf"[{_QUOTES}]|[()|]|[^\s()|{_QUOTES}]+")
_FIELD_HEAD = re.compile(r"([^\W\d_]{3,10}):")


class _Kind(Enum):
    CHUNK = auto()
    PHRASE = auto()
    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    NOT = auto()
    FIELD = auto()
    CONDITION = auto()


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: _Kind
    text: str
    start: int
    field: Field | None = None
    condition: Condition | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class QueryParser:
    """Reads queries with the tokenizer that read the articles."""

    def __init__(
        self,
        tokenizer: Tokenizer,
        stop_words: frozenset[str],
        interrogatives: frozenset[str] = frozenset(),
    ) -> None:
        self._tokenizer = tokenizer
        self._stop_words = stop_words
        self._interrogatives = interrogatives

    def parse(self, text: str) -> Query:
        """The tree of a query.

        Raises:
            BadQueryError: The query is longer than any search could answer at once.
        """
        if len(text) > _LONGEST_TEXT:
            raise BadQueryError(QueryFault.TOO_LONG, Span(_LONGEST_TEXT, len(text)))
        lexemes = list(_lexemes(text))
        if len(lexemes) > _MOST_WORDS:
            raise BadQueryError(QueryFault.TOO_LONG, Span(lexemes[_MOST_WORDS].start, len(text)))
        reading = _Reading(lexemes, self._tokenizer)
        root = reading.alternatives()
        if root is None:
            return Query(None)
        asks = _is_plain(root) and self._asks(text, _plain_words(root))
        root = self._without_stop_words(root)
        words = tuple(dict.fromkeys(map(_finished, _plain_words(root))))
        if _is_plain(root) and (asks or len(words) >= _QUESTION_WORDS):
            return Query(AllOf(words), is_question=True)
        return Query(_mark_unfinished(root, text), is_question=False)

    def _asks(self, text: str, words: list[Word]) -> bool:
        """Whether the text is a question: its first word or its last sign says so."""
        interrogative = any(word.term in self._interrogatives for word in words[:2])
        return interrogative or any(sign in text for sign in _QUESTION_MARKS)

    def _without_stop_words(self, root: Node) -> Node:
        """Leave out words without a subject where others remain; phrases keep theirs."""
        if not isinstance(root, AllOf):
            return root
        kept = tuple(
            part
            for part in root.parts
            if not (isinstance(part, Word) and part.term in self._stop_words)
        )
        if not any(not isinstance(part, Not) for part in kept):
            return root
        return kept[0] if len(kept) == 1 else AllOf(kept)


def _lexemes(text: str) -> Iterator[_Lexeme]:
    """Cut the text at spaces, quotes, parentheses and operators."""
    at = 0
    while match := _LEXEMES.search(text, at):
        piece, start, at = match[0], match.start(), match.end()
        if piece[0] in _QUOTES:
            end = _closing_quote(text, piece, at)
            if end is not None:
                yield _Lexeme(_Kind.PHRASE, text[start:end], start)
                at = end
        elif piece == "(":
            yield _Lexeme(_Kind.OPEN, piece, start)
        elif piece == ")":
            yield _Lexeme(_Kind.CLOSE, piece, start)
        elif piece in _OR_WORDS:
            yield _Lexeme(_Kind.OR, piece, start)
        elif piece in _NOT_WORDS:
            yield _Lexeme(_Kind.NOT, piece, start)
        elif piece not in _AND_WORDS:
            for lexeme in _chunk(text, piece, start):
                yield lexeme
                at = max(at, lexeme.end)


def _closing_quote(text: str, opening: str, at: int) -> int | None:
    """Where the phrase that begins before `at` ends, its quote included."""
    ends = [end for closing in _CLOSING.get(opening, "") if (end := text.find(closing, at)) >= 0]
    return min(ends) + 1 if ends else None


def _chunk(text: str, piece: str, start: int) -> Iterator[_Lexeme]:
    if piece[0] in "-−" and len(piece) > 1 and not piece[1].isdigit():
        yield _Lexeme(_Kind.NOT, piece[0], start)
        piece, start = piece[1:], start + 1
    head = _FIELD_HEAD.match(piece)
    field = field_named(head[1]) if head else None
    if head and field is not None:
        if field.takes is not Takes.WORDS:
            condition = _condition(field, text, start, start + head.end())
            if condition is not None:
                yield condition
                return
        else:
            yield _Lexeme(_Kind.FIELD, head[0], start, field.field)
            piece, start = piece[head.end() :], start + head.end()
    if piece:
        yield _Lexeme(_Kind.CHUNK, piece, start)


def _condition(field: QueryField, text: str, start: int, at: int) -> _Lexeme | None:
    """The numbers or dates of a field, from `at` on; None for a colon of plain text.

    Raises:
        BadQueryError: What stands at the colon is no number, no date, or nothing.
    """
    condition: Condition
    try:
        if field.takes is Takes.NUMBERS:
            quantity, end = read_quantity(field, text, at)
            condition = Reports(quantity, Span(start, end))
        else:
            days, end = read_days(field, text, at)
            kind = Happens if field.time is Time.HAPPENED else Published
            condition = kind(days, Span(start, end))
    except BadQueryError:
        if text[at : at + 1].isspace() and text[at:].strip():
            return None
        raise
    return _Lexeme(_Kind.CONDITION, text[start:end], start, condition=condition)


class _Reading:
    """One reading of the lexemes, from left to right."""

    def __init__(self, lexemes: list[_Lexeme], tokenizer: Tokenizer) -> None:
        self._lexemes = lexemes
        self._tokenizer = tokenizer
        self._at = 0
        self._depth = 0

    def alternatives(self) -> Node | None:
        """Everything up to the end; a closing parenthesis too many is passed over."""
        found: list[Node] = []
        while self._at < len(self._lexemes):
            part = self._one_of()
            if part is not None:
                found.append(part)
            if self._peek(_Kind.CLOSE):
                self._at += 1
        return _join(AllOf, found)

    def _one_of(self) -> Node | None:
        """Parts joined by `أو`, up to a closing parenthesis."""
        choices: list[Node] = []
        while True:
            choice = self._all_of()
            if choice is not None:
                choices.append(choice)
            if not self._peek(_Kind.OR):
                return _join(AnyOf, choices)
            self._at += 1

    def _all_of(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._lexemes):
            if self._peek(_Kind.OR) or self._peek(_Kind.CLOSE):
                break
            part = self._part(first=not parts)
            if part is not None:
                parts.append(part)
        return _join(AllOf, parts)

    def _part(self, first: bool) -> Node | None:
        lexeme = self._lexemes[self._at]
        self._at += 1
        if lexeme.kind is _Kind.NOT:
            return self._excluded(lexeme, first)
        if lexeme.kind is _Kind.FIELD:
            return self._in_field(lexeme)
        if lexeme.kind is _Kind.CONDITION:
            return lexeme.condition
        if lexeme.kind is _Kind.OPEN:
            return self._group()
        return self._leaf(lexeme)

    def _group(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        part = self._one_of()
        self._depth -= 1
        if self._peek(_Kind.CLOSE):
            self._at += 1
        return part

    def _excluded(self, lexeme: _Lexeme, first: bool) -> Node | None:
        """A `ليس` that nothing precedes or follows is a word like another."""
        if self._operand_follows() and not (first and lexeme.text == "ليس"):
            part = self._operand()
            return Not(part) if part is not None else None
        return self._leaf(lexeme)

    def _in_field(self, lexeme: _Lexeme) -> Node | None:
        if self._operand_follows():
            part = self._operand()
            return Within(lexeme.field, part) if part is not None and lexeme.field else None
        return self._leaf(lexeme)

    def _operand_follows(self) -> bool:
        return self._at < len(self._lexemes) and self._lexemes[self._at].kind in {
            _Kind.CHUNK,
            _Kind.PHRASE,
            _Kind.OPEN,
            _Kind.FIELD,
            _Kind.CONDITION,
        }

    def _operand(self) -> Node | None:
        if self._depth >= _DEEPEST:
            self._at += 1
            return None
        self._depth += 1
        part = self._part(first=True)
        self._depth -= 1
        return part

    def _peek(self, kind: _Kind) -> bool:
        return self._at < len(self._lexemes) and self._lexemes[self._at].kind is kind

    def _leaf(self, lexeme: _Lexeme) -> Node | None:
        tokens = list(self._tokenizer.tokens(lexeme.text))
        place = Span(lexeme.start, lexeme.end)
        words = tuple(map(partial(_word, offset=lexeme.start), tokens))
        if not words:
            return None
        if len(words) > 1:
            return Phrase(words, place, quoted=lexeme.kind is _Kind.PHRASE)
        if lexeme.kind is _Kind.CHUNK and lexeme.text.endswith("*"):
            return Prefix(words[0].term, place)
        return words[0]


def _word(token: Token, offset: int) -> Word:
    return Word(token.term, Span(offset + token.start, offset + token.end))


def _join(kind: type[AllOf] | type[AnyOf], parts: list[Node]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _is_plain(root: Node) -> bool:
    """Whether the query is words only, without any operator."""
    return isinstance(root, AllOf) and all(
        isinstance(part, Word) or (isinstance(part, Phrase) and not part.quoted)
        for part in root.parts
    )


def _plain_words(root: Node) -> list[Word]:
    parts = root.parts if isinstance(root, AllOf) else ()
    words: list[Word] = []
    for part in parts:
        if isinstance(part, Word):
            words.append(part)
        elif isinstance(part, Phrase):
            words.extend(part.words)
    return words


def _finished(word: Word) -> Word:
    return Word(word.term, word.place)


def _mark_unfinished(root: Node, text: str) -> Node:
    """The last bare word may still be growing, when nothing follows it."""
    parts = root.parts if isinstance(root, AllOf) else (root,)
    last = parts[-1]
    if not isinstance(last, Word) or last.place.end != len(text):
        return root
    growing = Word(last.term, last.place, unfinished=True)
    return AllOf((*parts[:-1], growing)) if isinstance(root, AllOf) else growing
