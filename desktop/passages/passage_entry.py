"""PassageEntry: a passage with what the page says of its article; gathered in the search thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.article import Article
from articles.passage_anchoring import paragraph
from articles.passages import Passage
from articles.span import Span
from desktop.library.archive_session import ArchiveSession
from index.query_syntax import Field
from index.text_search import SearchableText


@dataclass(frozen=True, slots=True)
class PassageEntry:
    """One line of the page.

    Attributes:
        passage: What the reader marked.
        title: The article's title, or its id where nobody knows a title.
        publisher: Its newspaper.
        published: Its date of publication, EDTF.
        published_evidence: `stated`, `inferred` or `unknown`.
        paragraph: In which paragraph it begins, from 1; None where that is not known.
        has_article: Whether the article is in the archive.
        is_deleted: Whether the passage lies in the bin.
    """

    passage: Passage
    title: str
    publisher: str | None = None
    published: str | None = None
    published_evidence: str = "unknown"
    paragraph: int | None = None
    has_article: bool = True
    is_deleted: bool = False

    @property
    def place(self) -> Span:
        """Where its words are; the head of the article for those that are lost."""
        if self.paragraph is None:
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
    return (
        *(_entry(each, articles, titles) for each in passages),
        *(_entry(each, articles, titles, is_deleted=True) for each in deleted),
    )


def searchable(entries: Sequence[PassageEntry]) -> list[SearchableText]:
    """The entries as the text search wants them."""
    return [
        SearchableText(
            each.texts, ((Field.TITLE, each.title), (Field.PUBLISHER, each.publisher or ""))
        )
        for each in entries
    ]


def _entry(
    passage: Passage,
    articles: Mapping[str, Article],
    titles: Mapping[str, str],
    *,
    is_deleted: bool = False,
) -> PassageEntry:
    article = articles.get(passage.article_id)
    if article is None:
        title = titles.get(passage.article_id, passage.article_id)
        return PassageEntry(passage, title, has_article=False, is_deleted=is_deleted)
    metadata = article.metadata
    return PassageEntry(
        passage,
        metadata.title,
        metadata.publisher,
        metadata.date.value,
        metadata.date.evidence.value,
        paragraph(passage, article.body),
        is_deleted=is_deleted,
    )
