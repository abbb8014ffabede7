"""What a query is made of, part by part, and the query without a part or with another one.

The text of a query is the only truth: every change gives a new text, and parts are read anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from articles.span import Span
from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.errors import BadQueryError
from index.query.fields import LEVEL_FIELDS, Takes
from index.query.lexemes import NOT_WORD, Kind, Lexeme, read_lexemes
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

_JOINTS = frozenset({Kind.AND, Kind.NEAR})
_MINUS = "-"
_NOT = "NOT "


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
    """

    place: Span
    kind: PartKind
    field: str | None
    excluded: bool
    alternative: bool
    level: Level | None
    words: str
    distance: int | None = None


def query_parts(text: str) -> tuple[QueryPart, ...]:
    """The parts of a query that are searched for, in its order.

    Words without a subject that the search passes over are no parts, and a query that is too long
    has none. A number or a date that cannot be read is a part all the same.
    """
    return tuple(found.shown for found in _read(text))


def without_part(text: str, part: QueryPart) -> str:
    """The query without one of its `query_parts`, and without what only joined that part."""
    text, part = _plain(text, part)
    found = _find(text, part)
    if found is None:
        return text
    lexemes, together = found.lexemes, found.together
    gone = set(range(found.part.first, found.part.end))
    gone |= _joints(lexemes, together, gone)
    if len(together.searched) == 1:
        # Words that were passed over beside this part would be searched for without it.
        gone |= set(range(together.parts[0].first, together.parts[-1].end))
        gone |= _run(lexemes, gone, lambda kind: kind not in {Kind.OR, Kind.CLOSE})
        gone |= _or_words(lexemes, gone)
    # A `NOT` that excluded nothing would exclude what comes to stand behind it.
    while idle := _one_side(lexemes, min(gone), -1, lambda kind: kind is Kind.NOT):
        gone |= idle | _joints(lexemes, together, idle)
    rest = _rest(text, lexemes, gone, _becomes_first(lexemes, together, gone))
    return rest if _read(rest) else ""


def with_level(text: str, part: QueryPart, level: Level) -> str:
    """The query with one of its words or groups at another level; the rest stays as it is."""
    if part.level is None:
        return text
    text, part = _plain(text, part)
    found = _find(text, part)
    if found is None:
        return text
    operand = found.lexemes[found.operand_first]
    written = part.words if operand.kind is Kind.PHRASE else text[operand.start : part.place.end]
    if level is Level.EXACT:
        written = f"={written}"
    elif level is not Level.ANY:
        written = f"{LEVEL_FIELDS[level].name}:{written}"
    signs = ""
    for at in range(found.part.first, found.operand_first):
        mark = found.lexemes[at]
        if mark.field is None or mark.field.level is None:
            signs += text[mark.start : found.lexemes[at + 1].start]
    return _replaced(text, found, signs + written)


def with_excluded(text: str, part: QueryPart, excluded: bool) -> str:
    """The query with one of its parts excluded, or included again."""
    if part.excluded is excluded:
        return text
    text, part = _plain(text, part)
    found = _find(text, part)
    if found is None:
        return text
    written = part.place.text_in(text)
    if excluded:
        sign = _NOT if written.lstrip(_MINUS)[:1].isdigit() else _MINUS
        return _replaced(text, found, sign + written)
    marks = range(found.part.first, found.operand_first)
    sign_at = next(at for at in marks if found.lexemes[at].kind is Kind.NOT)
    start, end = found.lexemes[sign_at].start, found.lexemes[sign_at + 1].start
    return _replaced(text, found, text[part.place.start : start] + text[end : part.place.end])


def _replaced(text: str, found: _Found, written: str) -> str:
    """The text with a part written otherwise, kept apart from what stands beside it."""
    first, end = found.part.first, found.part.end
    # What joined or excluded nothing might do so to the words that come to stand beside it.
    excludes = next((one.kind for one in read_lexemes(written)), None) is Kind.NOT
    idle = {Kind.NEAR} if excludes else {Kind.NEAR, Kind.NOT}
    while first > 0 and found.lexemes[first - 1].kind in idle:
        first -= 1
    while end < len(found.lexemes) and found.lexemes[end].kind is Kind.NEAR:
        end += 1
    before, after = text[: found.lexemes[first].start], text[found.lexemes[end - 1].end :]
    if first > 0 and found.lexemes[first - 1].kind is Kind.FIELD:
        before = before.rstrip().rstrip(":=")  # nor may a field that had nothing behind it
    if found.lexemes[found.operand_first].kind is Kind.FIELD:  # nor the part itself
        written = written.rstrip(":=")
    if before and not before[-1].isspace() and before[-1] != "(":
        before += " "
    if after and not after[0].isspace() and after[0] != ")":
        after = " " + after
    return before + written + after


@dataclass(frozen=True, slots=True)
class _Together:
    """The parts of one alternative: all, and those that are searched for."""

    parts: Sequence[Part]
    searched: Sequence[Part]


@dataclass(frozen=True, slots=True)
class _Found:
    """A part, with the lexemes of the whole query and what it stands together with.

    Attributes:
        operand_first: The first lexeme behind its signs and fields.
    """

    shown: QueryPart
    part: Part
    operand_first: int
    together: _Together
    lexemes: Sequence[Lexeme]


@cache
def _parser() -> QueryParser:
    return QueryParser(Tokenizer(), read_stop_words(), read_interrogatives())


def _plain(text: str, part: QueryPart) -> tuple[str, QueryPart]:
    """A sentence without its signs, which may mean something when it is changed, and its part."""
    shown = query_parts(text)
    if part not in shown:
        return text, part
    plain = _parser().plain(text)
    return (text, part) if plain == text else (plain, query_parts(plain)[shown.index(part)])


def _find(text: str, part: QueryPart) -> _Found | None:
    return next((found for found in _read(text) if found.shown == part), None)


def _read(text: str) -> list[_Found]:
    parser = _parser()
    try:
        lexemes = parser.lexemes(text)
    except BadQueryError:
        return []
    return [
        _found(text, lexemes, part, together, alternative=number > 0 and at == 0)
        for alternatives in parser.stretches(lexemes)
        for number, together in enumerate(_searched(parser, alternatives))
        for at, part in enumerate(together.searched)
    ]


def _searched(parser: QueryParser, alternatives: Alternatives) -> Iterator[_Together]:
    for parts in alternatives:
        kept = parser.searched([part.node for part in parts if part.node is not None])
        searched = {id(node) for node in kept}
        yield _Together(
            parts, [part for part in parts if part.node is None or id(part.node) in searched]
        )


def _found(
    text: str, lexemes: Sequence[Lexeme], part: Part, together: _Together, *, alternative: bool
) -> _Found:
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
    )
    return _Found(shown, part, first, together, lexemes)


def _content(node: Node | None) -> Node | None:
    """What is excluded or looked for in a field, itself."""
    while isinstance(node, Not | Within):
        node = node.part
    return node


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
    bare = content.place.text_in(text) if operand.kind is Kind.PHRASE else operand.text
    kinds = [lexeme.kind for lexeme in read_lexemes(bare)]
    return content.level if kinds in ([Kind.CHUNK], [Kind.FIELD]) else None


def _words(text: str, kind: PartKind, content: Node | None, operand: Lexeme, last: Lexeme) -> str:
    written = text[operand.start : last.end]
    match content:
        case _ if kind is PartKind.GROUP:
            return written.removeprefix("(").removesuffix(")").strip()
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


def _joints(lexemes: Sequence[Lexeme], together: _Together, gone: set[int]) -> set[int]:
    """What joined the lexemes that are gone to those beside them."""
    of_parts = {at for part in together.parts for at in range(part.first, part.end)}
    joints: set[int] = set()
    for step in (1, -1):
        for start in gone:
            at = start + step
            while 0 <= at < len(lexemes) and lexemes[at].kind in _JOINTS and at not in of_parts:
                joints.add(at)
                at += step
    return joints


def _run(lexemes: Sequence[Lexeme], gone: set[int], goes_too: Callable[[Kind], bool]) -> set[int]:
    """The lexemes on both sides of those that are gone, as far as they go too."""
    return _one_side(lexemes, min(gone), -1, goes_too) | _one_side(lexemes, max(gone), 1, goes_too)


def _one_side(
    lexemes: Sequence[Lexeme], start: int, step: int, goes_too: Callable[[Kind], bool]
) -> set[int]:
    found: set[int] = set()
    at = start + step
    while 0 <= at < len(lexemes) and goes_too(lexemes[at].kind):
        found.add(at)
        at += step
    return found


def _or_words(lexemes: Sequence[Lexeme], gone: set[int]) -> set[int]:
    """The `أو` of an alternative that is gone: those in front, or behind where it was the first."""
    before = _one_side(lexemes, min(gone), -1, lambda kind: kind is Kind.OR)
    head = min(before | gone)
    if before and head > 0 and lexemes[head - 1].kind is not Kind.CLOSE:
        return before
    return before | _one_side(lexemes, max(gone), 1, lambda kind: kind is Kind.OR)


def _becomes_first(lexemes: Sequence[Lexeme], together: _Together, gone: set[int]) -> int | None:
    """The `ليس` that comes to stand first, where it would be a word like another."""
    remaining = [part for part in together.parts if part.first not in gone]
    if not remaining or remaining[0] is together.parts[0]:
        return None
    first, end = remaining[0].first, remaining[0].end
    return first if end - first > 1 and lexemes[first].text == NOT_WORD else None


def _rest(text: str, lexemes: Sequence[Lexeme], gone: set[int], first_not: int | None) -> str:
    """The text of the lexemes that remain; one space where others stood between them."""
    pieces: list[str] = []
    at = 0
    for number, lexeme in enumerate(lexemes):
        if number in gone:
            at = -1
            continue
        if at < 0:
            _mend(pieces)
            pieces.append(" ")
        else:
            pieces.append(text[at : lexeme.start])
        at = lexeme.end
        if number == first_not and lexemes[number + 1].text[:1].isdigit():
            pieces.append(_NOT.strip())
        elif number == first_not:
            pieces.append(_MINUS)
            at = lexemes[number + 1].start
        else:
            pieces.append(lexeme.text)
    if at < 0:
        _mend(pieces)
    else:
        pieces.append(text[at:])
    return "".join(pieces).strip()


def _mend(pieces: list[str]) -> None:
    """A colon of plain text, with something else behind it, might be read as a field's."""
    if pieces and pieces[-1].endswith(":"):
        pieces[-1] = pieces[-1].rstrip(":")
