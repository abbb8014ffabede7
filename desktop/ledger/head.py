"""The head of the ledger's page: what to look for, what is shown, what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from articles.bookkeeping import BookkeepingStep
from desktop.display.isolation import metadata_line
from desktop.export.contents import Observations, Table
from desktop.export.format_menu import add_formats
from desktop.export.formats import formats_for
from desktop.ledger.facet_menu import FacetMenu
from desktop.ledger.ledger_entry import FIGURES, IndicatorEntry, IndicatorView
from desktop.look import Look
from desktop.widgets.menu import Menu, add_heading
from desktop.widgets.words_field import WordsField

_TYPING_PAUSE_MS = 180


class LedgerHead(QFrame):
    """From right to left: words, what is to be reviewed, gestures, export.

    Signals:
        narrowed: The words that are looked for, and whether only what is open.
        separated: The chosen figure is not of the indicator.
        settled: The chosen figure is no contradiction.
        renamed: The indicator is to get a name.
        edit_wanted: What was read of the chosen figure is to be corrected.
        explained: Why the chosen figure stands here is to be told.
        joined: The `IndicatorEntry` that is the same.
        decisions_wanted: What was decided is to be shown.
        export_wanted: A `Format`, for the indicator that is shown.
        whole_export_wanted: A `Format`, for all that are listed.
    """

    narrowed = Signal(str, bool)
    separated = Signal()
    settled = Signal()
    renamed = Signal()
    edit_wanted = Signal()
    explained = Signal()
    joined = Signal(object)
    decisions_wanted = Signal()
    export_wanted = Signal(object)
    whole_export_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineBar")
        self.words = self._words_field()
        self.review = QToolButton()
        self.review.setText(self.tr("للمراجعة"))
        self.review.setCheckable(True)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._narrow)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.review.toggled.connect(lambda _on: self._narrow())
        self.facets = FacetMenu(look)
        self.progress = QLabel()
        self.progress.setProperty("role", "muted")
        self.gestures = QToolButton()
        self.gestures.setText(self.tr("هذا الرقم"))
        self.gestures.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = Menu(self)
        self._menu.setAccessibleName(self.tr("ما يقال في هذا الرقم"))
        self.gestures.setMenu(self._menu)
        self.export = QToolButton()
        self.export.setText(self.tr("تصدير"))
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export.setMenu(self._export_menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 14, 8)
        layout.setSpacing(10)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.facets)
        layout.addWidget(self.review)
        layout.addWidget(self.progress)
        layout.addStretch(1)
        layout.addWidget(self.gestures)
        layout.addWidget(self.export)
        self.show_view(None)
        self.apply(look)

    def apply(self, look: Look) -> None:
        """Write by this look."""
        self._look = look
        self.facets.apply(look)

    def show_view(self, view: IndicatorView | None) -> None:
        """Offer what can be said of an indicator."""
        has_lines = view is not None and bool(view.lines)
        self.gestures.setEnabled(has_lines)
        self.export.setEnabled(has_lines)
        self._menu.clear()
        self._add(self.tr("ليس من هذا المؤشر"), "Del", self.separated.emit)
        self._add(self.tr("ليست معارضة"), "Space", self.settled.emit)
        self._add(self.tr("تسمية المؤشر…"), "F2", self.renamed.emit)
        self._add(self.tr("تصحيح الرقم…"), "F4", self.edit_wanted.emit)
        self._add(self.tr("لماذا يقفان معا؟"), "F7", self.explained.emit)
        self._menu.addSeparator()
        self._add(self.tr("قراراتك في الأرقام…"), "F9", self.decisions_wanted.emit)
        if view is not None and view.proposals:
            add_heading(self._menu, self.tr("قد يكون المؤشر نفسه"))
            for each in view.proposals:
                self._propose(each)

    def add_for_indicator(self, menu: QMenu) -> None:
        """Add what can be done with the indicator that is shown to the menu of its row."""
        for words, key, act in (
            (self.tr("تسمية المؤشر…"), "F2", self.renamed),
            (self.tr("قراراتك في الأرقام…"), "F9", self.decisions_wanted),
        ):
            menu.addAction(f"{words}\t{key}").triggered.connect(act)
        formats = menu.addMenu(self.tr("تصدير هذا المؤشر"))
        add_formats(formats, formats_for(Table, Observations), self.export_wanted.emit)

    def show_gestures(self, place: QPoint) -> None:
        """Offer what can be said of the chosen figure at a place on the screen."""
        self._menu.popup(place)

    def show_progress(self, step: BookkeepingStep | None) -> None:
        """Say how far the ledger has followed the archive; None when it has."""
        if step is None:
            self.progress.clear()
        else:
            words = self.tr("يُحدَّث السجلّ")
            if step.total:
                words = f"{words}: {step.done} / {step.total}"
            self.progress.setText(self._look.written(words))

    def _words_field(self) -> WordsField:
        words = WordsField()
        words.setPlaceholderText(self.tr("ابحث في الأرقام: مناصب الشغل، > 50 ألف…"))
        words.setAccessibleName(self.tr("ابحث في الأرقام"))
        words.setClearButtonEnabled(True)
        words.setMaxLength(200)
        words.setMinimumWidth(180)
        words.setMaximumWidth(420)
        return words

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        add_heading(menu, self.tr("هذا المؤشر"))
        add_formats(menu, formats_for(Table, Observations), self.export_wanted.emit)
        add_heading(menu, self.tr("كل المؤشرات المعروضة"))
        add_formats(menu, formats_for(Table, Observations), self.whole_export_wanted.emit)
        return menu

    def _propose(self, entry: IndicatorEntry) -> None:
        # Several may bear one name: how much each holds tells them apart.
        count = self._look.written(FIGURES.counted(entry.claims))
        action = self._menu.addAction(metadata_line((entry.label, count)))
        action.triggered.connect(lambda _checked=False: self.joined.emit(entry))

    def _add(self, words: str, key: str, act: Callable[[], object]) -> None:
        action = QAction(f"{words}\t{key}", self._menu)
        action.triggered.connect(act)
        self._menu.addAction(action)

    def _narrow(self) -> None:
        self.narrowed.emit(self.words.text(), self.review.isChecked())
