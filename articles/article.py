"""Article: the cleaned body and what is known of it. The body never changes."""

from __future__ import annotations

from dataclasses import dataclass

from articles.cleaning.cleaned_text import Edit, TitleEvidence
from articles.figures.figure import Figure
from articles.timeline.publication_date import PublicationDate
from articles.timeline.time_expression import TimeExpression

EXTRACTOR_VERSION = 11
"""Raised whenever cleaning or extraction finds something else in the same document."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a catalogue says of the article, under Dublin Core's names.

    Attributes:
        title: Never empty.
        title_evidence: Whether the source gives it.
        publisher: The newspaper or site (`source` on the command line).
        creator: The author.
        identifier: The article's address on the web.
        date: When it was published.
    """

    title: str
    title_evidence: TitleEvidence
    publisher: str | None = None
    creator: str | None = None
    identifier: str | None = None
    date: PublicationDate = PublicationDate()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the article came from and what was done to it.

    Attributes:
        origin: See `Document.origin`.
        fingerprint: See `Document.fingerprint`.
        format: See `Document.format`.
        encoding: See `Document.encoding`.
        edits: What cleaning changed, in the order of the original; replaying them backwards
            gives the original text again.
    """

    origin: str
    fingerprint: str
    format: str
    encoding: str | None
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article: every position in Khizana counts code points of its `body`.

    Paragraphs of the body are its lines: they are separated by a single newline, none is empty.
    """

    id: str
    body: str
    metadata: Metadata
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with what was extracted from it, both in the order of the text."""

    article: Article
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()
