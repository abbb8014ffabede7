"""The small card on which a passage gets its colour, note and tags."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from articles.passages import Passage
from desktop.look import Look
from desktop.widgets.colour_row import ColourRow
from desktop.widgets.note_field import NoteField
from desktop.widgets.shadow import cast_shadow
from desktop.widgets.words_field import WordsField

_TAG_SEPARATORS = re.compile(r"[،,؛;]")

# A note is saved when the keys rest this long, and at once when the card is left.
_REST_MS = 400


class PassageEditor(QFrame):
    """Shows one passage; every change is told at once, so that nothing waits for «save».

    Signals:
        edited: The argument is the changed passage.
        deleted: The argument is the passage to delete.
        left: The card was closed.
    """

    edited = Signal(object)
    deleted = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._area = parent
        self.setObjectName("passageEditor")
        self.setAccessibleName(self.tr("تحرير المقتطف"))
        self._passage: Passage | None = None
        self._is_refused = False
        self._colours = ColourRow(look)
        self._note = NoteField()
        self._note.setPlaceholderText(self.tr("ملاحظة…"))
        self._note.setAccessibleName(self.tr("ملاحظة المقتطف"))
        self._note.setFixedHeight(74)
        self._tags = WordsField()
        self._tags.setPlaceholderText(self.tr("وسوم تفصلها فاصلة: تشغيل، تشريع"))
        self._tags.setAccessibleName(self.tr("وسوم المقتطف"))
        self._delete = QToolButton()
        self._delete.setAccessibleName(self.tr("حذف المقتطف"))
        self._delete.setToolTip(self.tr("حذف المقتطف (يمكن التراجع)"))
        self._done = QPushButton(self.tr("تم"))
        self._build()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._connect()
        self.setFixedWidth(300)
        cast_shadow(self)
        self.hide()

    @property
    def passage(self) -> Passage | None:
        """What is shown, or None while the card is closed."""
        return self._passage

    @property
    def is_open(self) -> bool:
        """Whether a passage is shown."""
        return self._passage is not None

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._colours.apply(look)
        self._delete.setIcon(look.icon("trash", look.theme.warning))

    def edit(self, passage: Passage, beside: QPoint) -> None:
        """Show a passage near a point of the parent, and take the focus."""
        self.leave()
        if self._passage is not None:
            return  # what stands here could not be written yet
        self._passage = passage
        self._show(passage)
        self.adjustSize()
        area = self._area.rect()
        x = min(max(beside.x() - self.width() // 2, 8), area.width() - self.width() - 8)
        y = min(max(beside.y() + 10, 8), area.height() - self.height() - 8)
        self.move(x, y)
        self.show()
        self.raise_()
        self._note.setFocus(Qt.FocusReason.PopupFocusReason)

    def follow(self, passages: tuple[Passage, ...]) -> None:
        """The passages changed elsewhere (undo): show the new state, or close."""
        if self._passage is None:
            return
        found = next((p for p in passages if p.id == self._passage.id), None)
        if found is None:
            self._rest.stop()
            self._passage = None
            self.hide()
            self.left.emit()
        elif _words_of(found) != _words_of(self._passage):
            self._show(found)

    def leave(self) -> None:
        """Save what is not saved yet, and close; stay open where it could not be saved."""
        if self._passage is None:
            return
        if not self.settle():
            return
        self._passage = None
        self.hide()
        self.left.emit()

    def settle(self) -> bool:
        """Save what is not saved yet; whether everything is."""
        self._is_refused = False
        self._save()
        return not self._is_refused

    def keep(self) -> None:
        """What was told last could not be written: it stays on the card, to be told again."""
        self._is_refused = True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show(self, passage: Passage) -> None:
        self._rest.stop()
        self._passage = passage
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 10)
        layout.addLayout(head)
        layout.addWidget(self._note)
        layout.addWidget(self._tags)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._rest.timeout.connect(self._save)
        self._note.textChanged.connect(self._rest.start)
        self._tags.textChanged.connect(self._rest.start)
        self._colours.picked.connect(self._recolour)
        self._done.clicked.connect(self.leave)
        self._delete.clicked.connect(self._tell_delete)

    def _recolour(self, colour: str) -> None:
        if self._passage is not None:
            self._tell(replace(self._passage, colour=colour))

    def _save(self) -> None:
        self._rest.stop()
        if self._passage is None:
            return
        tags = tuple(
            dict.fromkeys(
                tag.strip() for tag in _TAG_SEPARATORS.split(self._tags.text()) if tag.strip()
            )
        )
        self._tell(replace(self._passage, note=self._note.toPlainText().strip(), tags=tags))

    def _tell(self, changed: Passage) -> None:
        former = self._passage
        if changed != former:
            self._passage, self._is_refused = changed, False
            self.edited.emit(changed)
            if self._is_refused:
                self._passage = former

    def _tell_delete(self) -> None:
        if self._passage is None:
            return
        self._rest.stop()
        self._is_refused = False
        self.deleted.emit(self._passage)
        # Where the passage is gone, the card has been closed by `follow`.
        if not self._is_refused and self._passage is not None:
            self._passage = None
            self.hide()
            self.left.emit()


def _words_of(passage: Passage) -> tuple[str, str, tuple[str, ...]]:
    """What the card shows of a passage."""
    return passage.colour, passage.note, passage.tags
