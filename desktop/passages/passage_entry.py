"""PassageEntry: a passage with what the page says of its article; gathered in the search thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from articles.article import Article
from articles.passages.passage import Anchoring, Passage
from articles.passages.tag_order import TagOrders
from articles.span import Span
from desktop.display.wording import told_paragraph
from desktop.session.archive_session import ArchiveSession
from index.marking.text_search import SearchableText
from index.query.syntax import Field


@dataclass(frozen=True, slots=True)
class PassageEntry:
    """One line of the page.

    Attributes:
        passage: What the reader marked.
        title: The article's title, or its id where nobody knows a title.
        publisher: Its newspaper.
        published: Its date of publication, EDTF.
        published_evidence: `stated`, `inferred` or `unknown`.
        paragraph: In which paragraph it begins, from 1; None where that is not known, or there is
            but one.
        has_article: Whether the article is in the archive.
        is_deleted: Whether the passage lies in the bin.
        places: Where it stands in the reader's own orders of its tags: tag and number.
    """

    passage: Passage
    title: str
    publisher: str | None = None
    published: str | None = None
    published_evidence: str = "unknown"
    paragraph: int | None = None
    has_article: bool = True
    is_deleted: bool = False
    places: tuple[tuple[str, int], ...] = ()

    def place_in(self, tag: str) -> int | None:
        """Where it stands in the reader's own order of a tag; None where it was given no place."""
        return next((place for each, place in self.places if each == tag), None)

    @property
    def place(self) -> Span:
        """Where its words are; the head of the article for those that are lost."""
        if not self.has_article or self.passage.anchoring is Anchoring.LOST:
            return Span(0, 0)
        return Span(self.passage.position.start, self.passage.position.end)

    @property
    def texts(self) -> tuple[str, str, str, str]:
        """Quotation, note, tags and title: what the page's search reads."""
        return self.passage.quote.exact, self.passage.note, tags_line(self.passage), self.title


def tags_line(passage: Passage) -> str:
    """The tags one after another."""
    return " · ".join(passage.tags)


def load_entries(session: ArchiveSession) -> tuple[PassageEntry, ...]:
    """All passages with their articles, then those in the bin, the last deleted first."""
    archive = session.archive
    passages, deleted = archive.passages.all(), archive.passages.bin()
    ids = [*{each.article_id for each in (*passages, *deleted)}]
    articles, titles = archive.articles.without_findings(ids), archive.articles.titles(ids)
    return in_order(
        (
            *(entry_of(each, articles, titles) for each in passages),
            *(entry_of(each, articles, titles, is_deleted=True) for each in deleted),
        ),
        archive.passages.tag_orders(),
    )


def in_order(entries: Sequence[PassageEntry], orders: TagOrders) -> tuple[PassageEntry, ...]:
    """The entries with their places in these orders of tags; other tags stay as they are."""
    places = {
        (tag, passage_id): number
        for tag, order in orders.items()
        for number, passage_id in enumerate(order)
    }

    def placed(entry: PassageEntry) -> PassageEntry:
        kept = [each for each in entry.places if each[0] not in orders]
        new = [
            (tag, places[tag, entry.passage.id])
            for tag in entry.passage.tags
            if (tag, entry.passage.id) in places
        ]
        return replace(entry, places=(*kept, *new)) if entry.places or new else entry

    return tuple(map(placed, entries)) if orders else tuple(entries)


def searchable(entries: Sequence[PassageEntry]) -> list[SearchableText]:
    """The entries as the text search wants them."""
    return [
        SearchableText(
            each.texts, ((Field.TITLE, each.title), (Field.PUBLISHER, each.publisher or ""))
        )
        for each in entries
    ]


def entry_of(
    passage: Passage,
    articles: Mapping[str, Article],
    titles: Mapping[str, str],
    *,
    is_deleted: bool = False,
) -> PassageEntry:
    """The entry of one passage.

    Args:
        passage: What the reader marked.
        articles: The articles by id; one that was removed is missing.
        titles: The titles by id, also of articles that were removed.
        is_deleted: Whether the passage lies in the bin.
    """
    article = articles.get(passage.article_id)
    if article is None:
        title = titles.get(passage.article_id, passage.article_id)
        return PassageEntry(passage, title, has_article=False, is_deleted=is_deleted)
    metadata = article.metadata
    is_lost = passage.anchoring is Anchoring.LOST
    return PassageEntry(
        passage,
        metadata.title,
        metadata.publisher,
        metadata.date.value,
        metadata.date.evidence.value,
        None if is_lost else told_paragraph(article.body, passage.position.start),
        is_deleted=is_deleted,
    )
