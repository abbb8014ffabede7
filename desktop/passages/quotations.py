"""Passages as quotations with their sources, for every format of exported files. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from articles.article import Article
from articles.passages.passage import Anchoring, Passage
from desktop.display.byline import byline
from desktop.display.wording import PASSAGES
from desktop.export.contents import Quotation, QuotationGroup, Quotations, Reference
from desktop.passages.citation import citation
from desktop.passages.passage_entry import PassageEntry, entry_of

Group = tuple[str, str, Sequence[PassageEntry]]
"""A heading, its second line, and what stands under it."""


def quotations(
    groups: Iterable[Group], articles: Mapping[str, Article], *, by_article: bool
) -> Quotations:
    """Passages under these headings.

    Args:
        groups: The headings with their passages.
        articles: The articles by id; one that was removed is missing.
        by_article: Whether each heading is an article.
    """
    return Quotations(
        PASSAGES,
        tuple(
            QuotationGroup(
                heading,
                details,
                tuple(_quotation(entry, articles.get(entry.passage.article_id)) for entry in each),
                names_article=by_article,
            )
            for heading, details, each in groups
        ),
    )


def quotations_by_article(
    passages: Sequence[Passage], articles: Mapping[str, Article], titles: Mapping[str, str]
) -> Quotations:
    """Passages in their order, a heading for each run of passages of one article.

    Args:
        passages: The passages.
        articles: The articles by id; one that was removed is missing.
        titles: The titles by id, also of articles that were removed.
    """
    entries = [entry_of(each, articles, titles) for each in passages]
    runs = groupby(entries, key=lambda entry: entry.passage.article_id)
    groups = [_article_group([*members]) for _, members in runs]
    return quotations(groups, articles, by_article=True)


def _article_group(members: list[PassageEntry]) -> Group:
    first = members[0]
    under = byline((first.publisher,), first.published, first.published_evidence)
    return first.title, under if first.has_article else "", members


def _quotation(entry: PassageEntry, article: Article | None) -> Quotation:
    passage = entry.passage
    metadata = None if article is None else article.metadata
    return Quotation(
        text=passage.quote.exact,
        source=Reference(
            passage.article_id,
            entry.title,
            entry.publisher,
            metadata.creator if metadata else None,
            entry.published,
            metadata.identifier if metadata else None,
        ),
        citation=citation(entry),
        paragraph=entry.paragraph,
        note=passage.note,
        tags=passage.tags,
        colour=passage.colour,
        is_lost=passage.anchoring is Anchoring.LOST,
        facts=(
            ("id", passage.id),
            ("start", passage.position.start),
            ("end", passage.position.end),
            ("anchoring", passage.anchoring.value),
            ("created", passage.created),
            ("modified", passage.modified),
        ),
    )
