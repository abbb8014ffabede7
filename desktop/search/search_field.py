"""The search field: results while typing, history and saved searches in its drop-down."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QListView, QWidget
from typing_extensions import override

from desktop.widgets.words_field import WordsField

# A search is asked for when the keys rest this long: shorter than a deliberate pause.
_REST_MS = 120
# In a field narrower than this (pixels) the long hint and the shortcut have no room.
_ROOMY = 400


class SearchField(WordsField):
    """A line for the query.

    Signals:
        asked: The text to search for; sent while typing, at once with Enter.
        left_downwards: Down was pressed: the list of results should take the focus.
    """

    asked = Signal(str)
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self.setAccessibleName(self.tr("البحث في المقالات"))
        self._hints = (
            self.tr("ابحث في المقالات…"),
            self.tr("ابحث في المقالات: مراكز الاتصال، درهم، «ترحيل الخدمات»…"),
        )
        self.setPlaceholderText(self._hints[1])
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._asked_last: str | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask)
        self._history = QStringListModel(self)
        self._add_history()
        self._hint = self._add_hint()
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self._ask)

    def set_icon(self, icon: QIcon) -> None:
        """The picture at the field's head."""
        self._icon.setIcon(icon)

    def set_history(self, queries: list[str]) -> None:
        """The queries offered in the drop-down, newest first."""
        self._history.setStringList(queries)

    def show_query(self, text: str) -> None:
        """Put a query there without asking for it."""
        self._asked_last = text
        if text != self.text():  # setting it anew would move the cursor of a reader who types
            self.blockSignals(True)
            self.setText(text)
            self.blockSignals(False)
        self._show_hint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = event.size().width() >= _ROOMY
        self.setPlaceholderText(self._hints[is_roomy])
        self._show_hint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)

    def _on_text(self, _text: str) -> None:
        self._show_hint()
        self._rest.start()

    def _show_hint(self) -> None:
        self._hint.setVisible(not self.text() and self.width() >= _ROOMY)

    def _ask(self) -> None:
        self._rest.stop()
        if self.text() != self._asked_last:
            self._asked_last = self.text()
            self.asked.emit(self.text())

    def _add_history(self) -> None:
        completer = QCompleter(self._history, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._popup = QListView()
        self._popup.setAccessibleName(self.tr("عمليات البحث السابقة"))
        completer.setPopup(self._popup)
        self.setCompleter(completer)

    def _add_hint(self) -> QLabel:
        """The shortcut, shown at the far end while the field is empty."""
        hint = QLabel("Ctrl+K", self)
        hint.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.addStretch(1)
        layout.addWidget(hint)
        return hint
