"""An article of any of the archives, to be read alone, and the way to its own archive."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.display.byline import byline_of
from desktop.display.isolation import metadata_line, set_off
from desktop.look import Look
from desktop.reading.article_view import ArticleView
from desktop.reading.displayed_text import DisplayedText
from desktop.reading.marks import Mark, MarkRole
from desktop.reading.opened_article import OpenedArticle
from desktop.widgets.hit_runs import hit_runs
from desktop.widgets.right_label import RightLabel


class Reader(QFrame):
    """A line that names the archive, and the text below it.

    Signals:
        opening_wanted: The article is to be opened in its own archive.
    """

    opening_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingPane")
        self._look = look
        self._opened: OpenedArticle | None = None
        self.place = RightLabel()
        self.place.setProperty("role", "muted")
        self.open_button = QPushButton(self.tr("افتح في أرشيفه"))
        self.open_button.setProperty("role", "link")
        self.open_button.clicked.connect(self.opening_wanted)
        self.view = ArticleView(look)
        head = QFrame()
        head.setObjectName("resultsHeader")
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 4, 10, 4)
        line.addWidget(self.place)
        line.addStretch(1)
        line.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.view, 1)
        self.show_article("", None)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self.view.apply(look)
        if self._opened is not None:
            self._set_text(self._opened)

    def show_article(
        self, archive: str, opened: OpenedArticle | None, *, own: bool = False
    ) -> None:
        """Show an article of this archive; None for nothing."""
        self._opened = opened
        only_read = "" if own else self.tr("للقراءة فقط")
        self.place.setText(metadata_line((f"«{set_off(archive)}»", only_read)) if archive else "")
        self.open_button.setVisible(opened is not None)
        self.view.setVisible(opened is not None)
        if opened is not None:
            self._set_text(opened)

    def _set_text(self, opened: OpenedArticle) -> None:
        article = opened.annotated.article
        head = byline_of(article.metadata, script=self._look.digits)
        body = DisplayedText(article.body)
        self.view.show_text(article.metadata.title, head, body, self._look.reading_size)
        runs = hit_runs(opened.hits, article.body)
        self.view.set_layer("hits", [Mark(span, MarkRole.HIT) for span in runs])
        if opened.hits:
            self.view.lead_to(opened.hits[0])
