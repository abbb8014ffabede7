"""UndecidedSets: how the sets that the reader joined or parted would stand without decisions."""

from __future__ import annotations

from collections.abc import Mapping

from articles.archive.database import Database


class UndecidedSets:
    """The rows of these sets. Every method raises `ArchiveError` when the file fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> dict[tuple[str, int], int]:
        """The set of each claim (an article's id, which claim), in the order of the articles.

        A claim that would be alone is in set 0.
        """
        rows = self._database.rows(
            "SELECT id, claim, indicator FROM undecided_claims"
            " JOIN ledger_articles USING (article) ORDER BY article, claim"
        )
        return {(name, claim): number for name, claim, number in rows}

    def write(self, sets: Mapping[tuple[str, int], int]) -> None:
        """Keep these and no others."""
        self._database.write("DELETE FROM undecided_claims")
        self._database.write_all(
            "INSERT INTO undecided_claims SELECT article, ?2, ?3 FROM ledger_articles"
            " WHERE id = ?1",
            ((name, claim, number) for (name, claim), number in sets.items()),
        )
