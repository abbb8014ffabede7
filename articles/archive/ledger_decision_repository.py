"""LedgerDecisionRepository: what the reader decided of the ledger, on the disk at once."""

from __future__ import annotations

from articles.archive.article_rows import decoding
from articles.archive.compression import decompressed
from articles.archive.database import Database, Row, Value
from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.passages.anchoring import find_again
from articles.passages.passage import Anchor, Anchoring, TextPositionSelector, TextQuoteSelector

_SELECT_FIGURES = (
    "SELECT decision, place, article_id, start, length, exact, prefix, suffix, anchoring"
    " FROM ledger_decision_figures "
)


class LedgerDecisionRepository:
    """The decisions, those of removed articles too.

    Every method raises `ArchiveError` when the file cannot be read or written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Decision, ...]:
        """The decisions, the oldest first."""
        with self._database.snapshot(), decoding(str(self._database.path.parent)):
            figures: dict[str, list[DecidedFigure]] = {}
            for row in self._database.rows(_SELECT_FIGURES + "ORDER BY decision, place"):
                figures.setdefault(row[0], []).append(_figure(row))
            rows = self._database.rows(
                "SELECT id, kind, value, changed FROM ledger_decisions ORDER BY changed, id"
            )
            return tuple(
                Decision(name, DecisionKind(kind), tuple(figures.get(name, ())), value, changed)
                for name, kind, value, changed in rows
            )

    def put(self, decision: Decision) -> None:
        """Write a decision; one with the same id gives way.

        Its figures are anchored in the present bodies, so that one taken back after an import
        finds its words where they are now.
        """
        with self._database.transaction():
            self.remove(decision.id)
            self._database.write(
                "INSERT INTO ledger_decisions VALUES (?, ?, ?, ?)",
                (decision.id, decision.kind.value, decision.value, decision.changed),
            )
            for place, figure in enumerate(decision.figures):
                self._database.write(
                    "INSERT INTO ledger_decision_figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        f"{decision.id}/{place}",
                        decision.id,
                        place,
                        figure.article_id,
                        *_anchor_row(self._present(figure)),
                    ),
                )

    def remove(self, decision_id: str) -> bool:
        """Take a decision back. False for an unknown id."""
        with self._database.transaction():
            self._database.write(
                "DELETE FROM ledger_decision_figures WHERE decision = ?", (decision_id,)
            )
            return bool(
                self._database.write("DELETE FROM ledger_decisions WHERE id = ?", (decision_id,))
            )

    def anchor_again(self, article_id: str, body: str, former: str | None = None) -> None:
        """Find the words of the decisions on an article in its new body."""
        with self._database.transaction():
            rows = self._database.rows(_SELECT_FIGURES + "WHERE article_id = ?", (article_id,))
            for row in rows:
                anchor = _found(_figure(row).anchor, body, former)
                self._database.write(
                    "UPDATE ledger_decision_figures SET (start, length, exact, prefix, suffix,"
                    " anchoring) = (?, ?, ?, ?, ?, ?) WHERE decision = ? AND place = ?",
                    (*_anchor_row(anchor), row[0], row[1]),
                )

    def _present(self, figure: DecidedFigure) -> Anchor:
        row = self._database.row("SELECT body FROM articles WHERE id = ?", (figure.article_id,))
        if row is None:
            return figure.anchor
        return _found(figure.anchor, decompressed(row[0]), None)


def _found(anchor: Anchor, body: str, former: str | None) -> Anchor:
    """The words in a body, or the anchor as it was, lost: a number elsewhere is another one."""
    was_lost = anchor.anchoring is not Anchoring.ANCHORED
    sought = Anchor(anchor.position, anchor.quote)
    found = find_again(sought, body, None if was_lost else former)
    if found.anchoring is Anchoring.ANCHORED:
        return found
    return Anchor(anchor.position, anchor.quote, Anchoring.LOST)


def _anchor_row(anchor: Anchor) -> tuple[Value, ...]:
    position, quote = anchor.position, anchor.quote
    return (
        position.start,
        position.end - position.start,
        quote.exact,
        quote.prefix,
        quote.suffix,
        anchor.anchoring.value,
    )


def _figure(row: Row) -> DecidedFigure:
    article_id, start, length, exact, prefix, suffix, anchoring = row[2:9]
    return DecidedFigure(
        article_id,
        Anchor(
            TextPositionSelector(start, start + length),
            TextQuoteSelector(exact, prefix, suffix),
            Anchoring(anchoring),
        ),
    )
