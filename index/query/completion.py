"""What the word under the cursor may become: the fields of the query language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.analysis.folding import fold
from index.query.fields import fields_beginning_with
from index.query.lexemes import Kind, read_lexemes

_ARTICLE = "ال"
_SHORTEST = 2
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]*")
# No more than this is looked at behind or before the cursor: no name of a field is longer.
_LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class Completion:
    """What a stretch of the query may be replaced by.

    Attributes:
        start: Where the stretch begins.
        end: Where it ends.
        text: What to write there: the name of a field, with its colon.
    """

    start: int
    end: int
    text: str


def field_completions(text: str, cursor: int) -> tuple[Completion, ...]:
    """The fields that the word around the cursor may become, in the order of the fields.

    None within a phrase, for a word of one letter, or where a colon stands already. Directly
    behind a field only a level makes sense.
    """
    written = _LAST_WORD.search(text[max(0, cursor - _LONGEST_NAME) : cursor])
    if written is None or len(written[0]) < _SHORTEST or _is_in_phrase(text, cursor):
        return ()
    rest = _FIRST_WORD.match(text, cursor)
    end = rest.end() if rest else cursor
    if text[end : end + 1] == ":":
        return ()
    start = cursor - len(written[0])
    letters = fold(written[0])
    if letters != _ARTICLE:
        letters = letters.removeprefix(_ARTICLE)
    if not letters:
        return ()
    in_field = text[start - 1 : start] == ":"
    return tuple(
        Completion(start, end, f"{field.name}:")
        for field in fields_beginning_with(letters)
        if field.level is not None or not in_field
    )


def _is_in_phrase(text: str, cursor: int) -> bool:
    return any(
        lexeme.kind is Kind.PHRASE and lexeme.start < cursor < lexeme.end
        for lexeme in read_lexemes(text)
    )
