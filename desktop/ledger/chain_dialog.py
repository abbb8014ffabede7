"""The dialog «لماذا يقفان معا؟»: the links between two figures, and the cut at the weakest."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.display.isolation import set_off
from desktop.display.plurals import ARTICLES
from desktop.ledger.chain_reading import ChainStep, ChainView, strength_words
from desktop.look import Look
from desktop.widgets.screen_room import resize_on_screen
from desktop.widgets.wrapped_label import WrappedLabel

_SIZE = QSize(480, 460)


class ChainDialog(QDialog):
    """One figure below the other, between them why they stand together.

    Signals:
        cut: The `ChainView` is to be cut at its weakest link.
    """

    cut = Signal(object)

    def __init__(self, view: ChainView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("لماذا يقفان معا؟"))
        self._view, self._look = view, look
        resize_on_screen(self, _SIZE)
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(22, 14, 22, 14)
        column.setSpacing(6)
        for step in view.steps:
            self._add_step(column, step)
        if view.left_out:
            self._add_left_out(column, view.left_out)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        area.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox()
        self.part = buttons.addButton(
            self.tr("افصلهما عند أضعف حلقة"), QDialogButtonBox.ButtonRole.ActionRole
        )
        close = buttons.addButton(self.tr("إغلاق"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.part.setAutoDefault(False)
        self.part.clicked.connect(self._cut)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)

    @property
    def words(self) -> list[str]:
        """What is shown, from top to bottom."""
        return [label.text() for label in self.findChildren(QLabel) if label.text()]

    def _add_step(self, column: QVBoxLayout, step: ChainStep) -> None:
        value = QLabel(self._look.written(step.value))
        value.setProperty("role", "heading")
        source = WrappedLabel(set_off(step.source))
        source.setProperty("role", "muted")
        column.addWidget(value)
        column.addWidget(source)
        if not step.reason:
            return
        words = step.reason
        if step.strength is not None:
            words += f" ({strength_words(step.strength)})"
        if step.is_weakest:
            words += f" — {self.tr('أضعف حلقة')}"
        reason = WrappedLabel(f"↓ {self._look.written(words)}")
        reason.setProperty("role", "warning" if step.is_weakest else "muted")
        reason.setContentsMargins(18, 4, 0, 4)
        column.addWidget(reason)

    def _add_left_out(self, column: QVBoxLayout, count: int) -> None:
        """Say that not all articles were asked, and what becomes of the others."""
        words = self.tr(
            "لم يُقارَن {0} من هذا المؤشر لكثرتها: إن فصلتَهما بقي كل منها مع أقرب الجانبين إليه."
        )
        label = WrappedLabel(self._look.written(words.format(ARTICLES.counted(count))))
        label.setProperty("role", "muted")
        label.setContentsMargins(0, 10, 0, 0)
        column.addWidget(label)

    def _cut(self) -> None:
        self.cut.emit(self._view)
        self.accept()
