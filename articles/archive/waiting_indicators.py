"""WaitingIndicators: those of the ledger whose claims changed since they were last judged."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping

from articles.archive.database import Database

# They stand among the keys by which articles are found. No article has this key, nor a number below
# zero.
_WAITING = -1


class WaitingIndicators:
    """What an archive keeps of them, so that a run that was stopped goes on with them.

    Every method raises `ArchiveError` when the file fails.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def grow(
        self, number: int, others: Collection[int], claims: Iterable[tuple[str, int, int]]
    ) -> None:
        """Let an indicator have the claims of others and some more, and wait to be judged.

        Args:
            number: Of the indicator; what is said of it stays as it is until then.
            others: The indicators that are none any more.
            claims: Of each further claim the article's id, which claim, and the place of its first
                figure in the article.
        """
        for other in others:
            self.remove(other)
            self._database.write(
                "UPDATE ledger_claims SET indicator = ? WHERE indicator = ?", (number, other)
            )
            self._database.write("DELETE FROM indicators WHERE number = ?", (other,))
        self._database.write_all(
            "INSERT OR REPLACE INTO ledger_claims SELECT article, ?2, ?3, ?4, 0"
            " FROM ledger_articles WHERE id = ?1",
            ((name, claim, figure, number) for name, claim, figure in claims),
        )
        self.put([number])

    def judged_with(self, number: int) -> int:
        """How many claims an indicator had when it was last judged; 0 where there is none."""
        return self._database.number(
            "SELECT coalesce((SELECT claims FROM indicators WHERE number = ?), 0)", (number,)
        )

    def put(self, numbers: Collection[int]) -> None:
        """Say that indicators wait to be judged."""
        self._database.write(
            "INSERT OR IGNORE INTO ledger_keys SELECT ?2, -value FROM json_each(?1)",
            (json.dumps(sorted(numbers)), _WAITING),
        )

    def first(self, most: int) -> list[int]:
        """The numbers of the first that wait, at most so many."""
        rows = self._database.rows(
            "SELECT -article FROM ledger_keys WHERE key = ? ORDER BY 1 LIMIT ?", (_WAITING, most)
        )
        return [number for (number,) in rows]

    def counts(self, numbers: Collection[int]) -> Mapping[int, tuple[int, int]]:
        """Of those of some indicators that wait how many claims each has, in how many articles."""
        rows = self._database.rows(
            "SELECT indicator, count(*), count(DISTINCT ledger_claims.article) FROM ledger_keys"
            " JOIN ledger_claims ON indicator = -ledger_keys.article"
            " WHERE key = ? AND indicator IN (SELECT value FROM json_each(?)) GROUP BY indicator",
            (_WAITING, json.dumps(sorted(numbers))),
        )
        return {number: (claims, articles) for number, claims, articles in rows}

    def remove(self, number: int) -> None:
        """An indicator is judged, or is none any more."""
        self._database.write(
            "DELETE FROM ledger_keys WHERE key = ? AND article = ?", (_WAITING, -number)
        )
