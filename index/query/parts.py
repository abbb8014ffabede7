"""What a query is made of, part by part.

The text of a query is the only truth: parts are read of it anew after every change
(`index/query/part_changes.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from articles.span import Span
from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.errors import BadQueryError
from index.findings import Days, Quantity
from index.query.fields import Takes
from index.query.lexemes import Kind, Lexeme, read_lexemes
from index.query.parser import QueryParser
from index.query.reading import Alternatives, Part
from index.query.syntax import (
    Happens,
    Level,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Published,
    Reports,
    Similar,
    Within,
    Word,
)

_EMPTY_GROUP = re.compile(r"\(\s*\)")


class PartKind(StrEnum):
    """What a part of a query is."""

    WORD = "word"
    PHRASE = "phrase"
    NEAR = "near"
    SIMILAR = "similar"
    PREFIX = "prefix"
    QUANTITY = "quantity"
    DATE = "date"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class QueryPart:
    """One part of a query at its outermost level.

    Attributes:
        place: The stretch of the query's text that makes it: sign, field and quotes included.
        kind: What it is; what stands in a field is told by `field`.
        field: The Arabic name of the field in which it is looked for, or None.
        excluded: Whether it must not be found.
        alternative: Whether `أو` joins it to what stands before.
        level: How far the forms of its words may be from them; None where that has no sense.
        words: The words themselves, or the number or the date, as they are written.
        distance: Of a nearness: how many other words may stand between.
        read: Of a number or a date: the stretch of values that was read; None when none could be.
    """

    place: Span
    kind: PartKind
    field: str | None
    excluded: bool
    alternative: bool
    level: Level | None
    words: str
    distance: int | None = None
    read: Quantity | Days | None = None


def query_parts(text: str) -> tuple[QueryPart, ...]:
    """The parts of a query that are searched for, in its order.

    Words without a subject that the search passes over are no parts, and a query that is too long
    has none. A number or a date that cannot be read is a part all the same.
    """
    return tuple(found.shown for found in found_parts(text))


@dataclass(frozen=True, slots=True)
class Together:
    """The parts of one alternative: all, and those that are searched for.

    Attributes:
        parts: All.
        searched: Those that are searched for.
        place: The stretch of the query, and which alternative of it.
    """

    parts: Sequence[Part]
    searched: Sequence[Part]
    place: tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A part, with the lexemes of the whole query and what it stands together with.

    Attributes:
        operand_first: The first lexeme behind its signs and fields.
    """

    shown: QueryPart
    part: Part
    operand_first: int
    together: Together
    lexemes: Sequence[Lexeme]


@cache
def query_parser() -> QueryParser:
    """The parser with the words of the language."""
    return QueryParser(Tokenizer(), read_stop_words(), read_interrogatives())


def found_parts(text: str) -> list[FoundPart]:
    """The parts of a query that are searched for, with where they stand."""
    parser = query_parser()
    try:
        lexemes = parser.lexemes(text)
    except BadQueryError:
        return []
    return [
        _found(text, lexemes, part, together, alternative=number > 0 and at == 0)
        for stretch, alternatives in enumerate(parser.stretches(lexemes))
        for number, together in enumerate(_searched(parser, alternatives, stretch))
        for at, part in enumerate(together.searched)
    ]


def _searched(parser: QueryParser, alternatives: Alternatives, stretch: int) -> Iterator[Together]:
    for number, parts in enumerate(alternatives):
        kept = parser.searched([part.node for part in parts if part.node is not None])
        searched = {id(node) for node in kept}
        yield Together(
            parts,
            [part for part in parts if part.node is None or id(part.node) in searched],
            (stretch, number),
        )


def _found(
    text: str, lexemes: Sequence[Lexeme], part: Part, together: Together, *, alternative: bool
) -> FoundPart:
    first = part.first
    while first < part.end - 1 and lexemes[first].kind in {Kind.NOT, Kind.FIELD}:
        first += 1
    marks = lexemes[part.first : first]
    operand = lexemes[first]
    fields = [mark.field.name for mark in marks if mark.field and mark.field.field]
    if operand.field is not None and operand.kind in {Kind.CONDITION, Kind.FAULT}:
        fields.append(operand.field.name)
    content = _content(part.node)
    kind = _kind(operand, content)
    shown = QueryPart(
        place=Span(lexemes[part.first].start, lexemes[part.end - 1].end),
        kind=kind,
        field=fields[-1] if fields else None,
        excluded=any(mark.kind is Kind.NOT for mark in marks),
        alternative=alternative,
        level=_level(text, kind, content, operand, marks),
        words=_words(text, kind, content, operand, lexemes[part.end - 1]),
        distance=content.distance if isinstance(content, Near) else None,
        read=_read(content),
    )
    return FoundPart(shown, part, first, together, lexemes)


def _content(node: Node | None) -> Node | None:
    """What is excluded or looked for in a field, itself."""
    while isinstance(node, Not | Within):
        node = node.part
    return node


def _read(content: Node | None) -> Quantity | Days | None:
    match content:
        case Reports(quantity):
            return quantity
        case Happens(days) | Published(days):
            return days
        case _:
            return None


_KINDS: dict[type, PartKind] = {
    Word: PartKind.WORD,
    Phrase: PartKind.PHRASE,
    Near: PartKind.NEAR,
    Similar: PartKind.SIMILAR,
    Prefix: PartKind.PREFIX,
    Happens: PartKind.DATE,
    Published: PartKind.DATE,
    Reports: PartKind.QUANTITY,
}


def _kind(operand: Lexeme, content: Node | None) -> PartKind:
    if operand.kind is Kind.OPEN:
        return PartKind.GROUP
    if content is not None:
        return _KINDS[type(content)]
    wants_dates = operand.field is not None and operand.field.takes is Takes.DATES
    return PartKind.DATE if wants_dates else PartKind.QUANTITY


def _level(
    text: str, kind: PartKind, content: Node | None, operand: Lexeme, marks: Sequence[Lexeme]
) -> Level | None:
    if kind is PartKind.GROUP:
        levels = [mark.field.level for mark in marks if mark.field and mark.field.level]
        return levels[-1] if levels else Level.ANY
    if not isinstance(content, Word):
        return None
    # A word that would be an operator without its quotes or its field has no other level.
    bare = content.place.text_in(text) if operand.kind is Kind.PHRASE else operand.text.rstrip(":")
    kinds = [lexeme.kind for lexeme in read_lexemes(bare)]
    return content.level if kinds in ([Kind.CHUNK], [Kind.FIELD]) else None


def _inside(written: str) -> str:
    """What stands in a group, without parentheses in it that hold nothing, and with all closed."""
    inside = written.removeprefix("(")
    if inside.count(")") > inside.count("("):
        inside = inside.removesuffix(")")
    while inside != (emptied := _EMPTY_GROUP.sub(" ", inside)):
        inside = emptied
    inside = inside.rstrip(" (").strip()
    return inside + ")" * (inside.count("(") - inside.count(")"))


def _words(text: str, kind: PartKind, content: Node | None, operand: Lexeme, last: Lexeme) -> str:
    written = text[operand.start : last.end]
    match content:
        case _ if kind is PartKind.GROUP:
            return _inside(written)
        case Word(place=place):
            return place.text_in(text)
        case Phrase(words):
            return text[words[0].place.start : words[-1].place.end]
        case Near(words):
            return " ".join(word.place.text_in(text) for word in words)
        case Similar() | Prefix():
            return written.strip("*~")
        case _:
            return written.partition(":")[2].strip()
