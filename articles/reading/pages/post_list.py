"""PostList: the long posts of a page as articles, and how many others there are."""

from __future__ import annotations

from articles.document import DeclaredMetadata, Document
from articles.import_account import Remark, RemarkKind
from articles.reading.exports.chats import SHORTEST
from articles.reading.rows.rows import fingerprint_of
from articles.reading.sources.source import Source


class PostList:
    """Collects the posts of one page in their order."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: list[Document] = []
        self._others = 0

    def add(self, words: str, metadata: DeclaredMetadata, name: str | None = None) -> None:
        """Take a post.

        Args:
            words: Its words; with few of them it is no article and only counted.
            metadata: What is said of it.
            name: What tells it from the others of the page; its number if there is none.
        """
        if len(words) < SHORTEST:
            self._others += 1
            return
        self._found.append(
            Document(
                text=words,
                origin=f"{self._source.origin}#{name or len(self._found) + 1}",
                fingerprint=fingerprint_of(None, words),
                format="html",
                encoding=None,
                declared=metadata,
            )
        )

    def found(self) -> list[Document | Remark]:
        """The articles, and how many posts are none; nothing where there is no article."""
        if not self._found or not self._others:
            return [*self._found]
        remark = Remark(self._source.origin, RemarkKind.OTHER_ROWS, count=self._others)
        return [*self._found, remark]
