"""The newspapers that the reader never wants to see among the results of a search."""

from __future__ import annotations

from articles.archive.clock import now
from articles.archive.database import Database


class HiddenPublisherRepository:
    """A set of names. Each change is on the disk when the method returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[str, ...]:
        """All of them, by name."""
        rows = self._database.rows("SELECT publisher FROM hidden_publishers ORDER BY publisher")
        return tuple(str(row[0]) for row in rows)

    def hide(self, publisher: str) -> None:
        """Leave a newspaper out of every search from now on."""
        self._database.write(
            "INSERT OR REPLACE INTO hidden_publishers (publisher, changed) VALUES (?, ?)",
            (publisher, now()),
        )

    def show(self, publisher: str) -> bool:
        """Let it be found again; False when it was not hidden."""
        return bool(
            self._database.write("DELETE FROM hidden_publishers WHERE publisher = ?", (publisher,))
        )
