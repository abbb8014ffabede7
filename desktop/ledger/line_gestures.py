"""What the reader does with the line of the ledger that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from articles.ledger.decision import DecisionKind
from desktop.ledger.chain_dialog import ChainDialog
from desktop.ledger.chain_reading import ChainView
from desktop.ledger.controller import LedgerController
from desktop.ledger.decisions_dialog import DecisionsDialog
from desktop.ledger.head import LedgerHead
from desktop.ledger.indicator_title import IndicatorTitle
from desktop.ledger.ledger_entry import IndicatorEntry, LedgerLine, Tone
from desktop.ledger.lines_table import LinesTable
from desktop.ledger.made_decisions import MadeDecision
from desktop.look import Look
from desktop.widgets.notice import Notice
from desktop.widgets.questions import asked_line


class LineGestures(QObject):
    """Hears head and table, and tells the controller.

    Signals:
        correction_wanted: A `LedgerLine` and the point of the page beside which it stands.
    """

    correction_wanted = Signal(object, QPoint)

    def __init__(
        self,
        controller: LedgerController,
        head: LedgerHead,
        table: LinesTable,
        title: IndicatorTitle,
        notice: Notice,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._controller, self._table, self._title = controller, table, title
        self._notice, self._page = notice, page
        self._look: Look | None = None
        self.dialog: ChainDialog | None = None
        self.decisions: DecisionsDialog | None = None
        for source in (head, table):
            source.separated.connect(self._separate)
            source.settled.connect(self._settle)
            source.renamed.connect(self._rename)
            source.edit_wanted.connect(self._correct)
            source.explained.connect(self._explain)
        head.joined.connect(self._join)
        head.decisions_wanted.connect(self.show_decisions)
        controller.explained.connect(self._show_chain)

    def apply(self, look: Look) -> None:
        """Write by this look."""
        self._look = look

    def _chosen(self) -> LedgerLine | None:
        """The line that is chosen; where there is none, it is said."""
        line = self._table.current
        if line is None:
            self._notice.say(self.tr("اختر رقما من الجدول أولا."), "")
        return line

    def _changeable(self) -> LedgerLine | None:
        """The line that is chosen, where anything can be said of it."""
        return self._chosen() if self._controller.may_decide() else None

    def _separate(self) -> None:
        line = self._changeable()
        if line is not None:
            self._controller.separate(line, self._table.lines)

    def _settle(self) -> None:
        line = self._changeable()
        if line is None:
            return
        if line.opponents or line.tone in {Tone.QUESTION, Tone.CONFLICT}:
            self._controller.settle(line, self._table.lines)
        elif settled := self._settled(line):
            self._controller.review.withdraw(settled[:1])
        else:
            self._notice.say(self.tr("لا يعارض هذا الرقمَ رقم آخر."), "")

    def show_decisions(self) -> None:
        """Offer everything that was decided in this archive to be taken back."""
        if self._look is None or not self._controller.may_decide():
            return
        made = self._controller.review.made(self._look.written)
        self.decisions = DecisionsDialog(made, self._page)
        self.decisions.withdrawn.connect(self._controller.review.withdraw)
        self.decisions.finished.connect(self.decisions.deleteLater)
        self.decisions.open()

    def _settled(self, line: LedgerLine) -> list[MadeDecision]:
        """What ended the contradiction of a figure: said of it, or of one that tells the same."""
        alike = [each for each in self._table.lines if _tells_as(each, line)]
        return [
            made
            for made in self._controller.review.made()
            if made.kind is DecisionKind.SETTLED
            and any(made.speaks_of(each.article_id, each.span) for each in alike)
        ]

    def _rename(self) -> None:
        line = self._changeable()
        if line is None:
            return
        title, prompt = self.tr("تسمية المؤشر"), self.tr("الاسم")
        name = asked_line(self._page, title, prompt, self._title.text())
        if name is not None:
            self._controller.name(line, name)

    def _join(self, entry: IndicatorEntry) -> None:
        line = self._table.current
        if line is not None:
            self._controller.join_indicators(line, entry)

    def _correct(self) -> None:
        line = self._changeable()
        if line is not None:
            place = self._table.visualRect(self._table.currentIndex())
            beside = self._table.viewport().mapTo(self._page, place.center())
            self.correction_wanted.emit(line, beside)

    def _explain(self) -> None:
        line = self._chosen()
        if line is None:
            return
        other = _beside(line, self._table.lines)
        if other is None:
            self._notice.say(self.tr("لا يقف مع هذا الرقم رقم آخر."), "")
        else:
            self._controller.explain(line, other)

    def _show_chain(self, view: ChainView | None) -> None:
        if view is None or self._look is None:
            self._notice.say(self.tr("لم تعد تربط بين هذين الرقمين حلقة."), "")
            return
        self.dialog = ChainDialog(view, self._look, self._page)
        self.dialog.cut.connect(self._controller.cut)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _tells_as(one: LedgerLine, other: LedgerLine) -> bool:
    """Whether two figures of one indicator tell the same value of the same time."""
    told, told_too = ((line.indicator, line.low, line.high, line.period) for line in (one, other))
    return told == told_too


def _beside(line: LedgerLine, lines: tuple[LedgerLine, ...]) -> LedgerLine | None:
    """The line that one is asked beside: what contradicts it, else the first of its indicator."""
    if line.opponents:
        return lines[line.opponents[0]]
    others = [each for each in lines if each != line]
    own = [each for each in others if each.indicator == line.indicator]
    return next(iter((*own, *others)), None)
