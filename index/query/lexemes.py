"""The user's words cut at quotes, parentheses, operators and fields: what the parser reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from articles.span import Span
from index.errors import BadQueryError, QueryFault
from index.query.fields import EXACT_FIELD, QueryField, Takes, Time, field_named
from index.query.syntax import Condition, Happens, Published, Reports
from index.query.values import read_days, read_quantity

AND_WORD = "و"
OR_WORDS = frozenset({"أو", "او", "OR", "|", "||"})
_AND_WORDS = frozenset({AND_WORD, "AND", "&", "&&"})
NOT_WORD = "ليس"
_NOT_WORDS = frozenset({NOT_WORD, "NOT"})
_MINUSES = "-−"
_EXACT_SIGN = "="
_CLOSING = {'"': '"', "“": "”", "„": "“”", "«": "»", "”": "”"}
QUOTES = '"“”„«»'
_OPENING = frozenset("(" + QUOTES)
# Groups of thousands behind spaces are one number in the articles too.
_GROUPED = rf"\d{{1,3}}(?:[ \u00a0\u202f\u2009]\d{{3}}){{1,12}}(?![^\s()|{QUOTES}])"
_LEXEMES = re.compile(rf"[{QUOTES}]|[()|]|{_GROUPED}|[^\s()|{QUOTES}]+")
FIELD_HEAD = re.compile(r"([^\W\d_]{3,10}):")
_QUOTED_VALUE = re.compile(
    rf"(\s{{0,3}}[<>=≤≥]{{0,2}}\s{{0,3}})[{QUOTES}]([^{QUOTES}]{{1,120}})[{QUOTES}](?=[\s()|]|$)"
)
_NEAR = re.compile(r"(?:قرب|NEAR)/(\d{1,3})")
_UNREADABLE_NEAR = re.compile(r"(?:قرب|NEAR)/\S*")
_DISTANCE = re.compile(r"~(\d{1,3})(?!\w)")


class Kind(Enum):
    """What a lexeme is."""

    CHUNK = auto()
    PHRASE = auto()
    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    NEAR = auto()
    FIELD = auto()
    CONDITION = auto()
    FAULT = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One piece of a query's text.

    Attributes:
        kind: What it is.
        text: As it is written.
        start: Where it begins in the query.
        field: The field that it names; the `=` of a word is the field of exact words.
        condition: The number or the date that it asks for.
        distance: The number of a nearness.
        fault: What is wrong with it, and where.
    """

    kind: Kind
    text: str
    start: int
    field: QueryField | None = None
    condition: Condition | None = None
    distance: int | None = None
    fault: tuple[QueryFault, Span] | None = None

    @property
    def end(self) -> int:
        """After its last code point."""
        return self.start + len(self.text)

    @property
    def words(self) -> str:
        """What is written, without the distance of a nearness."""
        return self.text if self.distance is None else self.text[: self.text.rindex("~")]


def read_lexemes(text: str) -> Iterator[Lexeme]:
    """Cut the text at spaces, quotes, parentheses and operators, in linear time."""
    at = 0
    closings = _Closings(text)
    while match := _LEXEMES.search(text, at):
        piece, start, at = match[0], match.start(), match.end()
        if piece[0] in QUOTES:
            end = closings.after(piece, at)
            if end is not None:
                phrase = _phrase(text, start, end)
                yield phrase
                at = phrase.end
            continue
        kind = _KINDS.get(piece)
        if kind is not None:
            yield Lexeme(kind, piece, start)
            continue
        for lexeme in _chunk(text, piece, start):
            yield lexeme
            at = max(at, lexeme.end)


def unclosed_quotes(text: str) -> Iterator[Span]:
    """The quotes that close nothing and are not closed."""
    at = 0
    closings = _Closings(text)
    while match := _LEXEMES.search(text, at):
        at = match.end()
        if match[0] in QUOTES:
            end = closings.after(match[0], at)
            if end is None:
                yield Span(match.start(), at)
            else:
                at = end


_KINDS = {
    "(": Kind.OPEN,
    ")": Kind.CLOSE,
    **dict.fromkeys(OR_WORDS, Kind.OR),
    **dict.fromkeys(_AND_WORDS, Kind.AND),
    **dict.fromkeys(_NOT_WORDS, Kind.NOT),
}


class _Closings:
    """Where the quotes of a text close; a quote that was not found is not looked for again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._missing: set[str] = set()

    def after(self, opening: str, at: int) -> int | None:
        """Where the phrase that begins before `at` ends, its quote included."""
        ends = []
        for closing in _CLOSING.get(opening, ""):
            if closing not in self._missing:
                end = self._text.find(closing, at)
                if end >= 0:
                    ends.append(end)
                else:
                    self._missing.add(closing)
        return min(ends) + 1 if ends else None


def _phrase(text: str, start: int, end: int) -> Lexeme:
    near = _DISTANCE.match(text, end)
    if near is None:
        return Lexeme(Kind.PHRASE, text[start:end], start)
    return Lexeme(Kind.PHRASE, text[start : near.end()], start, distance=int(near[1]))


def _chunk(text: str, piece: str, start: int) -> Iterator[Lexeme]:
    near = _NEAR.fullmatch(piece)
    if near:
        yield Lexeme(Kind.NEAR, piece, start, distance=int(near[1]))
        return
    if _UNREADABLE_NEAR.fullmatch(piece):
        fault = QueryFault.BAD_NUMBER, Span(start, start + len(piece))
        yield Lexeme(Kind.CHUNK, piece, start, fault=fault)
        return
    if minus := _minus(text, piece, start):
        yield Lexeme(Kind.NOT, minus, start)
        piece, start = piece[len(minus) :], start + len(minus)
    head = FIELD_HEAD.match(piece)
    field = field_named(head[1]) if head else None
    if head and field is not None and field.takes is not Takes.WORDS:
        condition = _condition(field, text, start, start + head.end())
        if condition is not None:
            yield condition
            return
    while piece and (mark := _field_mark(text, piece, start)):
        yield mark
        piece, start = piece[len(mark.text) :], mark.end
        if minus := _minus(text, piece, start):  # `مصدر:-الصباح` is another order of the signs
            yield Lexeme(Kind.NOT, minus, start)
            piece, start = piece[len(minus) :], start + len(minus)
    if piece:
        yield Lexeme(Kind.CHUNK, piece, start)


def _minus(text: str, piece: str, start: int) -> str:
    """The signs of an exclusion with which a piece begins; none in front of a number or a space."""
    minus = piece[: len(piece) - len(piece.lstrip(_MINUSES))]
    is_sign = minus and _opens(text, len(minus), piece, start)
    return minus if is_sign and not piece[len(minus) :][:1].isdigit() else ""


def _opens(text: str, size: int, piece: str, start: int) -> bool:
    """Whether something stands directly behind the `size` signs with which a piece begins."""
    return len(piece) > size or text[start + size : start + size + 1] in _OPENING


def _field_mark(text: str, piece: str, start: int) -> Lexeme | None:
    """The field of words, or the sign of an exact word, with which a piece begins."""
    if piece[0] == _EXACT_SIGN and _opens(text, len(_EXACT_SIGN), piece, start):
        return Lexeme(Kind.FIELD, _EXACT_SIGN, start, EXACT_FIELD)
    head = FIELD_HEAD.match(piece)
    field = field_named(head[1]) if head else None
    if head is None or field is None or field.takes is not Takes.WORDS:
        return None
    return Lexeme(Kind.FIELD, head[0], start, field)


def _condition(field: QueryField, text: str, start: int, at: int) -> Lexeme | None:
    """The numbers or dates of a field, from `at` on; None for a colon of plain text.

    Where a number or a date was meant and cannot be read, the lexeme is a fault.
    """
    condition: Condition
    quoted = _QUOTED_VALUE.match(text, at)
    # What stands in quotation marks is the value, all of it: `مبلغ:"5 ملايين"`.
    bare = text if quoted is None else f"{text[: quoted.end(1)]} {quoted[2]}"
    try:
        if field.takes is Takes.NUMBERS:
            quantity, end = read_quantity(field, bare, at)
            end = _end_of_quoted(quoted, bare, end, QueryFault.BAD_NUMBER)
            condition = Reports(quantity, Span(start, end))
        else:
            days, end = read_days(field, bare, at)
            end = _end_of_quoted(quoted, bare, end, QueryFault.BAD_DATE)
            kind = Happens if field.time is Time.HAPPENED else Published
            condition = kind(days, Span(start, end))
    except BadQueryError as error:
        if text[at : at + 1].isspace() and text[at:].strip():
            return None
        written = text[start : max(at, error.place.end)]
        return Lexeme(Kind.FAULT, written, start, field, fault=(error.fault, error.place))
    return Lexeme(Kind.CONDITION, text[start:end], start, field, condition=condition)


def _end_of_quoted(quoted: re.Match[str] | None, bare: str, end: int, fault: QueryFault) -> int:
    """Where a value ends: with the marks around it, which hold nothing beside it.

    Raises:
        BadQueryError: Something else stands in the quotation marks.
    """
    if quoted is None:
        return end
    if bare[end:].strip():
        raise BadQueryError(fault, Span(*quoted.span(2)))
    return quoted.end()
