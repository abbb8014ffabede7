"""FigureCorrectionRepository: what the reader said of figures, on the disk at once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from articles.archive.article_rows import SELECT_FIGURES, decoding, figure_of
from articles.archive.compression import decompressed
from articles.archive.database import Database, Row, Value
from articles.archive.ledger_repository import LedgerRepository
from articles.figures.correction import (
    Circumstances,
    CorrectedFigures,
    FigureCorrection,
    anchored_again,
    corrected,
)
from articles.figures.figure import Direction, FigureKind, Qualifier, Verdict
from articles.passages.passage import Anchor, Anchoring, TextPositionSelector, TextQuoteSelector
from articles.span import Span

_SELECT = (
    "SELECT id, article_id, start, length, exact, prefix, suffix, anchoring, verdict, kind, low,"
    " high, unit, counted, changed, subject, qualifier, period, direction, attribution"
    " FROM figure_corrections "
)


class FigureCorrectionRepository:
    """The corrections of all articles, of removed ones too.

    Every method raises `ArchiveError` when the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, correction_id: str) -> FigureCorrection | None:
        """The correction, or None."""
        return next(iter(self._read("WHERE id = ?", (correction_id,))), None)

    def of_article(self, article_id: str) -> tuple[FigureCorrection, ...]:
        """The corrections of an article, orphans too, in the order of the text."""
        return self._read("WHERE article_id = ? ORDER BY start, length, id", (article_id,))

    def of_articles(self, article_ids: Sequence[str]) -> Mapping[str, tuple[FigureCorrection, ...]]:
        """The corrections of those of these articles that have any, by id."""
        found: dict[str, tuple[FigureCorrection, ...]] = {}
        for each in self._read(
            "WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY start, length, id",
            (json.dumps([*article_ids]),),
        ):
            found[each.article_id] = (*found.get(each.article_id, ()), each)
        return found

    def count(self) -> int:
        """How many corrections there are."""
        return self._database.number("SELECT count(*) FROM figure_corrections")

    def review(self, article_id: str) -> CorrectedFigures:
        """The article's figures under its corrections, with what cannot be applied.

        All corrections are orphans while the article is not in the archive.
        """
        with self._database.snapshot(), decoding(self._folder):
            corrections = self.of_article(article_id)
            row = self._article(article_id)
            if row is None:
                return CorrectedFigures((), corrections)
            number, body = row
            rows = self._database.rows(SELECT_FIGURES, (number,))
            return corrected([figure_of(each, body) for each in rows], corrections, body)

    def orphans(self) -> tuple[FigureCorrection, ...]:
        """The corrections of the whole archive that cannot be applied, by article."""
        rows = self._database.rows(
            "SELECT DISTINCT article_id FROM figure_corrections ORDER BY article_id"
        )
        return tuple(orphan for (each,) in rows for orphan in self.review(each).orphans)

    def put(self, correction: FigureCorrection) -> None:
        """Write a correction; one with the same id gives way.

        It is anchored in the article's present body, so that one taken back after an import
        finds its words where they are now.
        """
        with self._noticed(correction.article_id):
            row = self._article(correction.article_id)
            if row is not None:
                correction = anchored_again(correction, row[1])
            self._database.write(
                "INSERT OR REPLACE INTO figure_corrections (id, article_id, start, length, exact,"
                " prefix, suffix, anchoring, verdict, kind, low, high, unit, counted, changed,"
                " subject, qualifier, period, direction, attribution)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                _row(correction),
            )

    def remove(self, correction_id: str) -> bool:
        """Forget a correction: the figure is again what was extracted. False for an unknown id."""
        known = self.get(correction_id)
        if known is None:
            return False
        with self._noticed(known.article_id):
            return bool(
                self._database.write(
                    "DELETE FROM figure_corrections WHERE id = ?", (correction_id,)
                )
            )

    def rejected_spans(self) -> Mapping[int, frozenset[Span]]:
        """Where the words stand that the reader says are no figures, by the article's number."""
        rows = self._database.rows(
            "SELECT DISTINCT article_id, number FROM figure_corrections"
            " JOIN articles ON articles.id = article_id WHERE verdict = ?",
            (Verdict.REJECTED.value,),
        )
        return {
            number: frozenset(figure.span for figure in self.review(article_id).rejected)
            for article_id, number in rows
        }

    def anchor_again(self, article_id: str, body: str, former: str | None = None) -> None:
        """Find the words of the article's corrections in its new body."""
        with self._database.transaction():
            for correction in self.of_article(article_id):
                start, length, exact, prefix, suffix, anchoring = _row(
                    anchored_again(correction, body, former)
                )[2:8]
                self._database.write(
                    "UPDATE figure_corrections SET (start, length, exact, prefix, suffix,"
                    " anchoring) = (?, ?, ?, ?, ?, ?) WHERE id = ?",
                    (start, length, exact, prefix, suffix, anchoring, correction.id),
                )

    @contextmanager
    def _noticed(self, article_id: str) -> Iterator[None]:
        """A change that gives the article a new revision when index or timeline show it."""
        with self._database.transaction():
            before = self.review(article_id)
            yield
            after = self.review(article_id)
            if after.shown != before.shown:
                LedgerRepository(self._database).tell_corrected(article_id)
            if _noticeable(after) != _noticeable(before):
                self._database.write("UPDATE archive SET revision = revision + 1")
                self._database.write(
                    "UPDATE articles SET revision = (SELECT revision FROM archive) WHERE id = ?",
                    (article_id,),
                )

    def _article(self, article_id: str) -> tuple[int, str] | None:
        row = self._database.row("SELECT number, body FROM articles WHERE id = ?", (article_id,))
        with decoding(self._folder):
            return None if row is None else (row[0], decompressed(row[1]))

    def _read(self, where: str, values: Sequence[Value] = ()) -> tuple[FigureCorrection, ...]:
        with decoding(self._folder):
            return tuple(map(_correction, self._database.rows(_SELECT + where, values)))

    @property
    def _folder(self) -> str:
        return str(self._database.path.parent)


def _noticeable(review: CorrectedFigures) -> object:
    return review.key_kinds, review.dated_spans


def _row(correction: FigureCorrection) -> tuple[Value, ...]:
    anchor = correction.anchor
    return (
        correction.id,
        correction.article_id,
        anchor.position.start,
        anchor.position.end - anchor.position.start,
        anchor.quote.exact,
        anchor.quote.prefix,
        anchor.quote.suffix,
        anchor.anchoring.value,
        correction.verdict.value,
        correction.kind.value,
        correction.low,
        correction.high,
        correction.unit,
        correction.counted,
        correction.changed,
        *_circumstances_row(correction.circumstances),
    )


def _circumstances_row(said: Circumstances | None) -> tuple[Value, ...]:
    if said is None:
        return (None,) * 5
    direction = said.direction.value if said.direction is not None else None
    return said.subject, said.qualifier.value, said.period, direction, said.attribution


def _circumstances(row: Row) -> Circumstances | None:
    subject, qualifier, period, direction, attribution = row
    if qualifier is None:
        return None
    return Circumstances(
        subject,
        Qualifier(qualifier),
        period,
        None if direction is None else Direction(direction),
        attribution,
    )


def _correction(row: Row) -> FigureCorrection:
    start, length, exact, prefix, suffix, anchoring = row[2:8]
    return FigureCorrection(
        id=row[0],
        article_id=row[1],
        anchor=Anchor(
            TextPositionSelector(start, start + length),
            TextQuoteSelector(exact, prefix, suffix),
            Anchoring(anchoring),
        ),
        verdict=Verdict(row[8]),
        kind=FigureKind(row[9]),
        low=row[10],
        high=row[11],
        unit=row[12],
        counted=row[13],
        changed=row[14],
        circumstances=_circumstances(row[15:20]),
    )
