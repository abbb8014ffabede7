"""What the reader put beside the open article: status, tags, note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from articles.curation import ArticleMarks
from desktop.display.isolation import metadata_line, set_off
from desktop.display.status_wording import STATUSES
from desktop.widgets.side_heading import SideHeading
from desktop.widgets.wrapped_label import WrappedLabel


class MarksPanel(QWidget):
    """Two lines and the way to change them.

    Signals:
        edit_wanted: The form of the article is wanted.
    """

    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WrappedLabel()
        self.note = WrappedLabel()
        for label in (self.words, self.note):
            label.setContentsMargins(4, 0, 4, 0)
        self.words.setProperty("role", "muted")
        self.edit = QPushButton(self.tr("وسوم المقال وبياناته…"))
        self.edit.setProperty("role", "link")
        self.edit.setCursor(Qt.CursorShape.PointingHandCursor)
        self.edit.clicked.connect(self.edit_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(SideHeading(self.tr("عن المقال")))
        for part in (self.words, self.note):
            layout.addWidget(part)
        layout.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeading)

    def show_marks(self, marks: ArticleMarks | None) -> None:
        """Show them; None for no article."""
        marks = marks or ArticleMarks()
        status = STATUSES[marks.status] if marks.status is not None else ""
        self.words.setText(metadata_line([status, *(f"#{set_off(tag)}" for tag in marks.tags)]))
        self.note.setText(marks.note)
        self.words.setVisible(bool(self.words.text()))
        self.note.setVisible(bool(marks.note))
