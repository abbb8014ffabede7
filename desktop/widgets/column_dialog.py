"""ColumnDialog: which column of a table holds what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from desktop.widgets.screen_room import keep_on_screen


class ColumnDialog(QDialog):
    """A choice among the headings of a table for each thing that an article is made of."""

    def __init__(
        self, names: Sequence[str], parts: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """Build the dialog; it can be accepted once the first part has its column.

        Args:
            names: The headings of the table.
            parts: What a column may hold, with its words; the first one is needed.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("أعمدة الجدول"))
        self._choices: dict[str, QComboBox] = {}
        self._needed = next(iter(parts))
        layout = QFormLayout(self)
        layout.addRow(QLabel(self.tr("لم يُعرف أين النص في الجدول. اختر لكل شيء عموده:")))
        for part, words in parts.items():
            choice = QComboBox()
            choice.setAccessibleName(words)
            choice.addItem(self.tr("لا يوجد"), "")
            for name in names:
                choice.addItem(name, name)
            choice.currentIndexChanged.connect(self._check)
            layout.addRow(words, choice)
            self._choices[part] = choice
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("استورد"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("إلغاء"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout.addRow(self._buttons)
        self._check()
        keep_on_screen(self)

    def choose(self, part: str, name: str) -> None:
        """Choose a column, as the reader would."""
        choice = self._choices[part]
        choice.setCurrentIndex(max(0, choice.findData(name)))

    @property
    def chosen(self) -> tuple[tuple[str, str], ...]:
        """Pairs of a part and its column."""
        found = ((part, str(choice.currentData())) for part, choice in self._choices.items())
        return tuple((part, name) for part, name in found if name)

    @property
    def can_be_accepted(self) -> bool:
        """Whether the part that is needed has its column."""
        return bool(self._choices[self._needed].currentData())

    def _check(self) -> None:
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.can_be_accepted)
