"""FigureCorrectionController: the reader's word on figures, committed at once, undoable."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from articles.archive.figure_correction_repository import FigureCorrectionRepository
from articles.article import Article
from articles.figures.correction import (
    Circumstances,
    CorrectedFigure,
    CorrectedFigures,
    FigureCorrection,
)
from articles.figures.figure import Figure, Verdict
from articles.figures.selection import figure_in
from articles.passages.anchoring import anchor_at
from articles.span import Span
from desktop.figures.correction_commands import CorrectFigure
from desktop.session.undo_stack import WritingStack


class FigureCorrectionController(QObject):
    """Confirms, rejects and edits figures.

    Signals:
        changed: The figures of an article changed; the argument is the article's id.
        refused: What was asked for last could not be written; nothing has changed.
    """

    changed = Signal(str)
    refused = Signal()

    def __init__(
        self,
        corrections: FigureCorrectionRepository,
        undo_stack: WritingStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._corrections = corrections
        self._undo_stack = undo_stack

    def review(self, article_id: str) -> CorrectedFigures:
        """The article's figures under the corrections of this moment."""
        return self._corrections.review(article_id)

    def confirm(self, article: Article, figure: Figure) -> None:
        """The figure is right as it is shown."""
        if figure.verdict not in {Verdict.CONFIRMED, Verdict.EDITED}:
            self._say(article, figure, Verdict.CONFIRMED)

    def add(self, article: Article, span: Span) -> Figure | None:
        """The words are a figure that was missed; as it was kept, or None where they are blank."""
        words = span.text_in(article.body)
        start = span.start + len(words) - len(words.lstrip())
        chosen = Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))
        if not chosen.text_in(article.body):
            return None
        figure = figure_in(article.body, chosen)
        self._say(article, figure, Verdict.EDITED)
        return replace(figure, verdict=Verdict.EDITED)

    def reject(self, article: Article, figure: Figure) -> None:
        """The words are no figure."""
        if figure.verdict is not Verdict.REJECTED:
            self._say(article, figure, Verdict.REJECTED)

    def edit(self, article: Article, figure: Figure) -> None:
        """The figure at these words has this value, unit and counted thing."""
        known = self._at(article.id, figure)
        if known is None or _content(known.figure) != _content(figure):
            self._say(article, figure, Verdict.EDITED)

    def take_back(self, article: Article, figure: Figure) -> None:
        """The figure is again what was extracted."""
        known = self._at(article.id, figure)
        if known is not None and known.correction is not None:
            self._push(known.correction, None, is_added=known.found is None)

    def forget(self, orphan: FigureCorrection) -> None:
        """Give up a correction whose figure is no longer in the text."""
        changed = self.changed.emit
        self._write(CorrectFigure(self._corrections, orphan, None, changed, is_orphan=True))

    def _say(self, article: Article, figure: Figure, verdict: Verdict) -> None:
        known = self._at(article.id, figure)
        before = known.correction if known is not None else None
        after = FigureCorrection(
            id=uuid.uuid4().hex,
            article_id=article.id,
            anchor=anchor_at(article.body, figure.span),
            verdict=verdict,
            kind=figure.kind,
            low=figure.low,
            high=figure.high,
            unit=figure.unit,
            counted=figure.counted,
            changed=_now(),
            circumstances=Circumstances(
                figure.subject,
                figure.qualifier,
                figure.period,
                figure.direction,
                figure.attribution,
            ),
        )
        if before is not None:
            after = replace(after, id=before.id, anchor=before.anchor)
        self._push(before, after, is_added=known is None or known.found is None)

    def _at(self, article_id: str, figure: Figure) -> CorrectedFigure | None:
        return next(
            (each for each in self.review(article_id).figures if each.figure.span == figure.span),
            None,
        )

    def _push(
        self, before: FigureCorrection | None, after: FigureCorrection | None, *, is_added: bool
    ) -> None:
        changed = self.changed.emit
        self._write(CorrectFigure(self._corrections, before, after, changed, is_added=is_added))

    def _write(self, command: CorrectFigure) -> None:
        if not self._undo_stack.write(command):
            self.refused.emit()


def _content(figure: Figure) -> tuple[object, ...]:
    value = figure.kind, figure.low, figure.high, figure.unit
    told = figure.qualifier, figure.period, figure.direction, figure.attribution
    return *value, figure.counted, figure.subject, *told


def _now() -> str:
    # With microseconds: of two corrections of one figure the newer counts.
    return datetime.now(UTC).astimezone().isoformat()
