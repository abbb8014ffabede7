"""The reader's searches: those saved under a name, and the last ones made.

A query is a text here; what it says is the desktop's affair.
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.archive.clock import now
from articles.archive.database import Database

HISTORY_LENGTH = 200


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name.

    Attributes:
        name: Unique in the archive.
        query: The request as JSON.
        created: ISO 8601 with time zone.
        last_total: How many articles it found when it was last run, or None.
        looked: When the reader last looked at what it finds (ISO 8601, UTC), or None.
    """

    name: str
    query: str
    created: str
    last_total: int | None = None
    looked: str | None = None


@dataclass(frozen=True, slots=True)
class PastSearch:
    """A search that was made.

    Attributes:
        query: The request as JSON.
        searched: ISO 8601 with time zone.
        total: How many articles it found, or None.
    """

    query: str
    searched: str
    total: int | None = None


class SavedSearchRepository:
    """The saved searches. Each change is on the disk when the method returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedSearch, ...]:
        """All of them, by name."""
        rows = self._database.rows(
            "SELECT name, query, created, last_total, looked FROM saved_searches ORDER BY name"
        )
        return tuple(SavedSearch(*row) for row in rows)

    def get(self, name: str) -> SavedSearch | None:
        """The search of this name, or None."""
        row = self._database.row(
            "SELECT name, query, created, last_total, looked FROM saved_searches WHERE name = ?",
            (name,),
        )
        return None if row is None else SavedSearch(*row)

    def save(self, search: SavedSearch) -> None:
        """Write a search exactly as it is; one of the same name gives way."""
        self._database.write(
            "INSERT OR REPLACE INTO saved_searches (name, query, created, last_total, looked)"
            " VALUES (?, ?, ?, ?, ?)",
            (search.name, search.query, search.created, search.last_total, search.looked),
        )

    def delete(self, name: str) -> bool:
        """Forget a search; saving the value again undoes it. False when there is none."""
        return bool(self._database.write("DELETE FROM saved_searches WHERE name = ?", (name,)))


class SearchHistory:
    """The last searches, each once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, query: str, total: int | None = None) -> None:
        """Remember a search as the last one made."""
        with self._database.transaction():
            self._database.write("DELETE FROM search_history WHERE query = ?", (query,))
            self._database.write(
                "INSERT INTO search_history (query, searched, total) VALUES (?, ?, ?)",
                (query, now(), total),
            )
            self._database.write(
                "DELETE FROM search_history WHERE number <="
                " (SELECT max(number) FROM search_history) - ?",
                (HISTORY_LENGTH,),
            )

    def last(self, limit: int = HISTORY_LENGTH) -> tuple[PastSearch, ...]:
        """The last searches, the newest first."""
        rows = self._database.rows(
            "SELECT query, searched, total FROM search_history ORDER BY number DESC LIMIT ?",
            (limit,),
        )
        return tuple(PastSearch(*row) for row in rows)

    def clear(self) -> None:
        """Forget them all."""
        self._database.write("DELETE FROM search_history")
