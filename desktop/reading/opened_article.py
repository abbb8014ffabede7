"""OpenedArticle: everything the reader shows of one article, gathered in the search thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.archive.family_repository import FamilyMember
from articles.article import AnnotatedArticle, Article
from articles.figures.correction import FigureCorrection
from articles.figures.figure import Figure
from articles.figures.importance import by_importance
from articles.ledger_entries import ToldElsewhere
from articles.passages.passage import Passage
from articles.span import Span


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """One article with its marks.

    Attributes:
        annotated: The article, its figures as the reader corrected them, its times.
        passages: What the reader marked in it, in the order of the text.
        hits: Where the words of the query stand in the body.
        title_hits: Where they stand in the title.
        query: The query, possibly empty.
        rejected: The figures that the reader says are none.
        orphans: The reader's corrections of figures that are no longer in the text.
        copies: The copies of its story with itself; empty where it is the only one.
        elsewhere: Of which of its figures other articles tell other values, by where they stand.
        order: The numbers of its figures, the most important for article and query first.
    """

    annotated: AnnotatedArticle
    passages: tuple[Passage, ...]
    hits: tuple[Span, ...] = ()
    title_hits: tuple[Span, ...] = ()
    query: str = ""
    rejected: tuple[Figure, ...] = ()
    orphans: tuple[FigureCorrection, ...] = ()
    copies: tuple[FamilyMember, ...] = ()
    elsewhere: Mapping[Span, ToldElsewhere] = field(default_factory=dict)
    order: tuple[int, ...] = ()

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.annotated.article


def order_of(annotated: AnnotatedArticle, hits: Sequence[Span]) -> tuple[int, ...]:
    """The numbers of an article's figures, the most important for it and the query first."""
    article = annotated.article
    title = article.metadata.title
    return tuple(by_importance(annotated.figures, article.body, title=title, hits=hits))
