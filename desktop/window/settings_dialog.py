"""The dialog of settings: each choice takes effect at once."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import (
    DECIMALS,
    DIGITS,
    JUSTIFICATION,
    MONTHS,
    READING_FONT,
    READING_SIZE,
    THEME,
    Choice,
    Settings,
)
from desktop.widgets.screen_room import keep_on_screen


class SettingsDialog(QDialog):
    """One row for each setting."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("الإعدادات"))
        self.setMinimumWidth(360)
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("المظهر"), self._box(THEME))
        form.addRow(self.tr("حجم النص والقوائم"), self._box(READING_SIZE))
        form.addRow(self.tr("خط المقال"), self._box(READING_FONT))
        form.addRow(self.tr("ضبط النص من الطرفين"), self._box(JUSTIFICATION))
        form.addRow(self.tr("أرقام الواجهة"), self._box(DIGITS))
        form.addRow(self.tr("الفاصلة العشرية"), self._box(DECIMALS))
        form.addRow(self.tr("أسماء الشهور"), self._box(MONTHS))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(18)
        layout.addLayout(form)
        layout.addWidget(buttons)
        keep_on_screen(self)

    def _box(self, choice: Choice) -> QComboBox:
        box = QComboBox()
        for value, words in choice.words.items():
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(self._settings.choice(choice)))
        box.activated.connect(lambda row: self._settings.choose(choice, str(box.itemData(row))))
        return box
