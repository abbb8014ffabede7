"""The page of the ledger: indicators at the right; chart, table and sentence beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from articles.archive.archive import Archive
from articles.archive.ledger_repository import LedgerFacet
from desktop.export.exporter import Export, Exporter
from desktop.export.formats import Format
from desktop.failures import advice, sentence
from desktop.ledger.chart import IndicatorChart
from desktop.ledger.controller import LedgerController
from desktop.ledger.head import LedgerHead
from desktop.ledger.indicator_title import IndicatorTitle
from desktop.ledger.indicators_list import IndicatorsList
from desktop.ledger.introduction import INTRODUCTION
from desktop.ledger.ledger_entry import FIGURES, IndicatorEntry, IndicatorView, LedgerLine
from desktop.ledger.ledger_export import indicators_gathering
from desktop.ledger.ledger_printout import ledger_printout
from desktop.ledger.ledger_reading import LedgerSearch
from desktop.ledger.line_gestures import LineGestures
from desktop.ledger.lines_model import LinesModel
from desktop.ledger.lines_table import LinesTable
from desktop.ledger.marked_sentence import MarkedSentence
from desktop.look import Drawn, Look
from desktop.pages.page import Page, PresentSearch, Printing
from desktop.printing.contents.paper_look import paper_look
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.undo_stack import WritingStack
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.widgets.notice import Notice
from desktop.widgets.screen_room import scrolling
from desktop.widgets.side_heading import SideHeading
from desktop.widgets.wrapped_label import WrappedLabel

_SIDE = 290


class LedgerPage(Page):
    """What the archive says in figures, by indicator."""

    introduction = INTRODUCTION

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        look: Look,
        location: ArchiveLocation,
        runner: TaskRunner,
        archive: Archive,
        undo_stack: WritingStack,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._location = look, location
        self._view: IndicatorView | None = None
        self._wanted: int | None = None
        self.controller = LedgerController(worker, location, runner, archive, undo_stack, self)
        self.head = LedgerHead(look)
        self.notice = Notice()
        self.exporter = Exporter(runner, self.notice, self)
        self.list = self.entrance = IndicatorsList(look)
        self.title = IndicatorTitle()
        self.chart = IndicatorChart(look)
        self.model = LinesModel(look, self)
        self.table = LinesTable(self.model, look)
        self.sentence = MarkedSentence(look)
        self.nothing = WrappedLabel()
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.gestures = LineGestures(
            self.controller, self.head, self.table, self.title, self.notice, self
        )
        self.gestures.apply(look)
        self._parts: list[Drawn] = [
            self.head,
            self.list,
            self.chart,
            self.model,
            self.table,
            self.sentence,
            self.notice,
            self.gestures,
        ]
        self._build()
        self._connect()

    @property
    def look(self) -> Look:
        """The look that it is written by."""
        return self._look

    @override
    def apply(self, look: Look) -> None:
        self._look = look
        for part in self._parts:
            part.apply(look)

    def add_part(self, part: Drawn) -> None:
        """Give every look to what somebody else opens over the page, too."""
        part.apply(self._look)
        self._parts.append(part)

    @override
    def refresh(self, search: PresentSearch) -> None:
        self.controller.refresh()

    @override
    def exports(self) -> QMenu | None:
        return self.head.export.menu() if self.head.export.isEnabled() else None

    @property
    @override
    def has_printout(self) -> bool:
        return self._view is not None and self._view.is_whole

    @override
    def printout(self, ready: Callable[[Printing], None]) -> bool:
        if self._view is None or not self._view.is_whole:
            return False
        today = date.today()  # noqa: DTZ011 - the reader's own day
        ready(ledger_printout(self._view, today=today, look=paper_look(self._look)))
        return True

    @override
    def keep_up(self) -> bool:
        self.controller.keep_up()
        return True

    @override
    def show_what_runs(self, words: str) -> None:
        super().show_what_runs(words)
        self._tell_nothing()

    @override
    def landmarks(self) -> Sequence[QWidget]:
        return (self.head, self.list, self.chart, self.table, self.sentence)

    @override
    def leave(self) -> bool:
        if self.head.words.text() or self.controller.search.facets:
            self.head.words.clear()
            self.controller.narrow(replace(self.controller.search, facets=()))
            self.controller.count_facets()
            return True
        return False

    def show_indicator(self, number: int) -> None:
        """Show the indicator of this number, whatever the list was narrowed to."""
        self._wanted = number
        self.head.words.clear()
        self.head.review.setChecked(False)
        self.controller.narrow(LedgerSearch())
        self.controller.count_facets()

    def exported(self, *, whole: bool) -> Export:
        """The indicator that is shown, or all that are listed, as they are exported."""
        shown = self.controller.entries if whole or self._view is None else (self._view.entry,)
        numbers = frozenset(number for entry in shown for number in entry.numbers)
        name = self.introduction.title if whole or self._view is None else self._view.entry.label
        gather = indicators_gathering(self._location, numbers)
        return Export(self.tr("تصدير الأرقام"), name, FIGURES, gather)

    def _build(self) -> None:
        side = QFrame()
        side.setObjectName("facets")
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        heading = SideHeading(self.tr("المؤشرات"))
        heading.setContentsMargins(16, 4, 16, 4)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        shown = QSplitter(Qt.Orientation.Vertical)
        shown.addWidget(self.chart)
        shown.addWidget(self.table)
        shown.setStretchFactor(0, 2)
        shown.setStretchFactor(1, 3)
        shown.setChildrenCollapsible(False)
        whole = QWidget()
        beside = QVBoxLayout(whole)
        beside.setContentsMargins(18, 14, 18, 0)
        beside.setSpacing(6)
        beside.addWidget(self.title)
        beside.addWidget(shown, 1)
        beside.addWidget(self.sentence)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(scrolling(whole))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.notice)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        controller, head, table = self.controller, self.head, self.table
        controller.followed.connect(self.head.show_progress)
        controller.listed.connect(self._show_list)
        controller.viewed.connect(self._show_view)
        controller.failed.connect(self._tell_failure)
        controller.counted.connect(head.facets.show_groups)
        head.narrowed.connect(self._narrow)
        head.facets.wanted.connect(controller.count_facets)
        head.facets.chosen.connect(self._narrow_to)
        head.export_wanted.connect(lambda form: self._export(form, whole=False))
        head.whole_export_wanted.connect(lambda form: self._export(form, whole=True))
        self.list.moved.connect(controller.view)
        self.list.ended.connect(controller.widen)
        self.list.entered.connect(table.setFocus)
        self.list.renamed.connect(table.renamed)
        self.list.add_entries = head.add_for_indicator
        self.chart.chosen.connect(table.choose)
        table.moved.connect(self._show_line)
        table.menu_wanted.connect(head.show_gestures)
        table.opened.connect(lambda line: self.words_wanted.emit(line.article_id, line.span))
        self.list.all_reviewed.connect(lambda words: self.notice.say(words, ""))
        QShortcut(QKeySequence("F8"), self, self.list.step_to_open)

    def _narrow(self, words: str, only_open: bool) -> None:
        facets = self.controller.search.facets
        self.controller.narrow(replace(LedgerSearch.of(words, only_open=only_open), facets=facets))

    def _narrow_to(self, facet: LedgerFacet, value: str | None) -> None:
        self.controller.narrow(self.controller.search.narrowed(facet, value))
        self.controller.count_facets()

    def _show_list(self, entries: tuple[IndicatorEntry, ...], shown: int | None) -> None:
        if self._wanted is not None:
            shown, self._wanted = self._wanted, None
        if entries:
            self.list.show_entries(entries, shown)
            return
        self.list.values.show_values(entries)
        self._view = None
        self.head.show_view(None)
        self.printable_changed.emit()
        self._tell_nothing()
        self._stack.setCurrentIndex(0)

    def _tell_nothing(self) -> None:
        """What is not made yet is not said to be nothing."""
        if self.running:
            words = f"{self.running}. {self.tr('يُعدّ سجلّ الأرقام بعده.')}"
        elif self.controller.is_following:
            words = self.tr("يُعدّ سجلّ الأرقام…")
        else:
            words = self.tr("لا مؤشر هنا: يظهر ما ذكره أكثر من مقال.")
        self.nothing.setText(words)

    def _show_view(self, view: IndicatorView) -> None:
        if self._view is not None and _is_beginning_of(view, self._view):
            return  # all its lines follow; until then the chosen one stays
        row = _row_of(self.table.current, self.model.lines, view.lines)
        self._view = view
        self.title.setText(view.entry.label)
        self.model.show_lines(view.lines)
        self.chart.show_lines(view.lines)
        self.head.show_view(view)
        self.printable_changed.emit()
        self._stack.setCurrentIndex(1)
        self.table.fit_columns()
        if view.lines:
            self.table.choose(row)

    def _show_line(self, row: int) -> None:
        line = self.table.current
        if line is None:
            self.sentence.clear()
            return
        self.chart.show_current(row)
        self.sentence.show_words(line.before, line.text, line.after)

    def _export(self, form: Format, *, whole: bool) -> None:
        self.exporter.ask_and_export(self.exported(whole=whole), form)

    def _tell_failure(self, error: Exception) -> None:
        self.head.show_progress(None)
        self.notice.say(f"{sentence(error)} {advice(error)}", "")


def _is_beginning_of(view: IndicatorView, shown: IndicatorView) -> bool:
    """Whether a view has only the first lines of the indicator that is shown whole."""
    is_same = not {*shown.entry.numbers}.isdisjoint(view.entry.numbers)
    return is_same and shown.is_whole and not view.is_whole


def _row_of(
    chosen: LedgerLine | None, former: Sequence[LedgerLine], lines: Sequence[LedgerLine]
) -> int:
    """The row to be chosen of what was read anew.

    Args:
        chosen: The line that was chosen.
        former: The lines that it stood among.
        lines: Those that are there now.

    Returns:
        Where the chosen figure is; where it was, if it alone left the others; else the first row.
    """
    rows = {(line.article_id, line.span): row for row, line in reversed([*enumerate(lines)])}
    if chosen is None:
        return 0
    row = rows.get((chosen.article_id, chosen.span))
    if row is not None:
        return row
    if chosen in former and any((line.article_id, line.span) in rows for line in former):
        return min(former.index(chosen), len(lines) - 1)
    return 0
