"""The passages page: all passages of the archive, grouped, narrowed, searched and exchanged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.look import Look
from desktop.pages.page import Page, PresentSearch, Printing
from desktop.passages.chosen_passages import ChosenPassages
from desktop.passages.controller import Move, PassageController
from desktop.passages.exchange_controller import ExchangeController
from desktop.passages.hand_order import Shift
from desktop.passages.introduction import INTRODUCTION
from desktop.passages.passage_arrangement import (
    Arrangement,
    Collection,
    EntryRow,
    Grouping,
    Hits,
    facet_groups,
    members_of,
    rows,
)
from desktop.passages.passage_entry import PassageEntry, in_order, load_entries, searchable
from desktop.passages.passages_export import listed_entries
from desktop.passages.passages_head import PassagesHead
from desktop.passages.passages_list import PassagesList
from desktop.passages.passages_model import PassagesModel
from desktop.passages.passages_output import PassagesOutput
from desktop.passages.passages_printout import passages_printout
from desktop.passages.tag_renaming import TagRenaming
from desktop.printing.contents.paper_look import paper_look
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.translation import translated
from desktop.widgets.facets_panel import FacetsPanel
from desktop.widgets.notice import Notice
from desktop.widgets.passage_editor import PassageEditor
from desktop.widgets.wrapped_label import WrappedLabel
from index.marking.text_search import TextSearch

_CHANNEL = "passages page"
_SEARCH_CHANNEL = "passages search"


class PassagesPage(Page):
    """Facets at the right, the list beside them."""

    introduction = INTRODUCTION

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        controller: PassageController,
        look: Look,
        location: ArchiveLocation,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._worker = worker
        self._controller = controller
        self._entries: tuple[PassageEntry, ...] = ()
        self._arrangement = Arrangement()
        self._query = ""
        self._hits: Hits | None = None
        self._text_search = TextSearch()
        self._is_stale = True
        self.exchange = ExchangeController(worker, controller, self)
        self.facets = FacetsPanel(look)
        self.facets.setAccessibleName(self.tr("تضييق المقتطفات"))
        self.head = PassagesHead(look)
        self.notice = Notice()
        self._offers_lost = False
        self.output = PassagesOutput(location, runner, self.notice, self)
        self.model = PassagesModel(self)
        self.list = self.entrance = PassagesList(self.model, look)
        self._chosen = ChosenPassages(self.list, worker, controller, self.exchange.tell_failure)
        self._nothing = _nothing()
        self._stack = QStackedWidget()
        self.editor = PassageEditor(look, self._stack)
        self.tag_renaming = TagRenaming(controller, self.notice, self)
        self._build()
        self._connect()

    @property
    def arrangement(self) -> Arrangement:
        """What the list is narrowed to and grouped by."""
        return self._arrangement

    @override
    def apply(self, look: Look) -> None:
        self._look = look
        for part in (self.facets, self.head, self.list, self.editor, self.notice):
            part.apply(look)

    @override
    def refresh(self, search: PresentSearch) -> None:
        self.read_again()

    def read_again(self) -> None:
        """Read all passages again."""
        self._is_stale = False
        self._worker.ask(
            load_entries, self._show_entries, self.exchange.tell_failure, channel=_CHANNEL
        )

    @property
    @override
    def has_printout(self) -> bool:
        return True

    @override
    def printout(self, ready: Callable[[Printing], None]) -> bool:
        if not self.model.values:
            return False
        ready(
            passages_printout(
                self.model.values,
                self._arrangement,
                self.head.field.text(),
                today=date.today(),  # noqa: DTZ011 - the reader's own day
                look=paper_look(self._look),
            )
        )
        return True

    @override
    def landmarks(self) -> Sequence[QWidget]:
        return (self.facets, self.head, self._stack)

    @override
    def exports(self) -> QMenu | None:
        return self.head.export.menu() if self.head.export.isEnabled() else None

    @override
    def leave(self) -> bool:
        if self.editor.isVisible():
            self.editor.leave()
        elif self.head.field.text():
            self.head.field.clear()
        else:
            return False
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.read_again()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.editor.leave()
        super().hideEvent(event)

    def _build(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_split(self.facets, _column(self.head, self.notice, self._stack)))

    def _connect(self) -> None:
        head = self.head
        head.asked.connect(self._search)
        head.grouping_chosen.connect(
            lambda value: self._arrange(replace(self._arrangement, grouping=Grouping(value)))
        )
        head.copy_wanted.connect(self._chosen.copy)
        self._chosen.copied.connect(lambda words: self.notice.say(words, ""))
        head.export_wanted.connect(
            lambda form: self.output.export(self.model.values, self._arrangement.grouping, form)
        )
        head.import_wanted.connect(self.exchange.take_in)
        self.exchange.ended.connect(self._say)
        head.left_downwards.connect(self.list.enter)
        self.facets.toggled.connect(
            lambda group, value: self._arrange(self._arrangement.toggled(group, value))
        )
        self.facets.renamed.connect(lambda _group, tag: self.tag_renaming.ask(tag))
        self.tag_renaming.renamed.connect(self._follow_name)
        self.list.opened.connect(self._open)
        self.list.acted.connect(lambda name: self._edit() if name == "edit" else None)
        self.list.shifted.connect(self._shift)
        selected = self.list.selectionModel().selectionChanged
        selected.connect(lambda: head.copy.setEnabled(bool(self.list.chosen())))
        self.editor.edited.connect(self._controller.edit)
        self.editor.deleted.connect(self._controller.delete)
        self._controller.refused.connect(self.editor.keep)
        self.editor.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.notice.acted.connect(self._show_lost)
        self._controller.changed.connect(self._passages_changed)

    def _passages_changed(self, _article_id: str) -> None:
        self._is_stale = True
        if self.isVisible():
            self.read_again()

    def _show_entries(self, entries: tuple[PassageEntry, ...]) -> None:
        self._entries, self._arrangement = entries, self._arrangement.with_tags_of(entries)
        if self._query:
            self._ask_search()
        else:
            self._show_rows()

    def _search(self, query: str) -> None:
        if query.strip() == self._query:
            return
        self._query = query.strip()
        self._begin_anew()
        if not self._query:
            self._worker.drop(_SEARCH_CHANNEL)
            self._hits = None
        self._show_entries(self._entries)

    def _ask_search(self) -> None:
        query, entries, search = self._query, self._entries, self._text_search

        def question(_session: ArchiveSession) -> Hits:
            found = search.find(query, searchable(entries))
            return {entries[number].passage.id: spans for number, spans in found.items()}

        self._worker.ask(
            question, self._show_found, self.exchange.tell_failure, channel=_SEARCH_CHANNEL
        )

    def _show_found(self, hits: Hits) -> None:
        self._hits = hits
        self._show_rows()

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self._begin_anew()
        self._show_rows()

    def _begin_anew(self) -> None:
        """Another list is about to come: it is read from its head."""
        self.list.setCurrentIndex(QModelIndex())
        self.model.forget_place()

    def _show_rows(self) -> None:
        """Show what is chosen; the current passage and the place in the list are kept."""
        row = self.model.value(self.list.currentIndex().row())
        number, place = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        chosen = self.list.chosen_rows()
        is_new = self.model.show_rows(rows(self._entries, self._arrangement, self._hits))
        if is_new and isinstance(row, EntryRow):
            again = self.model.row_of(row.entry.passage.id, row.key)
            self.list.choose_near(number if again < 0 else again)
            if again >= 0:
                self.list.choose_too(chosen)
            self.list.verticalScrollBar().setValue(place)
            self.list.scrollTo(self.list.currentIndex())
        self.facets.show_groups(facet_groups(self._entries, self._arrangement, self._hits))
        self.head.show_grouping(self._arrangement.grouping)
        self.head.grouping.setEnabled(self._arrangement.collection is not Collection.BIN)
        self.head.show_count(len(listed_entries(self.model.values)))
        self.head.copy.setEnabled(bool(self.list.chosen()))
        self._nothing.setText(_why_nothing(self._entries, self._query))
        self._stack.setCurrentIndex(0 if self.model.values else 1)

    def _open(self, entry: PassageEntry) -> None:
        if entry.has_article:
            self.words_wanted.emit(entry.passage.article_id, entry.place)
        else:
            self.notice.say(self.tr("ليس هذا المقال في الأرشيف؛ لفظ المقتطف محفوظ هنا."), "")

    def _shift(self, shift: Shift) -> None:
        """Put passages elsewhere in a tag, at once also for the eye."""
        members = members_of(shift.tag, self._entries)
        move = Move(members, shift.chosen, shift.neighbour, shift.after)
        order = self._controller.move(shift.tag, move)
        self._entries = in_order(self._entries, {shift.tag: order})
        self._show_rows()

    def _follow_name(self, tag: str, name: str) -> None:
        self._arrangement = self._arrangement.with_tag_named(tag, name)

    def _edit(self) -> None:
        entry = self.list.entry()
        if entry is not None:
            place = self.list.visualRect(self.list.currentIndex())
            corner = QPoint(place.center().x(), place.bottom())
            self.editor.edit(entry.passage, self.list.viewport().mapTo(self._stack, corner))

    def _say(self, words: str, has_lost: bool) -> None:
        self._offers_lost = has_lost
        self.notice.say(words, self.tr("عرض ما فُقد موضعه") if has_lost else "")

    def _show_lost(self) -> None:
        if self._offers_lost:
            self._offers_lost = False
            self._arrange(replace(self._arrangement, collection=Collection.LOST))


def _why_nothing(entries: Sequence[PassageEntry], query: str) -> str:
    if not entries:
        return _tr("لا مقتطفات بعد: افتح مقالا، وحدّد كلمات منه، ثم اضغط Ctrl+D لحفظها.")
    if query:
        return _tr("لا مقتطف فيه هذه الكلمات؛ جرّب كلمات أقل أو أعم.")
    return _tr("لا مقتطفات هنا؛ اختر «كل المقتطفات» أو ألغ بعض التضييق.")


def _split(facets: QWidget, column: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    splitter.addWidget(facets)
    splitter.addWidget(column)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes([210, 900])
    facets.setMinimumWidth(150)
    return splitter


def _column(head: QWidget, notice: QWidget, stack: QWidget) -> QFrame:
    content = QFrame()
    content.setObjectName("resultsPane")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(head)
    column.addWidget(notice)
    column.addWidget(stack, 1)
    return content


def _nothing() -> QLabel:
    label = WrappedLabel()
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setContentsMargins(30, 0, 30, 0)
    return label


def _tr(text: str) -> str:
    return translated("Page", text)
