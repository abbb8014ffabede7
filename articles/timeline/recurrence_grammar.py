"""Grammar of recurrences: `كل سنة`, `يوميا`, `بشكل شهري`, `مرة في الأسبوع`."""

from __future__ import annotations

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_words
from articles.timeline import lexicon
from articles.timeline.calendars import MONTHS, WEEKDAYS
from articles.timeline.durations import iso_duration
from articles.timeline.length_grammar import one_part
from articles.timeline.readings import Recurrence
from articles.timeline.tables import words
from articles.timeline.tokens import Tokens

_SINGULARS = folded_class("lengths") | fold_words("ليلة دقيقة")
_PARTS_OF_EVERY_DAY = fold_words("صباح مساء")
_MANNERS = fold_words("شكل صفة صورة")
_ONCE = "مره"
_LAST_DAY = 31
_PARTS = words("grammars", "recurrence_grammar.parts")


def recurrence(tokens: Tokens, i: int) -> tuple[Recurrence, int] | None:
    """Any recurrence at `i`."""
    adverb = lexicon.RECURRENCES.get(tokens.word(i))
    if adverb is not None:
        return Recurrence(adverb), i + 1
    if tokens.word(i) in _MANNERS:
        return _in_a_manner(tokens, i)
    if tokens.word(i) == _ONCE:
        return _once_in(tokens, i)
    return _every(tokens, i) if tokens.word(i) == "كل" else None


def _in_a_manner(tokens: Tokens, i: int) -> tuple[Recurrence, int] | None:
    adjective = lexicon.RECURRENCE_ADJECTIVES.get(tokens.word(i + 1))
    known = adjective is not None and "ب" in tokens.clitic(i)
    return (Recurrence(adjective), i + 2) if known and adjective is not None else None


def _once_in(tokens: Tokens, i: int) -> tuple[Recurrence, int] | None:
    unit = lexicon.UNITS.get(tokens.word(i + 2).removeprefix("ال"))
    one = tokens.word(i + 2).removeprefix("ال") in _SINGULARS
    known = tokens.word(i + 1) == "في" and tokens.word(i + 2).startswith("ال") and one
    return (Recurrence(iso_duration([(1, unit)])), i + 3) if unit is not None and known else None


def _is_dated(tokens: Tokens, i: int) -> bool:
    """Whether a day stands at `i`: `الثلاثاء من كل أسبوع`, `16 من كل شهر`."""
    number = tokens.number(i)
    day = number is not None and number <= _LAST_DAY
    word = tokens.word(i)
    return (
        day
        or word in WEEKDAYS
        or (word,) in MONTHS
        or word in lexicon.ORDINAL_WORDS
        or word in _PARTS
    )


def _every(tokens: Tokens, i: int) -> tuple[Recurrence, int] | None:
    part = lexicon.FRACTIONS.get((tokens.word(i + 1), tokens.word(i + 2)))
    if part is not None:
        return Recurrence(part), i + 3  # `كل ربع ساعة`
    many = one_part(tokens, i + 1)
    if many is not None:
        return Recurrence(iso_duration([many[0]])), many[1]
    if tokens.word(i - 1) == "بين" or (tokens.word(i - 1) == "من" and not _is_dated(tokens, i - 2)):
        return None  # `واحد من كل اثنين`
    j = i + 2 if tokens.word(i + 1) == "يوم" else i + 1
    if {tokens.word(j), "ال" + tokens.word(j)} & WEEKDAYS.keys():
        return Recurrence("P1W"), j + 1
    if tokens.word(i + 1) in _PARTS_OF_EVERY_DAY:
        return Recurrence("P1D"), i + 2
    unit = lexicon.UNITS.get(tokens.word(i + 1)) if tokens.word(i + 1) in _SINGULARS else None
    return (Recurrence(iso_duration([(1, unit)])), i + 2) if unit is not None else None
