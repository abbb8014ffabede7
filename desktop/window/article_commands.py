"""What is done with the open article as a whole: a date of its own, a story of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from articles.archive.archive import Archive
from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.dates import date_text
from desktop.display.isolation import isolated
from desktop.library.date_command import SetDate
from desktop.library.import_controller import ImportController
from desktop.reading.reading_pane import ReadingPane
from desktop.reading.separation_command import SeparateCopy
from desktop.session.undo_stack import WritingStack
from desktop.timeline.written_date import written_date
from desktop.widgets.questions import Questions

_EXAMPLES = (date_text("2025-05-25"), isolated("2018-05"))


class ArticleCommands(QObject):
    """The commands of the window that change the open article."""

    def __init__(
        self,
        archive: Archive,
        reading: ReadingPane,
        undo_stack: WritingStack,
        imports: ImportController,
        questions: Questions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._articles = archive.articles
        self._families = archive.families
        self._reading = reading
        self._undo_stack = undo_stack
        self._imports = imports
        self._questions = questions
        reading.copies.separated.connect(self.separate)

    def set_date(self) -> None:
        """Ask for the open article's date of publication and keep it."""
        opened = self._reading.opened
        if opened is None:
            return
        title = self.tr("تاريخ المقال")
        answer = self._questions.text(
            title, self.tr("اكتب تاريخ النشر، مثل: {0} أو {1}").format(*_EXAMPLES)
        )
        if answer is None:
            return
        value = written_date(answer)
        if value is None:
            self._questions.tell(title, self.tr("لم يُفهم هذا التاريخ؛ جرّب مثلا: 25 ماي 2025"))
            return
        given = PublicationDate(value, DateEvidence.STATED, answer)
        article = opened.annotated.article
        before = self._articles.corrected_date(article.id)
        done = self._imports.redate
        self._undo_stack.write(SetDate(self._articles, article.id, before, given, done))

    def separate(self) -> None:
        """Keep that the open article is no copy of the others of its story."""
        opened = self._reading.opened
        if opened is not None:
            command = SeparateCopy(self._families, opened.article.id, self._show_copies)
            self._undo_stack.write(command)

    def _show_copies(self, article_id: str) -> None:
        opened = self._reading.opened
        if opened is not None and opened.article.id == article_id:
            self._reading.copies.show_copies(self._families.of(article_id), article_id)
