"""What a query says, as a tree: the parser makes it, matching and marking read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from articles.span import Span
from index.findings import Days, Quantity


class Field(StrEnum):
    """Where a word is looked for, when not everywhere."""

    TITLE = "title"
    PUBLISHER = "publisher"
    CREATOR = "creator"


class Level(StrEnum):
    """How far the forms of a word may be from it."""

    ANY = "any"
    """The word itself first, its inflections next, kin where few articles have those."""
    EXACT = "exact"
    """The word itself, folded."""
    STEM = "stem"
    """The word and its inflections."""
    ROOT = "root"
    """All words with the same strong consonants, at once."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word.

    Attributes:
        term: Folded.
        place: Where it stands in the query.
        unfinished: Whether the user may still be typing it.
        level: How far its forms may be from it.
    """

    term: str
    place: Span
    unfinished: bool = False
    level: Level = Level.ANY


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word (`word*`)."""

    term: str
    place: Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words side by side, in their order.

    Attributes:
        words: Two or more.
        place: Where they stand in the query, quotes included.
        quoted: Whether the user asked for it; otherwise the words were written without a space
            (`2014-2020`).
    """

    words: tuple[Word, ...]
    place: Span
    quoted: bool


@dataclass(frozen=True, slots=True)
class Near:
    """Words near one another, in any order (`"مراكز الاتصال"~5`).

    Attributes:
        words: Two or more.
        distance: How many other words may stand between the first and the last of them.
        place: Where it stands in the query.
    """

    words: tuple[Word, ...]
    distance: int
    place: Span


@dataclass(frozen=True, slots=True)
class Similar:
    """A word and those spelt nearly like it (`word~`)."""

    term: str
    place: Span


@dataclass(frozen=True, slots=True)
class Within:
    """A part of the query that holds for one field only."""

    field: Field
    part: Node


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be found."""

    part: Node


@dataclass(frozen=True, slots=True)
class AllOf:
    """Parts that must all be found, unless the query is relaxed."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Parts of which one must be found."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Reports:
    """A figure that the article must report."""

    quantity: Quantity
    place: Span


@dataclass(frozen=True, slots=True)
class Happens:
    """A time at which something must happen in the article."""

    days: Days
    place: Span


@dataclass(frozen=True, slots=True)
class Published:
    """When the article must have appeared."""

    days: Days
    place: Span


Finding = Reports | Happens
Condition = Reports | Happens | Published
Leaf = Word | Prefix | Phrase | Near | Similar
Node = Leaf | Within | Not | AllOf | AnyOf | Condition


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query.

    Attributes:
        root: None when the query has no word: then it finds everything.
        is_question: Whether it is so long that articles with some of its words are wanted.
        is_counted: Whether of a question in few words those articles come first that have more of
            the words, the rarer the more.
        is_loose: Whether it is words and phrases side by side, three words at least and no
            operator: articles with some of them may follow those with all.
    """

    root: Node | None
    is_question: bool = False
    is_counted: bool = False
    is_loose: bool = False


def wanted_leaves(node: Node | None) -> Iterator[Leaf]:
    """The words, prefixes and phrases that are looked for in the text, in the query's order."""
    match node:
        case Word() | Prefix() | Phrase() | Near() | Similar():
            yield node
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from wanted_leaves(part)
        case Within(field, part):
            if field is Field.TITLE:
                yield from wanted_leaves(part)
        case Not() | Reports() | Happens() | Published() | None:
            pass


def wanted_alone(node: Node | None) -> Iterator[Leaf]:
    """The same, the words of phrases and of nearness one by one."""
    for leaf in wanted_leaves(node):
        yield from leaf.words if isinstance(leaf, Phrase | Near) else (leaf,)


def of_words_alone(query: Query) -> Query:
    """What is to be marked where some of the words were enough, and no phrase stands anywhere."""
    if not any(isinstance(leaf, Phrase | Near) for leaf in wanted_leaves(query.root)):
        return query
    return replace(query, root=AnyOf(tuple(dict.fromkeys(wanted_alone(query.root)))))


def every_leaf(node: Node | None) -> Iterator[Leaf]:
    """What is looked for in the text, wanted or excluded, each once, in the query's order."""
    match node:
        case Word() | Prefix() | Phrase() | Near() | Similar():
            yield node
        case AllOf(parts) | AnyOf(parts):
            yield from dict.fromkeys(chain.from_iterable(map(every_leaf, parts)))
        case Not(part) | Within(Field.TITLE, part):
            yield from every_leaf(part)
        case _:
            pass


def excluded_nodes(node: Node | None) -> Iterator[Node]:
    """What the query excludes, the outermost of what is nested."""
    match node:
        case Not(part):
            yield part
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from excluded_nodes(part)
        case Within(_, part):
            yield from excluded_nodes(part)
        case _:
            pass


def widened_words(leaves: Iterable[Leaf]) -> dict[str, Span]:
    """The words of which other forms are looked for, each once, in their order, and their places.

    Those that are spelt nearly so are such forms, too.
    """
    found: dict[str, Span] = {}
    for leaf in leaves:
        for word in leaf.words if isinstance(leaf, Near) else (leaf,):
            if isinstance(word, Word | Similar):
                found.setdefault(word.term, word.place)
    return found


def read_conditions(node: Node | None) -> Iterator[Condition]:
    """All numbers and dates of a query, excluded ones too, in its order."""
    match node:
        case Reports() | Happens() | Published():
            yield node
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from read_conditions(part)
        case Not(part) | Within(_, part):
            yield from read_conditions(part)
        case _:
            pass


def wanted_findings(node: Node | None) -> Iterator[Finding]:
    """The figures and times that the articles must have, in the query's order."""
    match node:
        case Reports() | Happens():
            yield node
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from wanted_findings(part)
        case _:
            pass
