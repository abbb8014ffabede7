"""OpenedArticle: everything the reader shows of one article, gathered in the search thread."""

from __future__ import annotations

from dataclasses import dataclass

from articles.article import AnnotatedArticle
from articles.passages import Passage
from articles.span import Span
from desktop.timeline.timeline_entry import TimelineEntry


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """One article with its marks.

    Attributes:
        annotated: The article, its figures and times.
        passages: What the reader marked in it, in the order of the text.
        entries: Its timeline.
        hits: Where the words of the query stand in the body.
        title_hits: Where they stand in the title.
        query: The query, possibly empty.
    """

    annotated: AnnotatedArticle
    passages: tuple[Passage, ...]
    entries: tuple[TimelineEntry, ...]
    hits: tuple[Span, ...] = ()
    title_hits: tuple[Span, ...] = ()
    query: str = ""
