"""PassageRepository: the reader's passages. Each change is on the disk when the method returns."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType

from articles.archive.article_rows import decoding
from articles.archive.clock import days_ago, now
from articles.archive.database import Database, Row, Value
from articles.passages.anchoring import anchor_again
from articles.passages.passage import (
    AbsentArticle,
    Anchoring,
    Passage,
    TextPositionSelector,
    TextQuoteSelector,
)
from articles.passages.tag_order import TagOrder, TagOrders

DAYS_IN_BIN = 30
_SELECT = (
    "SELECT id, article_id, start, length, exact, prefix, suffix, colour, note, tags, created,"
    " modified, anchoring FROM passages "
)
_NO_ORDERS: TagOrders = MappingProxyType({})


class PassageRepository:
    """The passages of all articles, of removed ones too.

    Every method raises `ArchiveError` when the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, passage_id: str) -> Passage | None:
        """The passage, or None when there is none or it lies in the bin."""
        return next(iter(self._read("WHERE id = ? AND deleted_at IS NULL", (passage_id,))), None)

    def of_article(self, article_id: str) -> tuple[Passage, ...]:
        """The passages of an article, in the order of the text."""
        return self._read(
            "WHERE article_id = ? AND deleted_at IS NULL ORDER BY start, length, created, id",
            (article_id,),
        )

    def all(self) -> tuple[Passage, ...]:
        """All passages, by article, in the order of the text."""
        return self._read(
            "WHERE deleted_at IS NULL ORDER BY article_id, start, length, created, id"
        )

    def count(self) -> int:
        """How many passages there are, the bin not counted."""
        return self._database.number("SELECT count(*) FROM passages WHERE deleted_at IS NULL")

    def article_ids(self) -> frozenset[str]:
        """The articles that have passages."""
        rows = self._database.rows(
            "SELECT DISTINCT article_id FROM passages WHERE deleted_at IS NULL"
        )
        return frozenset(row[0] for row in rows)

    def tags(self) -> tuple[str, ...]:
        """The tags of all passages, the most frequent first."""
        rows = self._database.rows("SELECT tags FROM passages WHERE deleted_at IS NULL")
        counts = Counter(tag for (tags,) in rows for tag in json.loads(tags))
        return tuple(sorted(counts, key=lambda tag: (-counts[tag], tag)))

    def tag_orders(self) -> dict[str, TagOrder]:
        """The reader's order of the passages of each tag that was put in order."""
        with decoding(str(self._database.path.parent)):
            rows = self._database.rows("SELECT tag, passages FROM tag_orders")
            return {tag: tuple(json.loads(ids)) for tag, ids in rows}

    def put_tag_order(self, tag: str, order: TagOrder) -> None:
        """Keep the order of a tag's passages; an empty one is forgotten."""
        if not order:
            self._database.write("DELETE FROM tag_orders WHERE tag = ?", (tag,))
            return
        self._database.write(
            "INSERT OR REPLACE INTO tag_orders (tag, passages) VALUES (?, ?)",
            (tag, json.dumps(order)),
        )

    def put_all(
        self,
        passages: Sequence[Passage],
        absent: Sequence[AbsentArticle] = (),
        orders: TagOrders = _NO_ORDERS,
        deleted: Sequence[str] = (),
    ) -> None:
        """Write passages exactly as `add` does, all or none.

        Args:
            passages: Those to write.
            absent: The articles among theirs that the archive does not hold: each gets its id,
                and its passages find their words, when it is imported.
            orders: New orders of tags.
            deleted: The ids of passages that go into the bin.
        """
        with self._database.transaction():
            self._database.write_all(
                # Revision 0: nothing of them was ever in an index.
                "INSERT OR IGNORE INTO removed_articles (id, revision, fingerprint, title)"
                " SELECT ?1, 0, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM articles WHERE id = ?1)",
                [(each.id, each.fingerprint, each.title) for each in absent],
            )
            for passage in passages:
                self.add(passage)
            for passage_id in deleted:
                self.delete(passage_id)
            for tag, order in orders.items():
                self.put_tag_order(tag, order)

    def delete_all(self, passage_ids: Sequence[str]) -> None:
        """Put passages into the bin, all or none."""
        with self._database.transaction():
            for passage_id in passage_ids:
                self.delete(passage_id)

    def restore_all(self, passage_ids: Sequence[str]) -> None:
        """Take passages out of the bin, all or none."""
        with self._database.transaction():
            for passage_id in passage_ids:
                self.restore(passage_id)

    def add(self, passage: Passage) -> None:
        """Write a passage exactly as it is; one with the same id gives way, also in the bin."""
        self._database.write(
            "INSERT OR REPLACE INTO passages (id, article_id, start, length, exact, prefix,"
            " suffix, colour, note, tags, created, modified, anchoring, deleted_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            _row(passage),
        )

    def update(self, passage: Passage) -> bool:
        """Write the new state of a passage exactly as it is. False when there is none."""
        article_id, *state = _row(passage)[1:]
        changed = self._database.write(
            "UPDATE passages SET (article_id, start, length, exact, prefix, suffix, colour, note,"
            " tags, created, modified, anchoring) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " WHERE id = ? AND deleted_at IS NULL",
            (article_id, *state, passage.id),
        )
        return bool(changed)

    def delete(self, passage_id: str) -> bool:
        """Put a passage into the bin, from which `restore` takes it for 30 days.

        False when there is none.
        """
        with self._database.transaction():
            self._database.write(
                "DELETE FROM passages WHERE deleted_at < ?", (days_ago(DAYS_IN_BIN),)
            )
            return bool(
                self._database.write(
                    "UPDATE passages SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
                    (now(), passage_id),
                )
            )

    def restore(self, passage_id: str) -> bool:
        """Take a passage out of the bin, as it was. False when it is not there."""
        return bool(
            self._database.write(
                "UPDATE passages SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL",
                (passage_id,),
            )
        )

    def bin(self) -> tuple[Passage, ...]:
        """The passages deleted in the last 30 days, the last one first."""
        return self._read(
            "WHERE deleted_at >= ? ORDER BY deleted_at DESC, id", (days_ago(DAYS_IN_BIN),)
        )

    def anchor_again(self, article_id: str, body: str, former: str | None = None) -> None:
        """Find the article's passages in its new body, those in the bin too."""
        with self._database.transaction():
            for passage in self._read("WHERE article_id = ?", (article_id,)):
                anchored = anchor_again(passage, body, former)
                start, length, exact, prefix, suffix = _row(anchored)[2:7]
                self._database.write(
                    "UPDATE passages SET (start, length, exact, prefix, suffix, anchoring)"
                    " = (?, ?, ?, ?, ?, ?) WHERE id = ?",
                    (start, length, exact, prefix, suffix, anchored.anchoring.value, passage.id),
                )

    def _read(self, where: str, values: Sequence[Value] = ()) -> tuple[Passage, ...]:
        with decoding(str(self._database.path.parent)):
            return tuple(map(_passage, self._database.rows(_SELECT + where, values)))


def _row(passage: Passage) -> tuple[Value, ...]:
    return (
        passage.id,
        passage.article_id,
        passage.position.start,
        passage.position.end - passage.position.start,
        passage.quote.exact,
        passage.quote.prefix,
        passage.quote.suffix,
        passage.colour,
        passage.note,
        json.dumps(passage.tags, ensure_ascii=False),
        passage.created,
        passage.modified,
        passage.anchoring.value,
    )


def _passage(row: Row) -> Passage:
    start, length, exact, prefix, suffix, colour, note, tags, created, modified, anchoring = row[2:]
    return Passage(
        id=row[0],
        article_id=row[1],
        position=TextPositionSelector(start, start + length),
        quote=TextQuoteSelector(exact, prefix, suffix),
        colour=colour,
        note=note,
        tags=tuple(json.loads(tags)),
        created=created,
        modified=modified,
        anchoring=Anchoring(anchoring),
    )
