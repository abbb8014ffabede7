"""A notice: one sentence, one next step, and a way to put it away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.look import Look
from desktop.widgets.wrapped_label import WrappedLabel


class Notice(QFrame):
    """A slim strip, hidden until something is said.

    Signals:
        acted: The next step was clicked.
        dismissed: It was put away.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = WrappedLabel()
        self._step = QPushButton()
        self._step.clicked.connect(self.acted)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("إخفاء التنبيه"))
        self._close.clicked.connect(self._dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(
            8, 6, 14, 6
        )  # Qt does not mirror them: the words are at the right
        layout.addWidget(self._words, 1)
        layout.addWidget(self._step)
        layout.addWidget(self._close)
        self.hide()

    def apply(self, look: Look) -> None:
        """Take the picture in the theme's colour."""
        self._close.setIcon(look.icon("close", look.theme.accent))

    def say(self, words: str, step: str) -> None:
        """Show a sentence with its next step; an empty one shows no button."""
        self._words.setText(words)
        self._step.setText(step)
        self._step.setVisible(bool(step))
        self.show()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
