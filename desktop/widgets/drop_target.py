"""DropTarget: the frame that shows where files may be dropped, while they are dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override


class DropTarget(QFrame):
    """Lies over its whole parent while something is dragged there; lets all events through."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropTarget")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label = QLabel(words)
        label.setProperty("role", "emptyTitle")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        parent.installEventFilter(self)
        self.hide()

    def offer(self) -> None:
        """Show that files may fall here."""
        self._cover()
        self.show()
        self.raise_()

    def withdraw(self) -> None:
        """Show nothing any more: they fell, or were dragged away."""
        self.hide()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
