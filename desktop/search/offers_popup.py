"""OffersPopup: the drop-down below the search field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from desktop.fonts import interface_font
from desktop.search.offers import Offer, OfferKind
from desktop.widgets.values_model import VALUE_ROLE, ValuesModel

_ROW = 30
_PADDING = 12
# A narrow field has a wider drop-down (pixels).
_NARROWEST = 340
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_COMPLETING = {OfferKind.FIELD, OfferKind.PUBLISHER, OfferKind.WORD}


class OffersPopup(QObject):
    """Shows offers below a line; keys go on into the line.

    Tab takes the chosen offer, or the first one that completes what is typed; Enter takes the
    chosen one; Esc closes.

    Signals:
        taken: The `Offer` that was chosen.
        passed: Enter was pressed with nothing chosen: what is typed is meant.
    """

    taken = Signal(object)
    passed = Signal()

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self.model: ValuesModel[Offer] = ValuesModel(_spoken, self)
        self._completer = QCompleter(self.model, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self.view = QListView()
        self.view.setObjectName("offers")
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.view.setAccessibleName(self.tr("اقتراحات البحث"))
        self._completer.setPopup(self.view)
        self.view.setItemDelegate(_OfferDelegate(self.view))
        # After the completer's own filter, which means before it.
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._take)

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
        else:
            self.close()

    def close(self) -> None:
        """Put it away."""
        self.view.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Tab or key in _ENTER:
                return self._choose(key)
        return super().eventFilter(watched, event)

    def _choose(self, key: Qt.Key) -> bool:
        current = self.view.currentIndex()
        offer = current.data(VALUE_ROLE) if current.isValid() else None
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
        offer = index.data(VALUE_ROLE)
        if isinstance(offer, Offer):
            self.close()
            self.taken.emit(offer)


class _OfferDelegate(QStyledItemDelegate):
    """The words at the right, what they are at the left."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        offer = index.data(VALUE_ROLE)
        if not isinstance(offer, Offer):
            return
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        if chosen:
            painter.fillRect(rect, palette.highlight())
        inner = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        centre, side = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignAbsolute
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        note_font, font = interface_font(12), interface_font(13)
        painter.setFont(note_font)
        painter.setPen((palette.highlightedText() if chosen else palette.placeholderText()).color())
        painter.drawText(inner, centre | side | Qt.AlignmentFlag.AlignLeft, offer.note)
        room = QFontMetrics(note_font).horizontalAdvance(offer.note) + _PADDING
        painter.setFont(font)
        painter.setPen((palette.highlightedText() if chosen else palette.text()).color())
        words = QFontMetrics(font).elidedText(
            offer.words, Qt.TextElideMode.ElideRight, inner.width() - room
        )
        painter.drawText(
            inner.adjusted(room, 0, 0, 0), centre | side | Qt.AlignmentFlag.AlignRight, words
        )


def _spoken(offer: Offer) -> str:
    return f"{offer.words}، {offer.note}" if offer.note else offer.words
