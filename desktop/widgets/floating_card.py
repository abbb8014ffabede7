"""What cards that float over a pane share: their place in it, and how what is typed is saved."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.widgets.focus import next_stop
from desktop.widgets.shadow import cast_shadow

Edited = TypeVar("Edited")

# A field is saved when the keys rest this long, and at once when the card is left.
_REST_MS = 400
_MARGIN = 8
_EDGE = 1


class FloatingCard(QFrame, Generic[Edited]):
    """A card on which one thing is edited; every change is told at once, nothing waits for «save».

    It never reaches out of the pane it lies over: what has no room there is scrolled. Tab stays on
    it, for what lies behind it cannot be seen; F6 and the closing keys leave it.

    Signals:
        edited: The thing as the reader wants it.
        left: The card was closed.
    """

    edited = Signal(object)
    left = Signal()

    closing_keys = frozenset({Qt.Key.Key_Escape})
    """The keys that write what is there and close the card."""

    def __init__(self, parent: QWidget, width: int) -> None:
        """Lie over a pane, hidden.

        Args:
            parent: The pane.
            width: Of the card in pixels, where the pane has the room.
        """
        super().__init__(parent)
        self._area, self._width = parent, width
        self._value: Edited | None = None
        self._is_refused = False
        self.content = QWidget()
        self.content.setObjectName("scrolled")
        self._scrolled = QScrollArea()
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self._scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled.setWidget(self.content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.addWidget(self._scrolled)
        self._rest = QTimer(self, singleShot=True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._save)
        parent.installEventFilter(self)
        cast_shadow(self)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether something is being edited."""
        return self._value is not None

    def leave(self) -> None:
        """Save what is not saved yet, and close; stay open where it could not be saved."""
        if self._value is not None and self.settle():
            self._close()

    def settle(self) -> bool:
        """Save what is not saved yet; whether everything is."""
        self._is_refused = False
        self._save()
        return not self._is_refused

    def keep(self) -> None:
        """What was told last could not be written: it stays on the card, to be told again."""
        self._is_refused = True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.closing_keys:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stop = next_stop(self, forward=next)
        if stop is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        self._scrolled.ensureWidgetVisible(stop)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _save(self) -> None:
        """The keys rest: a card tells what its fields say now, by `_tell`."""
        self._rest.stop()

    def _tell(self, changed: Edited) -> bool:
        """Tell a change; whether it was taken: a thing that was refused stays as it was."""
        former = self._value
        if changed == former:
            return True
        self._value, self._is_refused = changed, False
        self.edited.emit(changed)
        if self._is_refused:
            self._value = former
        return not self._is_refused

    def _open_at(self, beside: QPoint) -> None:
        """Show the card with its middle below a point of the pane, wholly inside it."""
        self._fit()
        room = self._area.rect()
        x = min(beside.x() - self.width() // 2, room.width() - self.width() - _MARGIN)
        y = min(beside.y(), room.height() - self.height() - _MARGIN)
        self.move(max(x, _MARGIN), max(y, _MARGIN))
        self.show()
        self.raise_()

    def _fit(self) -> None:
        """Take the height that the fields need, as far as the pane has it."""
        room = self._area.size()
        most = room.height() - 2 * _MARGIN
        width = max(self._width, self.content.minimumSizeHint().width() + self._around().width())
        wanted = self._wanted_height(width)
        if wanted > most:  # its scroll bar takes no room from the fields
            width += self._scrolled.verticalScrollBar().sizeHint().width()
        width = min(width, room.width() - 2 * _MARGIN)
        self.setFixedSize(width, max(0, min(self._wanted_height(width), most)))
        x = max(_MARGIN, min(self.x(), room.width() - width - _MARGIN))
        self.move(x, max(_MARGIN, min(self.y(), room.height() - self.height() - _MARGIN)))

    def _wanted_height(self, width: int) -> int:
        self.content.ensurePolished()
        layout, around = self.content.layout(), self._around()
        if layout is None:
            return self.content.sizeHint().height() + around.height()
        layout.activate()
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width - around.width()) + around.height()
        return layout.totalSizeHint().height() + around.height()

    def _around(self) -> QSize:
        """What lies around the fields: the border that the stylesheet draws, and the edge in it."""
        self.ensurePolished()
        return self.size() - self.contentsRect().size() + QSize(2 * _EDGE, 2 * _EDGE)

    def _close(self) -> None:
        self._rest.stop()
        self._value = None
        self.hide()
        self.left.emit()
