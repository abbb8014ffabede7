"""Waiting: a small dialog while something is tried again and again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

_EVERY_MS = 100
_LONGEST_MS = 5000


class Waiting(QDialog):
    """Keeps the window alive, and the reader from doing more, until something is done."""

    def __init__(self, words: str, parent: QWidget, longest_ms: int = _LONGEST_MS) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("انتظار"))
        self._left = max(1, longest_ms // _EVERY_MS)
        self._attempt: Callable[[], bool] | None = None
        self._error: Exception | None = None
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(buttons)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._try)

    def until(self, attempt: Callable[[], bool]) -> bool:
        """Try until it succeeds, the time is over or the reader gives up; whether it succeeded.

        Raises:
            Exception: What the attempt raised; the waiting is over then.
        """
        self._attempt = attempt
        self._timer.start()
        result = self.exec()
        self._timer.stop()
        self.deleteLater()
        if self._error is not None:
            raise self._error
        return result == QDialog.DialogCode.Accepted

    def _try(self) -> None:
        self._left -= 1
        try:
            is_done = self._attempt is not None and self._attempt()
        except Exception as error:  # noqa: BLE001 - raised again by `until`, outside of Qt's loop
            self._error = error
            self.reject()
            return
        if is_done:
            self.accept()
        elif self._left <= 0:
            self.reject()
