"""What the reader has decided of the ledger, in this window or long ago, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ledger.made_decisions import MadeDecision
from desktop.widgets.screen_room import resize_on_screen
from desktop.widgets.wrapped_label import WrappedLabel


class DecisionsDialog(QDialog):
    """Decisions, the last one first; those that are chosen can be taken back.

    Signals:
        withdrawn: The `MadeDecision`s to be forgotten, as a list.
    """

    withdrawn = Signal(list)

    def __init__(self, made: Sequence[MadeDecision], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("قراراتك في الأرقام"))
        resize_on_screen(self, QSize(560, 420))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("ما قرّرته في سجلّ الأرقام"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for each in made:
            item = QListWidgetItem(f"{each.words}\n{each.whereabouts}")
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        said = (
            self.tr("ما تعود عنه يُحكم عليه من جديد كأنك لم تقل فيه شيئا.")
            if made
            else self.tr("لا قرار لك بعد: ما تقوله في أرقام السجلّ يبقى هنا، وتعود عنه متى شئت.")
        )
        words = WrappedLabel(said)
        words.setProperty("role", "muted")
        self.back = QPushButton(self.tr("العودة عنه"))
        self.back.setEnabled(bool(made))
        self.back.clicked.connect(self._withdraw)
        close = QPushButton(self.tr("إغلاق"))
        close.clicked.connect(self.accept)
        acts = QHBoxLayout()
        acts.addWidget(self.back)
        acts.addStretch(1)
        acts.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(words)
        layout.addWidget(self.list, 1)
        layout.addLayout(acts)

    def _withdraw(self) -> None:
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        if chosen:
            self.withdrawn.emit(chosen)
            self.accept()
