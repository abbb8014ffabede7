"""Correcting a figure where the ledger shows it: the card of the figures over another page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt

from articles.article import Article
from articles.figures.figure import Figure
from desktop.figures.controller import FigureCorrectionController
from desktop.figures.figure_editor import FigureEditor
from desktop.ledger.ledger_entry import LedgerLine
from desktop.ledger.page import LedgerPage
from desktop.window.window_services import WindowServices


class ClaimCorrection(QObject):
    """Opens the card for the line that is chosen; the ledger follows what was said there."""

    def __init__(self, page: LedgerPage, services: WindowServices) -> None:
        super().__init__(page)
        self._page, self._articles = page, services.archive.articles
        self._corrections: FigureCorrectionController = services.figure_corrections
        self._article: Article | None = None
        self.editor = FigureEditor(page.look, page)
        page.add_part(self.editor)
        page.gestures.correction_wanted.connect(self._open)
        self.editor.edited.connect(self._correct)
        self.editor.left.connect(lambda: page.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self._corrections.refused.connect(self.editor.keep)
        self._corrections.changed.connect(lambda _article_id: page.controller.keep_up())

    def _open(self, line: LedgerLine, beside: QPoint) -> None:
        found = self._articles.without_findings([line.article_id]).get(line.article_id)
        shown = self._corrections.review(line.article_id).shown
        figure = next((each for each in shown if each.span == line.span), None)
        if found is None or figure is None:
            self._page.notice.say(self.tr("لم يعد هذا الرقم في المقال."), "")
            return
        self._article = found
        self.editor.edit(figure, beside)

    def _correct(self, figure: Figure) -> None:
        if self._article is not None:
            self._corrections.edit(self._article, figure)
