"""What the drop-down of the search field offers: fields, newspapers, words, earlier searches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.search.syntax_wording import FIELD_NOTES
from desktop.translation import Words, translated
from index.analysis.folding import fold
from index.query.completion import field_completions
from index.query.fields import field_named
from index.query.syntax import Field

_MOST_OFFERED = 9
_MOST_OF_A_KIND = 5
_FIELD_VALUE = re.compile(r'([^\W\d_]{3,10}):("?)([^":()]*)\Z')
_LAST_WORD = re.compile(r"[^\W_]+\Z")


class OfferKind(Enum):
    """What is offered; the first four complete what is being typed."""

    FIELD = "field"
    PUBLISHER = "publisher"
    WORD = "word"
    HISTORY = "history"
    SAVED = "saved"


NOTES = Words(
    "Offers",
    {
        OfferKind.PUBLISHER: "جريدة",
        OfferKind.HISTORY: "بحث سابق",
        OfferKind.SAVED: "بحث محفوظ",
    },
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the drop-down.

    Attributes:
        kind: What it is.
        words: What it says.
        note: What it is, said quietly beside it.
        text: The whole query once it is taken; of a saved search, its name.
        cursor: Where the writing goes on (code points).
    """

    kind: OfferKind
    words: str
    note: str
    text: str
    cursor: int


@dataclass(frozen=True, slots=True)
class OfferSources:
    """What can be offered.

    Attributes:
        publishers: The newspapers of the archive, most frequent first.
        words: Words of the archive that begin like the one that is being typed, best first.
        history: Earlier queries, newest first.
        saved: The names of the saved searches.
    """

    publishers: Sequence[str] = ()
    words: Sequence[str] = ()
    history: Sequence[str] = ()
    saved: Sequence[str] = ()


def offers(text: str, cursor: int, sources: OfferSources) -> tuple[Offer, ...]:
    """What the drop-down offers for a query that is being typed.

    Args:
        text: The query.
        cursor: Where the next letter goes (code points).
        sources: What can be offered.
    """
    found = [
        *_fields(text, cursor),
        *_publishers(text, cursor, sources.publishers),
        *_words(text, cursor, sources.words),
    ]
    found += _earlier(text, sources)
    return tuple(found[:_MOST_OFFERED])


def word_before(text: str, cursor: int) -> str:
    """The letters of the word that is being typed: the cursor stands at its end."""
    if _LAST_WORD.match(text[cursor : cursor + 1]):
        return ""
    word = _LAST_WORD.search(text[:cursor])
    return word[0] if word else ""


def _fields(text: str, cursor: int) -> Iterator[Offer]:
    for completion in field_completions(text, cursor):
        name = completion.text
        written = text[: completion.start] + name + text[completion.end :]
        note = translated("Syntax", FIELD_NOTES.get(name.rstrip(":"), ""))
        yield Offer(OfferKind.FIELD, name, note, written, completion.start + len(name))


def _publishers(text: str, cursor: int, publishers: Sequence[str]) -> Iterator[Offer]:
    value = _FIELD_VALUE.search(text[:cursor])
    known = field_named(value[1]) if value else None
    if value is None or known is None or known.field is not Field.PUBLISHER:
        return
    letters = fold(value[3]).strip()
    start = value.start(2)
    rest = text[cursor:].removeprefix('"') if value[2] else text[cursor:]
    matching = [name for name in publishers if letters in fold(name)]
    for name in matching[:_MOST_OF_A_KIND]:
        quoted = f'"{name}"' if " " in name else name
        head = text[:start] + quoted + " "
        written = head + rest.lstrip()
        yield Offer(OfferKind.PUBLISHER, name, NOTES[OfferKind.PUBLISHER], written, len(head))


def _words(text: str, cursor: int, words: Sequence[str]) -> Iterator[Offer]:
    letters = word_before(text, cursor)
    if not letters:
        return
    start = cursor - len(letters)
    for word in [word for word in words if word != letters][:_MOST_OF_A_KIND]:
        head = text[:start] + word
        yield Offer(OfferKind.WORD, word, "", head + text[cursor:], len(head))


def _earlier(text: str, sources: OfferSources) -> Iterator[Offer]:
    letters = fold(text).strip()
    for kind, texts in ((OfferKind.SAVED, sources.saved), (OfferKind.HISTORY, sources.history)):
        matching = [each for each in texts if letters in fold(each) and each != text]
        for each in matching[:_MOST_OF_A_KIND]:
            yield Offer(kind, each, NOTES[kind], each, len(each))
