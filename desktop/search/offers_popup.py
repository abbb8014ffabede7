"""OffersPopup: the drop-down below the search field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from desktop.look import Look
from desktop.search.offers import Offer, OfferKind
from desktop.widgets.elision import elided
from desktop.widgets.rows import ROW_ROLE, DrawnRow, ListModel, RowDelegate

_ROW = 30
_PADDING = 12
# A narrow field has a wider drop-down (pixels).
_NARROWEST = 340
# Offers that nobody goes into cover what is read no longer than this.
_REST_MS = 3000
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_COMPLETING = {OfferKind.FIELD, OfferKind.PUBLISHER, OfferKind.WORD}


class OffersPopup(QObject):
    """Shows offers below a line; keys go on into the line.

    Tab takes the chosen offer, or the first one that completes what is typed; Enter takes the
    chosen one; Esc closes. The results are below: Down goes there, unless the reader has gone into
    the offers with Alt and Down or the mouse. Offers that nobody goes into close by themselves.

    Signals:
        taken: The `Offer` that was chosen.
        passed: Enter was pressed with nothing chosen: what is typed is meant.
        left_downwards: Down was pressed by a reader who had not gone into the offers.
    """

    taken = Signal(object)
    passed = Signal()
    left_downwards = Signal()

    def __init__(self, look: Look, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.model: ListModel[Offer] = ListModel(_spoken, self)
        self._completer = QCompleter(self.model, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(6)
        self.view = QListView()
        self.view.setObjectName("offers")
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.view.setAccessibleName(self.tr("اقتراحات البحث"))
        self._completer.setPopup(self.view)
        self._delegate = _OfferDelegate(look, self.view)
        self.view.setItemDelegate(self._delegate)
        # After the completer's own filter, which means before it.
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._take)
        self.view.setMouseTracking(True)
        self.view.entered.connect(self.view.setCurrentIndex)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._close_unused)

    def apply(self, look: Look) -> None:
        """Draw the offers by this look."""
        self._delegate.apply(look)

    @property
    def is_visible(self) -> bool:
        """Whether it is open."""
        return self.view.isVisible()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Open with these offers, or close without any."""
        if tuple(offers) != self.model.values:
            self.model.show_values(offers)
        if offers:
            width = max(self._line.width(), _NARROWEST)
            left = self._line.width() - width  # the right edges meet
            self._completer.complete(QRect(left, 0, width, self._line.height()))
            self.view.setCurrentIndex(QModelIndex())
            self._rest.start()
        else:
            self.close()

    def enter(self) -> None:
        """Go into the offers, to the first one."""
        self._rest.stop()
        self.view.setCurrentIndex(self.model.index(0, 0))

    def close(self) -> None:
        """Put it away."""
        self._rest.stop()
        self.view.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()  # it closes what opened last, and is no shortcut of the window then
            return True
        if event.type() == QEvent.Type.KeyPress:
            if key == Qt.Key.Key_Tab or key in _ENTER:
                return self._choose(key)
            if key == Qt.Key.Key_Escape:
                self.close()
                return True
            if key == Qt.Key.Key_Down and not self._is_entered:
                return self._go_down(event)
            self._rest.stop()
        return super().eventFilter(watched, event)

    @property
    def _is_entered(self) -> bool:
        return self.view.currentIndex().isValid()

    def _go_down(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.enter()
        else:
            self.close()
            self.left_downwards.emit()
        return True

    def _close_unused(self) -> None:
        if not self._is_entered:
            self.close()

    def _choose(self, key: Qt.Key) -> bool:
        current = self.view.currentIndex()
        offer = current.data(ROW_ROLE) if current.isValid() else None
        if offer is None and key == Qt.Key.Key_Tab:
            completing = (each for each in self.model.values if each.kind in _COMPLETING)
            offer = next(completing, None)
        self.close()
        if offer is not None:
            self.taken.emit(offer)
        elif key in _ENTER:
            self.passed.emit()
        return True

    def _take(self, index: QModelIndex) -> None:
        offer = index.data(ROW_ROLE)
        if isinstance(offer, Offer):
            self.close()
            self.taken.emit(offer)


class _OfferDelegate(RowDelegate[Offer, None]):
    """The words at the right, what they are at the left."""

    kind = Offer

    @override
    def height(self, value: Offer, width: int) -> int:
        return round(_ROW * self._look.scale)

    @override
    def paint_row(self, painter: QPainter, row: DrawnRow, value: Offer) -> None:
        theme, chosen = self._look.theme, row.is_selected
        if chosen:
            painter.fillRect(row.rect, QColor(theme.accent))  # as in every other popup
        inner = row.rect.toRect().adjusted(_PADDING, 0, -_PADDING, 0)
        centre, side = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignAbsolute
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        note_font, font = self._look.list_font(12), self._look.list_font(13)
        painter.setFont(note_font)
        painter.setPen(QColor(theme.on_accent if chosen else theme.muted))
        painter.drawText(inner, centre | side | Qt.AlignmentFlag.AlignLeft, value.note)
        room = QFontMetrics(note_font).horizontalAdvance(value.note) + _PADDING
        painter.setFont(font)
        painter.setPen(QColor(theme.on_accent if chosen else theme.ink))
        words = elided(value.words, QFontMetrics(font), inner.width() - room)
        painter.drawText(
            inner.adjusted(room, 0, 0, 0), centre | side | Qt.AlignmentFlag.AlignRight, words
        )


def _spoken(offer: Offer) -> str:
    return f"{offer.words}، {offer.note}" if offer.note else offer.words
