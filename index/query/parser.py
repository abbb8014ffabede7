"""The user's words to a query tree: forgiving, linear, and the same for Arabic and Latin operators.

Words stand side by side for «all of them», or with a lone `و` or `AND` between; `أو`, `OR` and
`|` join alternatives; `-word`, `ليس` and `NOT` exclude; quotes of all kinds make a phrase, or keep
one word as it is; `=word`, `تام:` `جذع:` `جذر:` say how far the forms of words may be from them;
`"…"~5`, `word قرب/5 word` and `NEAR/5` want words near one another; `word*` is a beginning,
`word~` a word spelt nearly so; parentheses group; `عنوان:` `مصدر:` `كاتب:` look in one field;
`رقم:` `مبلغ:` `تاريخ:` and their like (query_fields.py) take numbers and dates. What makes no
sense is read as plain words, but for numbers and dates, which are explained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.span import Span
from index.analysis.tokenizer import Tokenizer
from index.errors import BadQueryError, QueryFault
from index.query.lexemes import Kind, Lexeme, read_lexemes
from index.query.prose import as_read, plain_text
from index.query.reading import Alternatives, read_parts, tree_of
from index.query.syntax import (
    AllOf,
    Level,
    Node,
    Phrase,
    Published,
    Query,
    Reports,
    Word,
    read_conditions,
)

# From this many words on, a query is a question in words: what matches most comes first.
_QUESTION_WORDS = 4
# Up to so many, articles with more of the words come before those with some of them often.
_COUNTED_WORDS = 5
_QUESTION_MARKS = "؟?"
# From this many on, a word that an article lacks may be one too many.
_LOOSE_WORDS = 3
LONGEST_TEXT = 20_000
MOST_WORDS = 512
# Each costs a look at all figures or times of the archive.
MOST_FINDINGS = 16


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
            BadQueryError: The query is longer than any search could answer at once, asks for too
                many figures and times, or a number or a date in it cannot be read.
        """
        lexemes = self.lexemes(text)
        fault = next((one.fault for one in lexemes if one.kind is Kind.FAULT), None)
        if fault is not None:
            raise BadQueryError(*fault)
        stretches = self.stretches(lexemes)
        every = tree_of(stretches, list)
        if every is None:
            return Query(None)
        asks = _is_plain(every) and self._asks(text, [word.term for word in _plain_words(every)])
        root = tree_of(stretches, self.searched)
        _check_findings(root, text)
        words = tuple(dict.fromkeys(_plain_words(root)))
        if _is_plain(root) and (asks or len(words) >= _QUESTION_WORDS):
            is_counted = not asks and len(words) <= _COUNTED_WORDS
            asked: Node | None = AllOf(words)
            if is_counted:
                asked = _mark_unfinished(asked, text)
            return Query(asked, is_question=True, is_counted=is_counted)
        joined = any(one.kind is Kind.AND for one in lexemes)
        is_loose = not joined and _has_words_only(root)
        return Query(_mark_unfinished(root, text), is_question=False, is_loose=is_loose)

    def lexemes(self, text: str) -> list[Lexeme]:
        """The pieces of a query.

        Raises:
            BadQueryError: The query is longer than any search could answer at once.
        """
        if len(text) > LONGEST_TEXT:
            raise BadQueryError(QueryFault.TOO_LONG, Span(LONGEST_TEXT, len(text)))
        lexemes = list(read_lexemes(text))
        if len(lexemes) > MOST_WORDS:
            raise BadQueryError(QueryFault.TOO_LONG, Span(lexemes[MOST_WORDS].start, len(text)))
        first = [one for one in lexemes if one.kind in {Kind.CHUNK, Kind.PHRASE}][:2]
        terms = [term for one in first for term in self._tokenizer.terms(one.words)]
        return as_read(lexemes, self._count, asks=self._asks(text, terms))

    def plain(self, text: str) -> str:
        """The query without the signs of a sentence; most queries have none.

        Raises:
            BadQueryError: As for `lexemes`.
        """
        lexemes = self.lexemes(text)
        return text if lexemes == list(read_lexemes(text)) else plain_text(text, lexemes)

    def stretches(self, lexemes: Sequence[Lexeme]) -> list[Alternatives]:
        """The parts of a query that was cut into these lexemes."""
        return read_parts(lexemes, self._tokenizer, self.searched)

    def searched(self, together: list[Node]) -> list[Node]:
        """Leave out words without a subject where others remain; phrases keep theirs."""
        kept = [
            node
            for node in together
            if not (
                isinstance(node, Word) and node.level is Level.ANY and node.term in self._stop_words
            )
        ]
        return kept or together

    def _count(self, text: str) -> int:
        """How many words with a subject a text has."""
        return sum(term not in self._stop_words for term in self._tokenizer.terms(text))

    def _asks(self, text: str, terms: Sequence[str]) -> bool:
        """Whether the text is a question: its first word or its last sign says so."""
        interrogative = any(term in self._interrogatives for term in terms[:2])
        return interrogative or any(sign in text for sign in _QUESTION_MARKS)


def _is_plain(root: Node | None) -> bool:
    """Whether the query is words only, without any operator."""
    return isinstance(root, AllOf) and all(
        isinstance(part, Word) or (isinstance(part, Phrase) and not part.quoted)
        for part in root.parts
    )


def _has_words_only(root: Node | None) -> bool:
    """Whether the query is some words and phrases side by side."""
    if not isinstance(root, AllOf):
        return False
    leaves = [part for part in root.parts if isinstance(part, Word | Phrase)]
    size = sum(len(leaf.words) if isinstance(leaf, Phrase) else 1 for leaf in leaves)
    return len(leaves) == len(root.parts) and size >= _LOOSE_WORDS


def _check_findings(root: Node | None, text: str) -> None:
    """Count the figures and times that are asked for, each once.

    Raises:
        BadQueryError: They are more than any search could look for at once.
    """
    asked: set[object] = set()
    for each in read_conditions(root):
        if not isinstance(each, Published):
            asked.add(each.quantity if isinstance(each, Reports) else each.days)
            if len(asked) > MOST_FINDINGS:
                place = Span(each.place.start, len(text))
                raise BadQueryError(QueryFault.TOO_MANY_FINDINGS, place)


def _plain_words(root: Node | None) -> list[Word]:
    parts = root.parts if isinstance(root, AllOf) else ()
    words: list[Word] = []
    for part in parts:
        if isinstance(part, Word):
            words.append(part)
        elif isinstance(part, Phrase):
            words.extend(part.words)
    return words


def _mark_unfinished(root: Node | None, text: str) -> Node | None:
    """The last bare word may still be growing, when nothing follows it."""
    if not isinstance(root, AllOf):
        return _growing(root, text) if isinstance(root, Word) else root
    *others, last = root.parts
    return AllOf((*others, _growing(last, text))) if isinstance(last, Word) else root


def _growing(word: Word, text: str) -> Word:
    unfinished = word.place.end == len(text) and word.level is Level.ANY
    return replace(word, unfinished=unfinished)
