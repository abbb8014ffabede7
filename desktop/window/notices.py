"""What is said above the pages: news of this start, the welcome, imports and their reports."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.library.archive_names import only_read
from desktop.library.import_panel import ImportPanel
from desktop.library.report_view import ImportReportView
from desktop.look import Look
from desktop.settings import Settings
from desktop.widgets.notice import Notice

_WELCOMED = "session/welcomed"


class Notices(QWidget):
    """Slim strips one under another, each hidden until it has something to say.

    Attributes:
        strips: All of them, from top to bottom.
    """

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._told: list[str] = []
        self.news = Notice()
        self.welcome = Notice()
        self.rest = Notice()
        self.import_panel = ImportPanel(look)
        self.report_view = ImportReportView(look)
        self.strips = (self.news, self.rest, self.welcome, self.import_panel, self.report_view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.setSpacing(0)
        for part in self.strips:
            layout.addWidget(part)
        self.news.dismissed.connect(self._told.clear)
        self.welcome.dismissed.connect(lambda: settings.remember_text(_WELCOMED, "yes"))

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        for part in self.strips:
            part.apply(look)

    def greet(self) -> None:
        """Explain the sample archive, until the reader puts that away."""
        if not self._settings.text(_WELCOMED):
            self.welcome.say(
                self.tr(
                    "هذا أرشيف العيّنة، كُتب لخزانة: ابحث فيه واقرأ، ثم استورد مقالاتك إلى أرشيفك."
                ),
                self.tr("استيراد مقالات…"),
            )

    def tell_news(self, words: str) -> None:
        """Say what the reader should know of this start, without asking anything.

        What was said before stays until it is put away.
        """
        if words not in self._told:
            self._told.append(words)
        self.news.say("\n".join(self._told), self.tr("فتح أرشيف…"))

    def offer_rest(self) -> None:
        """The window closed in the midst of an import; the reader may go on with it."""
        said = self.tr("أُغلقت خزانة قبل أن يتم الاستيراد؛ ما استُورد باق، والباقي لم يدخل بعد.")
        self.rest.say(said, self.tr("أكمل الاستيراد"))

    def tell_only_read(self) -> None:
        """The reader asked for a change where nothing can be written."""
        self.tell_news(f"{self.tr('لم يُحفظ شيء.')} {only_read()}")
