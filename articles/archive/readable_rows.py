"""Reading many articles of which some may be damaged: those are left out, the others go on."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from articles.archive.article_rows import article_read, decoding
from articles.archive.compression import decompressed
from articles.archive.database import Database, Row
from articles.errors import ArchiveError, DamagedArticleError, Reason

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class ReadableRows:
    """The rows of articles that can be read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folder = str(database.path.parent)

    def findings_by_id(
        self, article_ids: Sequence[str], sql: str, of: Callable[[Row, str], _T]
    ) -> Iterator[tuple[str, str, tuple[_T, ...]]]:
        """Id, body and findings of each; those that cannot be read are left out."""
        for article_id in article_ids:
            try:
                with self._database.snapshot(), article_read(self._folder, article_id):
                    row = self._database.row(
                        "SELECT number, body FROM articles WHERE id = ?", (article_id,)
                    )
                    if row is None:
                        continue
                    body = decompressed(row[1])
                    found = self.findings(sql, row[0], body, of)
            except DamagedArticleError as error:
                _log.warning("left out, for it cannot be read: %s", error)
                continue
            yield article_id, body, found

    def each(self, article_ids: Sequence[str], sql: str, of: Callable[[Row], _T]) -> Iterator[_T]:
        """What the rows of these articles say, all in one query; where one is damaged, one by one.

        Args:
            article_ids: The articles.
            sql: A query for those whose ids are in a JSON list.
            of: Reads a row.
        """
        try:
            with decoding(self._folder):
                rows = self._database.rows(sql, (json.dumps([*article_ids]),))
                found = [*map(of, rows)]
        except ArchiveError as error:
            if error.reason is not Reason.DAMAGED:
                raise
            if len(article_ids) == 1:
                _log.warning("left out, for it cannot be read: %s", article_ids[0])
                return
            for article_id in article_ids:
                yield from self.each([article_id], sql, of)
        else:
            yield from found

    def findings(
        self, sql: str, number: int, body: str, of: Callable[[Row, str], _T]
    ) -> tuple[_T, ...]:
        """What the findings of the article of this number say."""
        return tuple(of(row, body) for row in self._database.rows(sql, (number,)))
