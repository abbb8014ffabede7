"""A sentence is read as a sentence: when the words and signs of a query are no operators.

A headline or a question that is pasted into the search field has quotes, brackets, «أو» and «ليس»
of its own. They are operators where the query looks like one: where parts are short, or where
fields, groups, numbers or other signs stand that no sentence has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from index.query.fields import Takes
from index.query.lexemes import AND_WORD, FIELD_HEAD, NOT_WORD, OR_WORDS, QUOTES, Kind, Lexeme

# From so many words with a subject on, a query may be a sentence.
_SENTENCE_WORDS = 6
# Alternatives and exclusions of so many words are meant as such.
_SHORT_PART = 2
# So many words outside the quotes, and these only quote.
_WORDS_OUTSIDE = 3
# So many words behind the colon and a space, and what stands before it is no field.
_WORDS_BEHIND_COLON = 3
# What stands between the quotes of a sentence, without signs that would mean something outside.
_PIECES = re.compile(rf"[^\s()|:=*~\-−{QUOTES}]+")
_SIGNS_OF_CHUNKS = ("*", "~")
_WORDS_OF_OPERATORS = frozenset(
    word for word in (AND_WORD, NOT_WORD, *OR_WORDS) if word.isalpha() and not word.isascii()
)
_OPERATORS = frozenset({Kind.OR, Kind.AND, Kind.NOT})
_NEVER_IN_SENTENCES = frozenset({Kind.FIELD, Kind.CONDITION, Kind.FAULT, Kind.NEAR})
_WITH_WORDS = frozenset({Kind.CHUNK, Kind.PHRASE})

CountWords = Callable[[str], int]
"""How many words with a subject a text has."""


def as_read(lexemes: Sequence[Lexeme], count: CountWords, *, asks: bool) -> list[Lexeme]:
    """The lexemes, as words only where they are a sentence.

    Args:
        lexemes: The pieces of the query.
        count: Counts the words with a subject.
        asks: Whether the query is a question.
    """
    plain = list(_without_headings(lexemes, count))
    if not _may_be_sentence(plain):
        return plain
    outside = sum(count(one.words) for one in plain if one.kind is Kind.CHUNK)
    quoted = sum(count(one.words) for one in plain if one.kind is Kind.PHRASE)
    is_short = outside + quoted < _SENTENCE_WORDS or (quoted > 0 and outside < _WORDS_OUTSIDE)
    has_operator = any(one.kind in {Kind.OR, Kind.NOT} for one in plain)
    if (is_short and not asks) or (has_operator and max(_sizes(plain, count)) <= _SHORT_PART):
        return plain
    return list(_as_words(plain))


def plain_text(text: str, lexemes: Sequence[Lexeme]) -> str:
    """A query that was read as these lexemes, without the signs that are none of its operators."""
    pieces: list[str] = []
    at = 0
    for lexeme in lexemes:
        gap = text[at : lexeme.start]
        at = lexeme.end
        if lexeme.kind is Kind.CHUNK and lexeme.text in _WORDS_OF_OPERATORS:
            continue
        if pieces:
            pieces.append(gap if gap.isspace() or not gap else " ")
        is_heading = lexeme.kind is Kind.CHUNK and FIELD_HEAD.fullmatch(lexeme.text)
        pieces.append(lexeme.text.rstrip(":") if is_heading else lexeme.text)
    return "".join(pieces)


def _without_headings(lexemes: Sequence[Lexeme], count: CountWords) -> Iterator[Lexeme]:
    """The lexemes; a field with a space and a sentence behind its colon is a word."""
    for number, lexeme in enumerate(lexemes):
        following = lexemes[number + 1 :]
        if (
            lexeme.kind is Kind.FIELD
            and lexeme.field is not None
            and lexeme.field.takes is Takes.WORDS
            and len(lexeme.text) > 1
            and following
            and following[0].start > lexeme.end
            and sum(count(one.words) for one in following if one.kind in _WITH_WORDS)
            >= _WORDS_BEHIND_COLON
        ):
            yield replace(lexeme, kind=Kind.CHUNK, field=None)
        else:
            yield lexeme


def _may_be_sentence(lexemes: Sequence[Lexeme]) -> bool:
    """Whether no sign stands there that no sentence has, and no group of alternatives."""
    depth = 0
    for lexeme in lexemes:
        depth += (lexeme.kind is Kind.OPEN) - (lexeme.kind is Kind.CLOSE)
        if lexeme.kind in _NEVER_IN_SENTENCES or lexeme.distance is not None:
            return False
        if lexeme.kind in _OPERATORS and (depth > 0 or lexeme.text not in _WORDS_OF_OPERATORS):
            return False
        if lexeme.kind is Kind.CHUNK and lexeme.text.endswith(_SIGNS_OF_CHUNKS):
            return False
    return True


def _sizes(lexemes: Sequence[Lexeme], count: CountWords) -> list[int]:
    """How many words stand in each stretch between `أو` and `ليس`."""
    sizes = [0]
    for lexeme in lexemes:
        if lexeme.text in OR_WORDS or lexeme.kind is Kind.NOT:
            sizes.append(0)
        elif lexeme.kind in _WITH_WORDS:
            sizes[-1] += count(lexeme.words)
    return sizes


def _as_words(lexemes: Sequence[Lexeme]) -> Iterator[Lexeme]:
    for lexeme in lexemes:
        match lexeme.kind:
            case Kind.OPEN | Kind.CLOSE:
                pass
            case Kind.PHRASE:
                for piece in _PIECES.finditer(lexeme.text):
                    yield Lexeme(Kind.CHUNK, piece[0], lexeme.start + piece.start())
            case _:
                yield replace(lexeme, kind=Kind.CHUNK)
