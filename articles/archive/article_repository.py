"""ArticleRepository: the articles of one archive, with what was found in them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from articles.archive.article_changes import ArticleChange, changes, count_changes
from articles.archive.article_rows import (
    SELECT_ARTICLES,
    SELECT_FIGURES,
    SELECT_TIMES,
    article_of,
    article_read,
    document_of,
    figure_of,
    original_of,
    time_of,
)
from articles.archive.article_writing import ArticleWriter, Classification, Outcome
from articles.archive.compression import decompressed
from articles.archive.database import Database, Row
from articles.archive.date_corrections import corrected_date, forget_date, keep_date
from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.archive.finding_search import FindingSearch
from articles.archive.readable_rows import ReadableRows
from articles.article import EXTRACTOR_VERSION, AnnotatedArticle, Article
from articles.document import Document
from articles.figures.correction import FigureCorrection, corrected
from articles.figures.figure import Figure
from articles.import_account import CopyFound
from articles.timeline.publication_date import PublicationDate
from articles.timeline.time_expression import TimeExpression

# What the reader confirmed or edited stays where no extractor finds it any more.
_REPORTING = (
    "SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))"
    " AND (EXISTS (SELECT 1 FROM figures WHERE article = articles.number)"
    " OR EXISTS (SELECT 1 FROM figure_corrections WHERE article_id = articles.id))"
)


class ArticleRepository:
    """The articles. Every method raises `ArchiveError` when the file cannot be read or written.

    Attributes:
        findings: Which articles have a figure, a time, a passage.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folder = str(database.path.parent)
        self._rows = ReadableRows(database)
        self._writer = ArticleWriter(database)
        self._corrections = FigureCorrectionRepository(database)
        self.findings = FindingSearch(database, self._corrections)

    def get(self, article_id: str) -> AnnotatedArticle | None:
        """The article with everything extracted from it, or None.

        Its figures are those that the reader's corrections leave and change.
        """
        with self._database.snapshot(), article_read(self._folder, article_id):
            row = self._row(article_id)
            if row is None:
                return None
            reporting = self._reporting(row, self._corrections.of_article(article_id))
            times = self._rows.findings(SELECT_TIMES, row[0], reporting.article.body, time_of)
            return replace(reporting, times=times)

    def reporting(self, article_ids: Sequence[str]) -> list[AnnotatedArticle]:
        """Those of these articles that report figures, in this order, without their times.

        Their figures are those that the reader's corrections leave and change.
        """
        made: list[AnnotatedArticle] = []
        with self._database.snapshot():
            found = self._database.rows(_REPORTING, (json.dumps([*article_ids]),))
            reporting = {name for (name,) in found}
            corrections = self._corrections.of_articles(sorted(reporting))
            for article_id in filter(reporting.__contains__, article_ids):
                with article_read(self._folder, article_id):
                    row = self._row(article_id)
                    if row is not None:
                        made.append(self._reporting(row, corrections.get(article_id, ())))
        return made

    def _reporting(self, row: Row, corrections: Sequence[FigureCorrection]) -> AnnotatedArticle:
        article = article_of(row)
        figures = self._rows.findings(SELECT_FIGURES, row[0], article.body, figure_of)
        if corrections:
            figures = corrected(figures, corrections, article.body).shown
        return AnnotatedArticle(article, figures, ())

    def get_many(self, article_ids: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """These articles in this order, one at a time; unknown ids are left out."""
        found = map(self.get, article_ids)
        return (annotated for annotated in found if annotated is not None)

    def without_findings(self, article_ids: Sequence[str]) -> Mapping[str, Article]:
        """These articles by id, without what was extracted from them.

        Unknown ids are left out, and so are articles that cannot be read.
        """
        sql = SELECT_ARTICLES + "WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - a constant
        return dict(self._rows.each(article_ids, sql, lambda row: (row[1], article_of(row))))

    def same_as(
        self, fingerprints: Sequence[str], addresses: Sequence[str]
    ) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """The articles made of the same file, and those of the same address on the web.

        Returns:
            Ids by fingerprint, ids by address; what is not in the archive is left out.
        """
        by_fingerprint = self._pairs(
            "SELECT fingerprint, id FROM articles"
            " WHERE fingerprint IN (SELECT value FROM json_each(?)) ORDER BY number DESC",
            fingerprints,
        )
        by_address = self._pairs(
            "SELECT identifier, id FROM articles"
            " WHERE identifier IN (SELECT value FROM json_each(?)) ORDER BY number DESC",
            addresses,
        )
        return by_fingerprint, by_address

    def bodies(self, article_ids: Sequence[str]) -> Mapping[str, str]:
        """The bodies of these articles, by id; those that cannot be read are left out."""
        sql = "SELECT id, body FROM articles WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self._rows.each(article_ids, sql, lambda row: (row[0], decompressed(row[1]))))

    def titles(self, article_ids: Sequence[str]) -> Mapping[str, str]:
        """The titles of these articles by id, also of those taken out of the archive."""
        return self._pairs(
            "SELECT id, title FROM articles WHERE id IN (SELECT value FROM json_each(?1))"
            " UNION ALL SELECT id, title FROM removed_articles"
            " WHERE id IN (SELECT value FROM json_each(?1))",
            article_ids,
        )

    def figures_of(self, article_ids: Sequence[str]) -> Mapping[str, tuple[Figure, ...]]:
        """The figures of these articles as the reader corrected them, by id."""
        corrections = self._corrections.of_articles(article_ids)
        return {
            article_id: corrected(figures, corrections[article_id], body).shown
            if article_id in corrections
            else figures
            for article_id, body, figures in self._rows.findings_by_id(
                article_ids, SELECT_FIGURES, figure_of
            )
        }

    def times_of(self, article_ids: Sequence[str]) -> Mapping[str, tuple[TimeExpression, ...]]:
        """The time expressions of these articles, by id."""
        found = self._rows.findings_by_id(article_ids, SELECT_TIMES, time_of)
        return {article_id: times for article_id, _, times in found}

    def original_text(self, article_id: str) -> str | None:
        """The text as the file held it, before cleaning; None for an unknown id."""
        with article_read(self._folder, article_id):
            row = self._row(article_id)
            return None if row is None else original_of(article_of(row))

    def document(self, article_id: str) -> Document | None:
        """The document that the article was made of; None for an unknown id."""
        with article_read(self._folder, article_id):
            row = self._row(article_id)
            return None if row is None else document_of(row)

    def count(self) -> int:
        """How many articles there are."""
        return self._database.number("SELECT count(*) FROM articles")

    def newspapers(self) -> list[tuple[str, int]]:
        """The newspapers by name, with how many articles each has."""
        rows = self._database.rows(
            "SELECT publisher, count(*) FROM articles WHERE publisher NOT NULL GROUP BY publisher"
        )
        return [(row[0], row[1]) for row in rows]

    def ids(self) -> list[str]:
        """The ids of all articles, in the order in which they came."""
        return [row[0] for row in self._database.rows("SELECT id FROM articles ORDER BY number")]

    def stale_ids(self) -> list[str]:
        """The articles to be read anew.

        Another version of the extractor has read them, or the reader's date is not applied yet.
        """
        rows = self._database.rows(
            "SELECT id FROM articles WHERE extractor <> ? ORDER BY number", (EXTRACTOR_VERSION,)
        )
        return [row[0] for row in rows]

    def revision(self) -> int:
        """The newest revision of the archive."""
        return self._database.number("SELECT revision FROM archive")

    def count_changes_since(self, revision: int) -> int:
        """How many articles changed after `revision`, removed ones included."""
        return count_changes(self._database, revision)

    def changes_since(self, revision: int) -> Iterator[ArticleChange]:
        """The articles changed after `revision`; see `article_changes.changes`."""
        return changes(self._database, revision)

    def classify(self, document: Document) -> Classification:
        """What `put` would do with this document, without looking at its text."""
        return self._writer.classify(document)

    def put(
        self,
        document: Document,
        annotated: AnnotatedArticle,
        found: Classification | None = None,
    ) -> Outcome:
        """Add or update an article; a known one is left as it is.

        The article gets the id that `classify` gives; passages and corrected figures are anchored
        in the new body. One that does not have the date that the reader gave counts as stale.

        Args:
            document: What was read.
            annotated: The article of it.
            found: What `classify` has said of it in the same transaction, where somebody has asked.
        """
        return self._writer.put(document, annotated, found)

    def put_copy(self, document: Document) -> Outcome:
        """Remember the origin of a copy, which `classify` has called a DUPLICATE.

        What is no copy any more by now is left for the next import.
        """
        return self._writer.put_copy(document)

    def copy_found(self, origin: str) -> CopyFound | None:
        """The article of which a copy was found at this origin; None where there is none."""
        return self._writer.copy_found(origin)

    def remove(self, article_id: str) -> bool:
        """Take the article out of the archive. False for an unknown id.

        Its passages, corrected figures and date stay, and so does its id: it comes back to them
        when it is imported again.
        """
        return self._writer.remove(article_id)

    def corrected_date(self, article_id: str) -> PublicationDate | None:
        """The date of publication that the reader gave, or None."""
        return corrected_date(self._database, article_id)

    def keep_date(self, article_id: str, date: PublicationDate) -> bool:
        """Keep the reader's date of publication, which outlives every import.

        The article is stale until its times are resolved against it (`articles.redating`). False
        for an unknown id.
        """
        with self._database.transaction():
            if not self._writer.mark_stale(article_id):
                return False
            keep_date(self._database, article_id, date)
        return True

    def forget_date(self, article_id: str) -> bool:
        """Forget the reader's date; the article is stale until it has the source's again.

        False when there was none.
        """
        with self._database.transaction():
            if not forget_date(self._database, article_id):
                return False
            self._writer.mark_stale(article_id)
        return True

    def replace(self, document: Document, annotated: AnnotatedArticle) -> None:
        """Write an article over itself: same id, the reader's words anchored again.

        Raises:
            KeyError: No article has this id.
        """
        self._writer.replace(document, annotated)

    def _pairs(self, sql: str, keys: Sequence[str]) -> dict[str, str]:
        """What is asked by keys, which stand in the question as one list in JSON."""
        return dict(self._database.rows(sql, (json.dumps([*keys]),)))

    def _row(self, article_id: str) -> Row | None:
        return self._database.row(SELECT_ARTICLES + "WHERE id = ?", (article_id,))
