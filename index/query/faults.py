"""What a query may have meant otherwise: hints, for the parser itself forgives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.span import Span
from index.analysis.folding import fold
from index.errors import QueryFault
from index.matching_rules import MOST_WIDENED
from index.query.fields import FIELDS, field_named
from index.query.lexemes import FIELD_HEAD, Kind, Lexeme, read_lexemes, unclosed_quotes
from index.query.parser import LONGEST_TEXT, MOST_WORDS
from index.query.syntax import Query, wanted_leaves, widened_words
from index.words.suggestions import edit_distance

Fault = tuple[QueryFault, Span]

_ARTICLE = "ال"
_SHORTEST_MISSPELT = 4
# A text of more words may be a headline, in which somebody speaks behind a colon.
_FEW_WORDS, _WORDS = 3, frozenset({Kind.CHUNK, Kind.PHRASE})
_FIELD_NAMES = frozenset(name for field in FIELDS for name in (fold(field.name), *field.aliases))
_NO_OPERANDS = frozenset({Kind.OR, Kind.AND, Kind.CLOSE, Kind.NOT, Kind.NEAR})


def query_faults(text: str) -> tuple[Fault, ...]:
    """What is wrong with a query and where, in its order; most of it is answered all the same.

    Quotes and parentheses that are not closed, fields without a word behind them, unknown ones,
    numbers and dates that cannot be read, too many words.
    """
    if len(text) > LONGEST_TEXT:
        return ((QueryFault.TOO_LONG, Span(LONGEST_TEXT, len(text))),)
    lexemes = list(read_lexemes(text))
    if len(lexemes) > MOST_WORDS:
        return ((QueryFault.TOO_LONG, Span(lexemes[MOST_WORDS].start, len(text))),)
    faults = [lexeme.fault for lexeme in lexemes if lexeme.fault is not None]
    faults += ((QueryFault.UNBALANCED_QUOTE, place) for place in unclosed_quotes(text))
    faults += _parentheses(lexemes)
    faults += _empty_fields(text, lexemes)
    faults += _unknown_fields(lexemes)
    return tuple(sorted(faults, key=lambda fault: fault[1]))


def widening_faults(query: Query) -> tuple[Fault, ...]:
    """That a query has more words than are looked for in all their forms, and from which one on."""
    places = [*widened_words(wanted_leaves(query.root)).values()]
    if len(places) <= MOST_WIDENED:
        return ()
    place = Span(places[MOST_WIDENED].start, places[-1].end)
    return ((QueryFault.TOO_MANY_WORDS, place),)


def reading_faults(text: str, unread: int) -> tuple[Fault, ...]:
    """That so many more articles were found whose own letters were not read, though they count."""
    return ((QueryFault.UNREAD_LETTERS, Span(0, len(text))),) if unread else ()


def _parentheses(lexemes: Sequence[Lexeme]) -> Iterator[Fault]:
    """Those that open and are not closed, or close what was not opened."""
    opened: list[Span] = []
    for lexeme in lexemes:
        if lexeme.kind is Kind.OPEN:
            opened.append(Span(lexeme.start, lexeme.end))
        elif lexeme.kind is Kind.CLOSE and opened:
            opened.pop()
        elif lexeme.kind is Kind.CLOSE:
            yield QueryFault.UNBALANCED_PARENTHESIS, Span(lexeme.start, lexeme.end)
    for place in opened:
        yield QueryFault.UNBALANCED_PARENTHESIS, place


def _empty_fields(text: str, lexemes: Sequence[Lexeme]) -> Iterator[Fault]:
    """Fields of words with nothing behind them; the last one may still be being typed."""
    for number, lexeme in enumerate(lexemes):
        if lexeme.kind is not Kind.FIELD:
            continue
        if number + 1 < len(lexemes):
            after = lexemes[number + 1]
            excludes = after.kind is Kind.NOT and after.start == lexeme.end
            is_empty = after.kind in _NO_OPERANDS and not excludes
        else:
            is_empty = lexeme.end < len(text)
        if is_empty:
            yield QueryFault.EMPTY_FIELD, Span(lexeme.start, lexeme.end)


def _unknown_fields(lexemes: Sequence[Lexeme]) -> Iterator[Fault]:
    """Words directly behind a colon whose head is no field, or nearly the name of one.

    In a sentence, and with an article or in an address, it is whoever speaks, or a part of that.
    """
    is_short = sum(lexeme.kind in _WORDS for lexeme in lexemes) <= _FEW_WORDS
    for lexeme in lexemes:
        head = FIELD_HEAD.match(lexeme.text) if lexeme.kind is Kind.CHUNK else None
        if head is None or head.end() == len(lexeme.text) or field_named(head[1]):
            continue
        name = fold(head[1])
        is_address = lexeme.text.startswith("/", head.end())
        if (is_short and not is_address and not name.startswith(_ARTICLE)) or any(
            len(spelt) >= _SHORTEST_MISSPELT and edit_distance(spelt, known, 1) == 1
            for spelt in (name, name.removeprefix(_ARTICLE))
            for known in _FIELD_NAMES
        ):
            yield QueryFault.UNKNOWN_FIELD, Span(lexeme.start, lexeme.start + head.end(1))
