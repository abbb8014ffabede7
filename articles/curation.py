"""What the reader says of articles as a whole: other metadata, tags, a status, a note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from articles.article import Metadata
from articles.cleaning.cleaned_text import TitleEvidence


class ReadingStatus(StrEnum):
    """How far the reader has come with an article."""

    TO_READ = "to-read"
    READ = "read"
    IMPORTANT = "important"


@dataclass(frozen=True, slots=True)
class MetadataCorrection:
    """What the reader says instead of what was extracted.

    Attributes:
        title: The title, or None for the extracted one.
        publisher: The newspaper, empty for none, or None for the extracted one.
        creator: The author, likewise.
    """

    title: str | None = None
    publisher: str | None = None
    creator: str | None = None

    def __bool__(self) -> bool:
        return self != MetadataCorrection()

    def applied(self, metadata: Metadata) -> Metadata:
        """The metadata as the reader wants them."""
        if self.title:
            metadata = replace(metadata, title=self.title, title_evidence=TitleEvidence.STATED)
        if self.publisher is not None:
            metadata = replace(metadata, publisher=self.publisher or None)
        if self.creator is not None:
            metadata = replace(metadata, creator=self.creator or None)
        return metadata


@dataclass(frozen=True, slots=True)
class ArticleMarks:
    """What the reader put beside an article.

    Attributes:
        tags: Words of the reader's own, each once.
        status: How far the reader has come, or None.
        note: What the reader wrote, or empty.
    """

    tags: tuple[str, ...] = ()
    status: ReadingStatus | None = None
    note: str = ""

    def __bool__(self) -> bool:
        return self != ArticleMarks()


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles that the reader put together.

    Attributes:
        name: Its name, unlike that of any other one.
        article_ids: The articles in the reader's order; some may be gone.
    """

    name: str
    article_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleSetAside:
    """An article that the reader took out of the archive.

    Attributes:
        id: Its id, which it keeps.
        title: Its title.
        publisher: Its newspaper, or None.
        since: When it was taken out (ISO 8601).
        hidden: Whether it is never to be shown again; otherwise it lies in the bin.
    """

    id: str
    title: str
    publisher: str | None
    since: str
    hidden: bool
