"""What a search answers: plain frozen values, no Whoosh type."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.span import Span
from index.errors import QueryFault
from index.findings import Days, Quantity
from index.matching_rules import MatchingRule


@dataclass(frozen=True, slots=True)
class Snippet:
    """The best sentence of an article for a query.

    Attributes:
        text: The words, in the original letters, with `…` where they are cut.
        spans: Where the hits stand in `text`, in order, not overlapping.
        place: Which stretch of the body `text` shows (without the ellipses).
    """

    text: str
    spans: tuple[Span, ...]
    place: Span


@dataclass(frozen=True, slots=True)
class Hit:
    """One found article.

    Attributes:
        article_id: Which.
        title: Its title.
        title_spans: Where the hits stand in the title.
        publisher: The newspaper, or None.
        published: EDTF, or None.
        published_evidence: `stated`, `inferred`, `unknown`.
        score: Greater is better; comparable within one answer only.
        snippet: Its best sentence.
    """

    article_id: str
    title: str
    title_spans: tuple[Span, ...]
    publisher: str | None
    published: str | None
    published_evidence: str
    score: float
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of the found articles have this value."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts, most frequent first; years newest first.

    Each group is counted without its own filter, so that a second value can be picked.

    Attributes:
        publishers: By newspaper.
        years: By year of publication.
        figure_kinds: By kind of key figure.
        undated: How many of the found articles have no date.
        months: By month of publication (`2015-07`), oldest first: for the archive's timeline.
            Counted without the filters on years and dates.
        with_figures: How many of the found articles have key figures.
        with_passages: How many of them have passages.
    """

    publishers: tuple[Facet, ...] = ()
    years: tuple[Facet, ...] = ()
    figure_kinds: tuple[Facet, ...] = ()
    undated: int = 0
    months: tuple[Facet, ...] = ()
    with_figures: int = 0
    with_passages: int = 0


@dataclass(frozen=True, slots=True)
class MissingWord:
    """A word of the query that no article has, and the nearest words that some have."""

    word: str
    nearest: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadValue:
    """How a number or a date of the query was read.

    Attributes:
        place: Where it stands in the query's text, its field included.
        value: The quantities or the days that it means.
    """

    place: Span
    value: Quantity | Days


@dataclass(frozen=True, slots=True)
class ResultPage:
    """One screenful of hits.

    Attributes:
        total: How many articles match in all.
        hits: Those from `offset` on, at most `limit`.
        facets: Counts over all matching articles.
        missing: Words that stood in the way when nothing is found.
        relaxed: Whether the page shows articles with some of the words, none having all.
        complete: How many of all found articles have everything that was asked for; the others
            follow them. Of a question in many words, all.
        did_you_mean: The whole query with its doubtful words replaced by words that the archive
            has, when that finds more; otherwise None.
        seconds: How long it took.
        read: How the numbers and dates of the query were read.
        unapplied: What in the query was not applied as it may have been meant, and where.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Facets = field(default_factory=Facets)
    missing: tuple[MissingWord, ...] = ()
    relaxed: bool = False
    complete: int = 0
    did_you_mean: str | None = None
    seconds: float = 0.0
    read: tuple[ReadValue, ...] = ()
    unapplied: tuple[tuple[QueryFault, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class MatchReason:
    """Why one word of an article answers a word of the query.

    Attributes:
        asked: Where the word stands in the query's text.
        written: As the article writes it.
        place: Where it first stands in the body; None when it stands in the title only.
        count: How often the article writes it so.
        rules: The allowances that were needed; none when the letters are the same.
    """

    asked: Span
    written: str
    place: Span | None
    count: int
    rules: tuple[MatchingRule, ...]


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One occurrence of the query's words, with the words around it.

    Attributes:
        article_id: In which article.
        title: Its title.
        publisher: Its newspaper, or None.
        published: EDTF, or None.
        before: What stands before, cut at a word.
        words: The words themselves, in the original letters.
        after: What stands behind, cut at a word.
        place: Where they stand in the body.
    """

    article_id: str
    title: str
    publisher: str | None
    published: str | None
    before: str
    words: str
    after: str
    place: Span
