"""LedgerRepository: the rows of the ledger of figures; what they mean is said above the store."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from operator import attrgetter

from articles.archive.article_rows import decoding
from articles.archive.database import Database, Row
from articles.archive.undecided_sets import UndecidedSets
from articles.archive.waiting_indicators import WaitingIndicators

_MOST_SHARING = 400
# No article has this key: it stands for those whose figures the reader corrected since.
_CORRECTED = 0
_NEWEST = 64
FIRST_CUT_OFF = 1 << 40
"""From here on numbers of indicators are not given one after the other: what the reader cut off."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator that more than one claim is of.

    Attributes:
        number: Its number in the archive; it stays while the indicator does.
        theme: What it shares with the aims or levels of the same thing, or None.
        family: A family of wordings, or None.
        sector: A sector, or None.
        country: ISO 3166, or None.
        label: Its name in the articles' words, or the one that the reader gave it.
        kind: The kind of figure.
        unit: The common unit, or None.
        series: `level`, `change`, or the kind of aim.
        claims: How many claims.
        articles: In how many articles.
        conflicts: How many pairs of values contradict one another.
        questions: How many pairs ask whether they do.
        weight: How far the worst of them are apart, times their witnesses.
    """

    number: int
    theme: str | None
    family: str | None
    sector: str | None
    country: str | None
    label: str
    kind: str
    unit: str | None
    series: str
    claims: int
    articles: int
    conflicts: int
    questions: int
    weight: float


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of an indicator: the article's number and id, which claim, whether contradicted."""

    number: int
    article_id: str
    claim: int
    indicator: int
    against: bool


class LedgerFacet(StrEnum):
    """What the indicators can be narrowed by: ISO 3166, a newspaper, a year of figures, a unit."""

    COUNTRY = "country"
    SOURCE = "source"
    YEAR = "year"
    UNIT = "unit"


_FACETS = {
    LedgerFacet.COUNTRY: ("country", "indicators", "number"),
    LedgerFacet.UNIT: ("unit", "indicators", "number"),
    LedgerFacet.SOURCE: (
        "publisher",
        "ledger_claims JOIN articles ON articles.number = ledger_claims.article",
        "indicator",
    ),
    LedgerFacet.YEAR: (
        "substr(period, 1, 4)",
        (
            "ledger_claims JOIN figures ON figures.article = ledger_claims.article"
            " AND figures.place = ledger_claims.figure"
        ),
        "indicator",
    ),
}
"""Of each facet its value, the tables that have it, and the number of the indicator there."""

_OF_ARTICLES = ("ledger_claims", "ledger_keys", "ledger_articles")
_COLUMNS = ", ".join(field.name for field in fields(IndicatorRow))
_VALUES = attrgetter(*(field.name for field in fields(IndicatorRow)))
_ORDER = "conflicts + questions > 0 DESC, articles DESC, weight DESC, number"
_CLAIMS = (
    "SELECT ledger_claims.article, id, claim, indicator, against FROM ledger_claims"
    " JOIN ledger_articles ON ledger_articles.article = ledger_claims.article "
)


class LedgerRepository:
    """The ledger of one archive. Every method raises `ArchiveError` when the file fails.

    Attributes:
        undecided: How what the reader joined or parted would stand without it.
        waiting: The indicators that are to be judged again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.undecided = UndecidedSets(database)
        self.waiting = WaitingIndicators(database)

    def state(self) -> tuple[int, int]:
        """Up to which revision the ledger has followed, and by which rules."""
        row = self._database.row("SELECT revision, rules FROM ledger_state")
        return (0, 0) if row is None else (row[0], row[1])

    def set_state(self, revision: int, rules: int) -> None:
        """Say how far the ledger has followed."""
        self._database.write("UPDATE ledger_state SET revision = ?, rules = ?", (revision, rules))

    def clear(self) -> None:
        """Forget all that is made from the articles; the reader's decisions stay."""
        with self._database.transaction():
            for table in (*_OF_ARTICLES, "undecided_claims", "indicators"):
                self._database.write(f"DELETE FROM {table}")  # noqa: S608 - names from above
            self.set_state(0, 0)

    def count_behind(self, revision: int) -> int:
        """How many articles came, changed or went after a revision."""
        return self._database.number(
            "SELECT (SELECT count(*) FROM articles WHERE revision > ?1)"
            " + (SELECT count(*) FROM removed_articles WHERE revision > ?1)"
            " + (SELECT count(*) FROM ledger_keys JOIN articles ON number = article"
            "  WHERE key = ?2 AND revision <= ?1)",
            (revision, _CORRECTED),
        )

    def tell_corrected(self, article_id: str) -> None:
        """Say that the reader corrected a figure of an article, so that the ledger follows."""
        self._database.write(
            "INSERT OR IGNORE INTO ledger_keys SELECT ?1, number FROM articles WHERE id = ?2",
            (_CORRECTED, article_id),
        )

    def corrected(self, most: int) -> list[tuple[int, str]]:
        """Number and id of articles with figures that were corrected since they were put in."""
        return self._database.rows(
            "SELECT number, id FROM ledger_keys JOIN articles ON number = article"
            " WHERE key = ? ORDER BY number LIMIT ?",
            (_CORRECTED, most),
        )

    def changed(self, revision: int, most: int) -> list[tuple[int, str, int]]:
        """Number, id and revision of the next articles after a revision, in their order.

        A removed article has the number that the ledger knows it by, or -1, negated below zero.
        """
        rows = self._database.rows(
            "SELECT number, id, revision, 0 FROM articles WHERE revision > ?1 UNION ALL"
            " SELECT coalesce(article, -1), removed_articles.id, revision, 1 FROM removed_articles"
            " LEFT JOIN ledger_articles ON ledger_articles.id = removed_articles.id"
            " WHERE revision > ?1 ORDER BY revision LIMIT ?2",
            (revision, most),
        )
        return [(-1 if gone else number, name, at) for number, name, at, gone in rows]

    def drop(self, article_id: str) -> set[int]:
        """Take an article out of the ledger; the indicators that it was in."""
        self._database.write(
            "DELETE FROM ledger_keys WHERE key = ?1"
            " AND article = (SELECT number FROM articles WHERE id = ?2)",
            (_CORRECTED, article_id),
        )
        row = self._database.row("SELECT article FROM ledger_articles WHERE id = ?", (article_id,))
        if row is None:
            return set()
        left = self._database.rows(
            "SELECT DISTINCT indicator FROM ledger_claims WHERE article = ?", row
        )
        for table in _OF_ARTICLES:
            self._database.write(f"DELETE FROM {table} WHERE article = ?", row)  # noqa: S608
        return {number for (number,) in left}

    def put(self, number: int, article_id: str, claims: bytes, keys: Iterable[int]) -> None:
        """Take in what an article says."""
        self._database.write(
            "INSERT INTO ledger_articles VALUES (?, ?, ?)", (number, article_id, claims)
        )
        self._database.write(
            "INSERT INTO ledger_keys SELECT value, ?2 FROM json_each(?1)",
            (json.dumps(sorted(keys)), number),
        )

    def sharing(self, number: int, keys: Collection[int], most: int) -> list[str]:
        """The ids of the articles that share most keys with one, at most so many.

        Of a key that very many share only the newest are looked at.
        """
        rows = self._database.rows(
            "WITH asked AS (SELECT value AS key FROM json_each(?1)),"
            " shared AS (SELECT asked.key, article FROM asked JOIN ledger_keys"
            "  ON ledger_keys.key = asked.key WHERE article != ?2"
            "  AND article >= coalesce((SELECT article FROM ledger_keys AS newest"
            "   WHERE newest.key = asked.key ORDER BY article DESC LIMIT 1 OFFSET ?4), 0))"
            " SELECT id FROM shared JOIN ledger_articles USING (article)"
            " GROUP BY shared.article ORDER BY count(*) DESC, shared.article LIMIT ?3",
            (json.dumps(sorted(keys)), number, most, _NEWEST),
        )
        return [name for (name,) in rows]

    def numbers(self, article_ids: Collection[str]) -> list[tuple[int, str]]:
        """Number and id of those of these articles that the ledger holds."""
        return self._database.rows(
            "SELECT article, id FROM ledger_articles"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY article",
            (json.dumps(sorted(article_ids)),),
        )

    def claims(self, article_ids: Sequence[str]) -> Mapping[str, bytes]:
        """What these articles say, by id, as it was put in."""
        return dict(
            self._database.rows(
                "SELECT id, claims FROM ledger_articles"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps([*article_ids]),),
            )
        )

    def members(self, indicator: int) -> list[ClaimRow]:
        """The claims of an indicator, by article."""
        return self._claim_rows("WHERE indicator = ? ORDER BY 1, 3", (indicator,))

    def members_of_sector(
        self, families: Collection[str], sector: str, country: str, unit: str
    ) -> list[ClaimRow]:
        """The levels in one currency of a sector, of these families, at most so many."""
        themes = [f"{family}/{sector}/{country}/{unit}" for family in sorted(families)]
        return self._claim_rows(
            "WHERE indicator IN (SELECT number FROM indicators WHERE series = 'level'"
            " AND theme IN (SELECT value FROM json_each(?))) ORDER BY 1, 3 LIMIT ?",
            (json.dumps(themes), _MOST_SHARING),
        )

    def of_articles(self, article_ids: Collection[str] | None = None) -> Iterator[ClaimRow]:
        """The claims that are not alone, of these articles or of all, by article."""
        if article_ids is None:
            yield from self._claim_rows("ORDER BY 1, 3", ())
        else:
            yield from self._claim_rows(
                "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1, 3",
                (json.dumps(sorted(article_ids)),),
            )

    def with_value(self, low: float | None, high: float | None) -> frozenset[int]:
        """The indicators with a figure in whose values one from `low` to `high` is."""
        rows = self._database.rows(
            # One figure is enough: the others of an indicator are not looked at.
            "SELECT number FROM indicators WHERE EXISTS (SELECT 1 FROM ledger_claims JOIN figures"
            " ON figures.article = ledger_claims.article AND figures.place = ledger_claims.figure"
            " WHERE indicator = number"
            " AND (?1 IS NULL OR figures.high >= ?1) AND (?2 IS NULL OR figures.low <= ?2))",
            (low, high),
        )
        return frozenset(number for (number,) in rows)

    def facet_counts(self, facet: LedgerFacet, most: int) -> list[tuple[str, int]]:
        """The values of a facet with how many indicators have each, the most frequent first."""
        value, tables, number = _FACETS[facet]
        return self._database.rows(
            f"SELECT {value} AS value, count(DISTINCT {number}) FROM {tables}"  # noqa: S608 - ours
            " WHERE value IS NOT NULL AND value != '' GROUP BY value ORDER BY 2 DESC, 1 LIMIT ?",
            (most,),
        )

    def with_facet(self, facet: LedgerFacet, wanted: str) -> frozenset[int]:
        """The indicators that have a value of a facet."""
        value, tables, number = _FACETS[facet]
        sql = f"SELECT DISTINCT {number} FROM {tables} WHERE {value} = ?"  # noqa: S608 - ours
        return frozenset(found for (found,) in self._database.rows(sql, (wanted,)))

    def save(self, row: IndicatorRow, members: Iterable[tuple[str, int, int, bool]]) -> None:
        """Write an indicator with its claims.

        Args:
            row: The indicator.
            members: Of each claim the article's id, which claim, the place of its first figure
                in the article, and whether it is contradicted.
        """
        self.remove(row.number)
        marks = ", ".join("?" * len(fields(IndicatorRow)))
        self._database.write(
            f"INSERT INTO indicators ({_COLUMNS}) VALUES ({marks})",  # noqa: S608 - our names
            _VALUES(row),
        )
        self._database.write_all(
            "INSERT OR REPLACE INTO ledger_claims SELECT article, ?2, ?3, ?4, ?5"
            " FROM ledger_articles WHERE id = ?1",
            (
                (name, claim, figure, row.number, int(against))
                for name, claim, figure, against in members
            ),
        )

    def remove(self, number: int) -> None:
        """Forget an indicator; its claims are alone then."""
        self.waiting.remove(number)
        self._database.write("DELETE FROM ledger_claims WHERE indicator = ?", (number,))
        self._database.write("DELETE FROM indicators WHERE number = ?", (number,))

    def next_number(self) -> int:
        """A number that no indicator has."""
        return self._database.number(
            "SELECT coalesce(max(number), 0) + 1 FROM indicators WHERE number < ?", (FIRST_CUT_OFF,)
        )

    def indicators(
        self, numbers: Collection[int] | None = None, most: int | None = None
    ) -> list[IndicatorRow]:
        """The indicators, or these: what is contradicted first, then what most articles report.

        Of the first `most`, levels and aims of one theme are always together.
        """
        asked = None if numbers is None else json.dumps(sorted(numbers))
        rows = self._database.rows(
            f"WITH asked AS NOT MATERIALIZED (SELECT * FROM indicators"  # noqa: S608
            " WHERE ?1 IS NULL OR number IN (SELECT value FROM json_each(?1))),"
            " first AS MATERIALIZED (SELECT number, theme FROM asked"
            f" ORDER BY {_ORDER} LIMIT ?2)"
            f" SELECT {_COLUMNS} FROM asked WHERE number IN (SELECT number FROM first)"
            " OR (?2 >= 0 AND theme IN (SELECT theme FROM first WHERE theme IS NOT NULL))"
            f" ORDER BY {_ORDER}",
            (asked, -1 if most is None else most),
        )
        with decoding(str(self._database.path.parent)):
            return [IndicatorRow(*row) for row in rows]

    def labels(self) -> list[tuple[int, str]]:
        """The names of all indicators, by their numbers."""
        return self._database.rows("SELECT number, label FROM indicators")

    def _claim_rows(self, where: str, values: Sequence[int | str]) -> list[ClaimRow]:
        rows: list[Row] = self._database.rows(_CLAIMS + where, values)
        return [
            ClaimRow(number, name, claim, indicator, bool(against))
            for number, name, claim, indicator, against in rows
        ]
