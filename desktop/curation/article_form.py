"""The form for one article or for several at once: what is not touched stays as it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from articles.article import Metadata
from articles.curation import ArticleMarks
from desktop.curation.article_edit import ArticleEdit
from desktop.display.dates import date_text
from desktop.display.isolation import without_controls
from desktop.display.plurals import ARTICLES
from desktop.display.status_wording import STATUSES
from desktop.display.written_date import written_date
from desktop.widgets.date_fault import date_fault
from desktop.widgets.note_field import NoteField
from desktop.widgets.screen_room import keep_on_screen
from desktop.widgets.tags_field import TagsField, tags_of
from desktop.widgets.words_field import WordsField
from desktop.widgets.wrapped_label import WrappedLabel

_NOTE_HEIGHT = 84


class ArticleForm(QDialog):
    """Title, newspaper, author, date; tags, status, note.

    Signals:
        edited: The `ArticleEdit` that the reader saved.
    """

    edited = Signal(object)

    def __init__(
        self,
        metadata: Metadata | None,
        marks: ArticleMarks,
        count: int,
        parent: QWidget | None = None,
    ) -> None:
        """Show what is there.

        Args:
            metadata: Of the article; None for several.
            marks: What stands beside the article; nothing for several.
            count: How many articles are changed.
            parent: The window.
        """
        super().__init__(parent)
        self._is_many = metadata is None
        self.setWindowTitle(self.tr("بيانات المقال"))
        self.setMinimumWidth(460)
        self.title = self._line(metadata.title if metadata else "")
        self.title.setEnabled(not self._is_many)
        self.publisher = self._line((metadata.publisher or "") if metadata else "")
        self.creator = self._line((metadata.creator or "") if metadata else "")
        published = metadata.date.value if metadata else None
        self.date = self._line(without_controls(date_text(published)) if published else "")
        self.tags = TagsField("، ".join(marks.tags))
        self._prepare(self.tags)
        self.status = QComboBox()
        self.note = NoteField()
        self.note.setPlainText(marks.note)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self._fill_status(marks)
        self._fault = WrappedLabel()
        self._fault.setProperty("role", "warning")
        self._fault.hide()
        self._lay_out(count)
        # Enter is a new line in the note.
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)

    def edit(self) -> ArticleEdit:
        """What the reader changed, as far as it was touched."""
        words = self._touched(self.date)
        tags = self._touched(self.tags)
        status = self.status.currentData()
        return ArticleEdit(
            title=self._touched(self.title) or None,
            publisher=self._touched(self.publisher),
            creator=self._touched(self.creator),
            date=(_date_in(words) or "") if words else words,
            date_words=words or "",
            tags=None if tags is None else tags_of(tags),
            adds_tags=self._is_many,
            status=None if status is None else str(status),
            note=self.note.toPlainText().strip() if self.note.document().isModified() else None,
        )

    def save(self) -> None:
        """Hand the changes over; a date that is not understood is said, and nothing is lost."""
        words = self._touched(self.date)
        if words and _date_in(words) is None:
            self._fault.setText(date_fault(words))
            self._fault.show()
            self.date.setFocus()
            self.date.selectAll()
            return
        self.edited.emit(self.edit())
        self.accept()

    def _touched(self, line: QLineEdit) -> str | None:
        return line.text().strip() if line.isModified() else None

    def _line(self, text: str) -> WordsField:
        line = WordsField(text)
        self._prepare(line)
        return line

    def _prepare(self, line: WordsField) -> None:
        line.setCursorPosition(0)
        line.setModified(False)
        if self._is_many:
            line.setPlaceholderText(self.tr("يبقى كما هو"))

    def _fill_status(self, marks: ArticleMarks) -> None:
        if self._is_many:
            self.status.addItem(self.tr("تبقى كما هي"), None)
        self.status.addItem(self.tr("بلا حالة"), "")
        for status, words in STATUSES.items():
            self.status.addItem(words, status.value)
        if marks.status is not None:
            self.status.setCurrentIndex(self.status.findData(marks.status.value))

    def _lay_out(self, count: int) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("العنوان"), self.title),
            (self.tr("الجريدة"), self.publisher),
            (self.tr("الكاتب"), self.creator),
            (self.tr("تاريخ النشر"), self.date),
            (self.tr("وسوم تُضاف") if self._is_many else self.tr("وسوم، بينها فاصلة"), self.tags),
            (self.tr("الحالة"), self.status),
            (self.tr("ملاحظة"), self.note),
        )
        for words, field in rows:
            field.setAccessibleName(words)
            form.addRow(words, field)
        buttons = QDialogButtonBox()
        save = QPushButton(self.tr("حفظ"))
        save.setProperty("role", "primary")
        save.setDefault(True)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("إلغاء"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(14)
        if count > 1:
            layout.addWidget(QLabel(self.tr("يُغيَّر معا:") + f" {ARTICLES.counted(count)}"))
        layout.addLayout(form)
        layout.addWidget(self._fault)
        layout.addWidget(buttons)
        keep_on_screen(self)


def _date_in(words: str) -> str | None:
    """The date that the reader wrote today, as EDTF, or None."""
    return written_date(words, today=date.today())  # noqa: DTZ011 - the reader's own
