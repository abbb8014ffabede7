"""ShortenedLabel: the longest of several wordings that has room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.widgets.right_label import RightLabel


class ShortenedLabel(RightLabel):
    """One line that is never cut while a shorter wording would fit; it widens nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._wordings: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, wordings: Sequence[str]) -> None:
        """Say one of these, the fullest first; whoever listens is told the fullest."""
        self._wordings = tuple(wordings) or ("",)
        self.setAccessibleName(self._wordings[0])
        self._choose()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._choose()

    def _choose(self) -> None:
        room, metrics = self.contentsRect().width(), self.fontMetrics()
        fitting = (each for each in self._wordings if metrics.horizontalAdvance(each) <= room)
        self.setText(next(fitting, self._wordings[-1]))
