"""The small card on which a passage gets its colour, note and tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from articles.passages.passage import Passage
from desktop.look import Look
from desktop.widgets.colour_row import ColourRow
from desktop.widgets.floating_card import FloatingCard
from desktop.widgets.note_field import NoteField
from desktop.widgets.tags_field import TagsField

_WIDTH = 300
# So far below the words that are edited (pixels).
_BELOW = 10


class PassageEditor(FloatingCard[Passage]):
    """Shows one passage.

    Signals:
        deleted: The argument is the passage to delete.
    """

    deleted = Signal(object)

    # Enter in the note begins a line, and with Ctrl closes as it does in the tags.
    closing_keys = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self.setObjectName("passageEditor")
        self.setAccessibleName(self.tr("تحرير المقتطف"))
        self._colours = ColourRow(look)
        self._note = NoteField()
        self._note.setPlaceholderText(self.tr("ملاحظة…"))
        self._note.setAccessibleName(self.tr("ملاحظة المقتطف"))
        self._note.setFixedHeight(74)
        self._tags = TagsField()
        self._tags.setPlaceholderText(self.tr("وسوم تفصلها فاصلة: تشغيل، تشريع"))
        self._tags.setAccessibleName(self.tr("وسوم المقتطف"))
        self._delete = QToolButton()
        self._delete.setAccessibleName(self.tr("حذف المقتطف"))
        self._delete.setToolTip(self.tr("حذف المقتطف (يمكن التراجع)"))
        self._done = QPushButton(self.tr("تم"))
        self._build()
        self._connect()

    def forbid_changes(self) -> None:
        """Show passages to be read alone: nothing can be kept here."""
        for field in (self._note, self._tags):
            field.setReadOnly(True)
        self._colours.setEnabled(False)
        self._delete.hide()

    def propose_tags(self, known: Callable[[], Iterable[str]]) -> None:
        """Where the tags are found that are proposed while one is typed."""
        self._tags.propose_from(known)

    @property
    def passage(self) -> Passage | None:
        """What is shown, or None while the card is closed."""
        return self._value

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._colours.apply(look)
        self._delete.setIcon(look.icon("trash", look.theme.warning))

    def edit(self, passage: Passage, beside: QPoint) -> None:
        """Show a passage near a point of the parent, and take the focus."""
        self.leave()
        if self._value is not None:
            return  # what stands here could not be written yet
        self._show(passage)
        self._open_at(beside + QPoint(0, _BELOW))
        self._note.setFocus(Qt.FocusReason.PopupFocusReason)

    def follow(self, passages: tuple[Passage, ...]) -> None:
        """The passages changed elsewhere (undo): show the new state, or close."""
        if self._value is None:
            return
        found = next((p for p in passages if p.id == self._value.id), None)
        if found is None:
            self._close()
        elif _words_of(found) != _words_of(self._value):
            self._show(found)

    def _show(self, passage: Passage) -> None:
        self._rest.stop()
        self._value = passage
        self._colours.show_colour(passage.colour)
        for field in (self._note, self._tags):
            field.blockSignals(True)
        self._note.setPlainText(passage.note)
        self._tags.setText("، ".join(passage.tags))
        for field in (self._note, self._tags):
            field.blockSignals(False)

    def _build(self) -> None:
        head = QHBoxLayout()
        title = QLabel(self.tr("مقتطف"))
        title.setProperty("role", "heading")
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._colours)
        foot = QHBoxLayout()
        foot.addWidget(self._delete)
        foot.addStretch(1)
        foot.addWidget(self._done)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.addLayout(head)
        layout.addWidget(self._note)
        layout.addWidget(self._tags)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._note.textChanged.connect(self._rest.start)
        self._tags.textChanged.connect(self._rest.start)
        self._colours.picked.connect(self._recolour)
        self._done.clicked.connect(self.leave)
        self._delete.clicked.connect(self._tell_delete)

    def _recolour(self, colour: str) -> None:
        if self._value is not None:
            self._tell(replace(self._value, colour=colour))

    @override
    def _save(self) -> None:
        super()._save()
        if self._value is None:
            return
        note = self._note.toPlainText().strip()
        self._tell(replace(self._value, note=note, tags=self._tags.tags))

    def _tell_delete(self) -> None:
        if self._value is None:
            return
        self._rest.stop()
        self._is_refused = False
        self.deleted.emit(self._value)
        # Where the passage is gone, the card has been closed by `follow`.
        if not self._is_refused and self._value is not None:
            self._close()


def _words_of(passage: Passage) -> tuple[str, str, tuple[str, ...]]:
    """What the card shows of a passage."""
    return passage.colour, passage.note, passage.tags
