"""ArticleRescue: what mending, restoring and salvaging ask of the articles of an archive."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from articles.archive.article_repository import ArticleRepository
from articles.archive.article_writing import ArticleWriter
from articles.archive.checksums import is_sound
from articles.archive.database import Database, Value
from articles.archive.own_words import stands
from articles.errors import ArchiveError, Reason


class ArticleRescue:
    """The articles of an archive in which something is damaged, or to which something comes back.

    Every method raises `ArchiveError` when the file cannot be read or written.
    """

    def __init__(self, database: Database, articles: ArticleRepository) -> None:
        self._database = database
        self._articles = articles
        self._writer = ArticleWriter(database)

    def is_sound(self, article_id: str) -> bool:
        """Whether the article itself, not what was extracted of it, is as it was written."""
        try:
            row = self._database.row("SELECT number FROM articles WHERE id = ?", (article_id,))
            return row is not None and is_sound(self._database, "articles", row[0])
        except ArchiveError as error:
            if error.reason is not Reason.DAMAGED:
                raise
            return False

    def origins_of(self, numbers: Sequence[int]) -> list[str]:
        """Where the articles of these numbers were found first."""
        rows = self._database.rows(
            "SELECT origin FROM origins WHERE main AND article IN (SELECT value FROM json_each(?))",
            (json.dumps([*numbers]),),
        )
        return [row[0] for row in rows]

    def link_orphans(self) -> list[str]:
        """Give articles without an origin their ids for one; these ids."""
        return self._writer.link_orphans()

    def settle(self, rows: Mapping[str, Sequence[Mapping[str, Value]]]) -> None:
        """Find words of the reader, by their tables, in the articles that are here.

        What stands where it says is left as it is. Articles of which a figure or the date was
        corrected are stale until they are read anew; those that were taken out go.
        """
        for row in rows.get("articles_set_aside", ()):
            self._writer.remove(str(row["id"]))
        ids = {
            str(row["article_id"]) for each in rows.values() for row in each if "article_id" in row
        }
        bodies = self._articles.bodies(sorted(ids))
        moved = {
            article_id
            for table in ("passages", "figure_corrections", "ledger_decision_figures")
            for row in rows.get(table, ())
            if (article_id := str(row["article_id"])) in bodies
            and not stands(row, bodies[article_id])
        }
        for article_id in moved:
            self._writer.anchor_again(article_id, bodies[article_id])
        for table in ("figure_corrections", "date_corrections", "article_corrections"):
            for row in rows.get(table, ()):
                self._writer.mark_stale(str(row["article_id"]))
