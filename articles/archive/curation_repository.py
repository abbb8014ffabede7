"""CurationRepository: what the reader decided of articles as a whole."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection as Ids
from collections.abc import Mapping, Sequence

from articles.archive.article_corrections import keep_metadata, metadata_correction
from articles.archive.article_writing import ArticleWriter
from articles.archive.articles_set_aside import (
    articles_set_aside,
    forget_set_aside,
    put_back,
    set_aside,
)
from articles.archive.clock import now
from articles.archive.compression import decompressed
from articles.archive.database import Database, Row
from articles.curation import (
    ArticleMarks,
    ArticleSetAside,
    Collection,
    MetadataCorrection,
    ReadingStatus,
)


class CurationRepository:
    """Own rows, touched by no import. Every method raises `ArchiveError` like the others."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._writer = ArticleWriter(database)

    def correction(self, article_id: str) -> MetadataCorrection:
        """What the reader says instead of the extracted metadata; false for nothing."""
        return metadata_correction(self._database, article_id)

    def correct(self, article_id: str, correction: MetadataCorrection) -> bool:
        """Keep it, and show it at once; what is as extracted again comes by reading anew.

        Returns:
            Whether the article is to be read anew (`articles.redating`).
        """
        with self._database.transaction():
            is_stale = keep_metadata(self._database, article_id, correction)
            self._database.write(
                "UPDATE articles SET revision = ? WHERE id = ?",
                (self._writer.next_revision(), article_id),
            )
            if is_stale:
                self._writer.mark_stale(article_id)
        return is_stale

    def marks(self, article_ids: Sequence[str]) -> Mapping[str, ArticleMarks]:
        """What the reader put beside these articles, by id, where there is something."""
        rows = self._database.rows(
            "SELECT article_id, tags, status, note FROM article_marks"
            " WHERE article_id IN (SELECT value FROM json_each(?))",
            (json.dumps([*article_ids]),),
        )
        return {row[0]: _marks(row) for row in rows}

    def mark(self, article_id: str, marks: ArticleMarks) -> None:
        """Put this beside an article, in place of what is there."""
        if not marks:
            self._database.write("DELETE FROM article_marks WHERE article_id = ?", (article_id,))
            return
        self._database.write(
            "INSERT OR REPLACE INTO article_marks VALUES (?, ?, ?, ?, ?)",
            (
                article_id,
                json.dumps(marks.tags, ensure_ascii=False),
                marks.status and marks.status.value,
                marks.note,
                now(),
            ),
        )

    def tags(self) -> Mapping[str, frozenset[str]]:
        """The articles of each tag, the most frequent tag first; only those that are there."""
        return self._grouped([(tag, each) for each, marks in self._all() for tag in marks.tags])

    def statuses(self) -> Mapping[str, frozenset[str]]:
        """The articles of each status."""
        found = [(marks.status.value, each) for each, marks in self._all() if marks.status]
        return self._grouped(found)

    def collections(self) -> tuple[Collection, ...]:
        """The reader's collections by name, with the articles that are there."""
        rows = self._database.rows("SELECT name, article_ids FROM collections ORDER BY name")
        there = self._there({each for row in rows for each in json.loads(row[1])})
        return tuple(
            Collection(name, tuple(each for each in json.loads(ids) if each in there))
            for name, ids in rows
        )

    def collection(self, name: str) -> Collection | None:
        """A collection with all its articles, also those that are gone; None for an unknown one."""
        row = self._database.row("SELECT article_ids FROM collections WHERE name = ?", (name,))
        return None if row is None else Collection(name, tuple(json.loads(row[0])))

    def keep_collection(self, collection: Collection) -> None:
        """Write a collection; one of the same name gives way."""
        self._database.write(
            "INSERT OR REPLACE INTO collections VALUES (?, ?, ?)",
            (collection.name, json.dumps(collection.article_ids, ensure_ascii=False), now()),
        )

    def remove_collection(self, name: str) -> bool:
        """Delete a collection; its articles stay. False for an unknown one."""
        return bool(self._database.write("DELETE FROM collections WHERE name = ?", (name,)))

    def set_aside(self, article_ids: Ids[str], *, hidden: bool) -> None:
        """Take articles out, all or none: into the bin, or never to be shown again."""
        with self._database.transaction():
            for article_id in article_ids:
                set_aside(self._database, article_id, hidden=hidden)
                self._writer.remove(article_id)

    def bring_back(self, article_ids: Ids[str]) -> None:
        """Put articles back, with their passages; their findings come by reading them anew."""
        with self._database.transaction():
            for article_id in article_ids:
                self._bring_back(article_id)

    def set_asides(self) -> tuple[ArticleSetAside, ...]:
        """What was taken out, the last one first."""
        return articles_set_aside(self._database)

    def forget(self, article_ids: Ids[str]) -> int:
        """Delete articles that were taken out for good; how many."""
        return forget_set_aside(self._database, article_ids)

    def _bring_back(self, article_id: str) -> None:
        found = put_back(self._database, article_id, self._writer.next_revision())
        if found is None:
            return
        number, origin = found
        self._writer.link(origin or article_id, number, is_main=True)
        self._database.write("DELETE FROM removed_articles WHERE id = ?", (article_id,))
        row = self._database.row("SELECT body FROM articles WHERE number = ?", (number,))
        if row is not None:
            self._writer.anchor_again(article_id, decompressed(row[0]))

    def _all(self) -> list[tuple[str, ArticleMarks]]:
        rows = self._database.rows("SELECT article_id, tags, status, note FROM article_marks")
        there = self._there({row[0] for row in rows})
        return [(row[0], _marks(row)) for row in rows if row[0] in there]

    def _there(self, article_ids: Ids[str]) -> frozenset[str]:
        rows = self._database.rows(
            "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([*article_ids]),),
        )
        return frozenset(row[0] for row in rows)

    def _grouped(self, pairs: Sequence[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
        counts = Counter(name for name, _ in pairs)
        return {
            name: frozenset(each for other, each in pairs if other == name)
            for name in sorted(counts, key=lambda name: (-counts[name], name))
        }


def _marks(row: Row) -> ArticleMarks:
    status = None if row[2] is None else ReadingStatus(row[2])
    return ArticleMarks(tuple(json.loads(row[1])), status, row[3])
