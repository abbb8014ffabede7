"""ArchiveSource: the archive's articles as the index wants them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from articles.archive.archive import Archive
from index.engine import IndexableArticle


class ArchiveSource:
    """An `index.engine.ArticleSource` over one opened archive; of the same thread as it."""

    def __init__(self, archive: Archive) -> None:
        self._articles = archive.articles

    def revision(self) -> int:
        """The newest revision of the archive."""
        return self._articles.revision()

    def count_changes_since(self, revision: int) -> int:
        """How many articles changed after `revision`."""
        return self._articles.count_changes_since(revision)

    def changes_since(self, revision: int) -> Iterator[IndexableArticle]:
        """The articles changed after `revision`, in the order of their revisions."""
        for change in self._articles.changes_since(revision):
            yield IndexableArticle(
                id=change.id,
                revision=change.revision,
                removed=change.removed,
                title=change.title,
                body=change.body,
                publisher=change.publisher,
                creator=change.creator,
                published=change.published,
                published_evidence=change.published_evidence,
                figure_kinds=change.figure_kinds,
            )

    def bodies(self, ids: Sequence[str]) -> Mapping[str, str]:
        """The bodies of these articles, by id."""
        return self._articles.bodies(ids)
