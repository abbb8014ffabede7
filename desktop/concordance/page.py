"""The page of the concordance of the present search: its words in context."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.concordance.controller import ConcordanceController
from desktop.concordance.introduction import INTRODUCTION
from desktop.concordance.lines_job import CollectedLines, LineOrder
from desktop.concordance.lines_list import LinesList
from desktop.concordance.lines_model import LinesModel
from desktop.concordance.lines_table import CONTEXTS, lines_table
from desktop.concordance.page_head import PageHead
from desktop.export.exporter import Export, Exporter
from desktop.export.formats import Format
from desktop.export.writing import gathered
from desktop.failures import advice, sentence
from desktop.look import Look
from desktop.pages.page import Page, PresentSearch
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.tasks.runner import TaskRunner
from desktop.widgets.notice import Notice
from desktop.widgets.wrapped_label import WrappedLabel
from index.results import ConcordanceLine


class ConcordancePage(Page):
    """Every place where the words of the search stand, line under line."""

    introduction = INTRODUCTION

    def __init__(
        self,
        location: ArchiveLocation,
        runner: TaskRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.controller = ConcordanceController(location, runner, self)
        self.head = PageHead(look)
        self.notice = Notice()
        self.exporter = Exporter(runner, self.notice, self)
        self.model = LinesModel()
        self.list = self.entrance = LinesList(self.model, look)
        self._state: SearchState | None = None
        self._nothing = WrappedLabel()
        self._nothing.setProperty("role", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        self._connect()

    @override
    def apply(self, look: Look) -> None:
        for part in (self.list, self.head, self.notice):
            part.apply(look)

    @override
    def landmarks(self) -> Sequence[QWidget]:
        return (self.head, self._stack)

    @property
    @override
    def told_deeds(self) -> Notice:
        return self.notice

    @override
    def exports(self) -> QMenu | None:
        return self.head.export.menu() if self.head.export.isEnabled() else None

    @override
    def refresh(self, search: PresentSearch) -> None:
        self.show_search(search.state)

    def show_search(self, state: SearchState) -> None:
        """Show the concordance of a search, collected anew."""
        self._state = state
        self.notice.hide()
        self.model.clear()
        words = state.marked_words
        self.head.show_query(words)
        if not words.strip():
            self.controller.stop()
            self.head.show_collected(None, is_whole=True)
            self._say(self.tr("اكتب كلمات في حقل البحث لتظهر سياقاتها هنا."))
            return
        self.head.show_collected(CollectedLines(), is_whole=False)
        self._stack.setCurrentWidget(self.list)
        self.controller.collect(state)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        if self.controller.is_collecting:
            self.controller.stop()
        super().hideEvent(event)

    def _connect(self) -> None:
        controller, head = self.controller, self.head
        controller.grown.connect(self._grow)
        controller.completed.connect(self._complete)
        controller.ordered.connect(self._show_order)
        controller.failed.connect(self._tell_failure)
        head.left.connect(self.left)
        head.order_chosen.connect(self._order)
        head.export_wanted.connect(self._export)
        self.list.opened.connect(self._open)
        self.list.copied.connect(lambda: self.notice.say(self.tr("نُسخ السياق مع مصدره."), ""))

    def _grow(self, collected: CollectedLines) -> None:
        self.model.show_collected(collected)
        self.head.show_collected(collected, is_whole=False)

    def _complete(self, collected: CollectedLines) -> None:
        self.model.show_collected(collected)
        self.head.show_collected(collected, is_whole=True)
        if not collected.count:
            self._say(self._no_lines())
        elif self.head.chosen_order() is not LineOrder.ARTICLE:
            self._order(self.head.chosen_order())

    def _no_lines(self) -> str:
        if self.running:
            return f"{self.running}. {self.tr('لا سياق لهذه الكلمات فيما فُهرس حتى الآن.')}"
        return self.tr("لا سياق لهذه الكلمات في نصوص المقالات.")

    def _order(self, order: LineOrder) -> None:
        if order is LineOrder.ARTICLE:
            self._show_order(None)
        else:
            self.controller.order(self.model.values, order)

    def _show_order(self, numbers: tuple[int, ...] | None) -> None:
        if numbers is None or len(numbers) == len(self.model.values):
            self.model.show_order(numbers)
            self.list.scrollToTop()

    def _open(self, line: ConcordanceLine) -> None:
        self.words_wanted.emit(line.article_id, line.place)

    def _export(self, form: Format) -> None:
        if self._state is not None:
            table = lines_table(self.model.ordered_lines, self._state.marked_words)
            title, name = self.tr("تصدير السياقات"), table.title
            self.exporter.ask_and_export(Export(title, name, CONTEXTS, gathered(table)), form)

    def _tell_failure(self, error: Exception) -> None:
        if not self.model.rowCount():
            self.head.show_collected(None, is_whole=True)
            self._say(f"{sentence(error)}\n{advice(error)}")
        else:
            self.notice.say(f"{sentence(error)} {advice(error)}", "")

    def _say(self, words: str) -> None:
        self._nothing.setText(words)
        self._stack.setCurrentWidget(self._nothing)
