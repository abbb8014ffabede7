"""When articles entered the archive; one that is read again keeps its first day."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from articles.archive.database import Database


class EntryRepository:
    """The moments of entry (ISO 8601, UTC, with `Z`), where they are known."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_ids: Sequence[str]) -> Mapping[str, str]:
        """When these articles entered, by id."""
        return dict(
            self._database.rows(
                "SELECT article_id, added FROM entries"
                " WHERE article_id IN (SELECT value FROM json_each(?))",
                (json.dumps([*article_ids]),),
            )
        )

    def since(self, moment: str) -> frozenset[str]:
        """The articles that entered after a moment, written likewise."""
        rows = self._database.rows("SELECT article_id FROM entries WHERE added > ?", (moment,))
        return frozenset(str(row[0]) for row in rows)
