"""The fields of the query language: how they are called, and what stands behind the colon."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from articles.figures.figure import FigureKind
from index.analysis.folding import fold
from index.query.syntax import Field, Level

_ARTICLE = "ال"


class Takes(StrEnum):
    """What a field takes."""

    WORDS = "words"
    NUMBERS = "numbers"
    DATES = "dates"


class Time(StrEnum):
    """Which time a date is about."""

    PUBLISHED = "published"
    HAPPENED = "happened"


class Bound(StrEnum):
    """How a bare date limits."""

    WITHIN = "within"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    UPTO = "upto"


@dataclass(frozen=True, slots=True)
class QueryField:
    """One field.

    Attributes:
        name: As it is written and completed, without the colon.
        aliases: Other names, folded.
        takes: What stands behind the colon.
        field: Where words are looked for.
        kinds: Which figures are meant; empty for every kind.
        time: Which time is meant.
        bound: How a bare date limits.
        level: How far the forms of the words may be from them.
    """

    name: str
    aliases: tuple[str, ...]
    takes: Takes
    field: Field | None = None
    kinds: tuple[str, ...] = ()
    time: Time = Time.PUBLISHED
    bound: Bound = Bound.WITHIN
    level: Level | None = None


EXACT_FIELD = QueryField("تام", ("exact",), Takes.WORDS, level=Level.EXACT)
"""The field of words that are wanted as they stand; `=` in front of a word is short for it."""

_EVERY_KIND = tuple(kind.value for kind in FigureKind)

FIELDS = (
    QueryField("عنوان", ("title",), Takes.WORDS, Field.TITLE),
    QueryField("مصدر", ("جريده", "صحيفه", "source"), Takes.WORDS, Field.PUBLISHER),
    QueryField("كاتب", ("author",), Takes.WORDS, Field.CREATOR),
    EXACT_FIELD,
    QueryField("جذع", ("stem",), Takes.WORDS, level=Level.STEM),
    QueryField("جذر", ("root",), Takes.WORDS, level=Level.ROOT),
    QueryField("رقم", ("number",), Takes.NUMBERS, kinds=_EVERY_KIND),
    QueryField("عدد", ("count",), Takes.NUMBERS, kinds=("count",)),
    QueryField("نسبة", ("percent",), Takes.NUMBERS, kinds=("percent",)),
    QueryField("مبلغ", ("money",), Takes.NUMBERS, kinds=("money",)),
    QueryField("تاريخ", ("date",), Takes.DATES),
    QueryField("قبل", ("before",), Takes.DATES, bound=Bound.BEFORE),
    QueryField("بعد", ("after",), Takes.DATES, bound=Bound.AFTER),
    QueryField("منذ", ("since",), Takes.DATES, bound=Bound.FROM),
    QueryField("حتى", ("until",), Takes.DATES, bound=Bound.UPTO),
    QueryField("حدث", ("event",), Takes.DATES, time=Time.HAPPENED),
)
"""All fields, in the order in which they are offered."""

LEVEL_FIELDS = {field.level: field for field in FIELDS if field.level is not None}
"""The fields that set the level of what stands behind them."""

_BY_NAME = {name: field for field in FIELDS for name in (fold(field.name), *field.aliases)}


def field_named(name: str) -> QueryField | None:
    """The field of this name, however it is spelt, with or without an article."""
    folded = fold(name)
    return _BY_NAME.get(folded) or _BY_NAME.get(folded.removeprefix(_ARTICLE))


def fields_beginning_with(letters: str) -> tuple[QueryField, ...]:
    """The fields that a word under the cursor may become."""
    folded = fold(letters)
    return tuple(
        field
        for field in FIELDS
        if any(name.startswith(folded) for name in (fold(field.name), *field.aliases))
    )
