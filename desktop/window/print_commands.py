"""PrintCommands: what «print» means on each page of the window."""
# ruff: noqa: PLC0415 - the window stands before paper and PDF are brought in

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from articles.summaries.summarisation import SENTENCES
from desktop.dossier.controller import PAPER_KEY, SENTENCES_KEY, DossierController
from desktop.pages.page import Printing
from desktop.printing.contents.paper_look import paper_look
from desktop.printing.contents.print_options import SUMMARY, PrintOptions, remembered_sentences
from desktop.printing.contents.printout import Printout
from desktop.widgets.questions import Questions
from desktop.window.actions import Actions
from desktop.window.pages import Pages
from desktop.window.window_services import WindowServices

if TYPE_CHECKING:
    from desktop.printing.preview.preview import PrintPreview

_KIND_KEY = "printing/kind"


class PrintCommands(QObject):
    """Opens the preview of what the page in front shows, or of a dossier.

    Signals:
        previewed: The `PrintPreview` of what a page shows is open.
    """

    previewed = Signal(object)

    def __init__(
        self, services: WindowServices, pages: Pages, actions: Actions, questions: Questions
    ) -> None:
        """Join the pages with the actions of printing.

        Args:
            services: The archive and the settings.
            pages: What is printed.
            actions: Their actions `print` and `print_dossier`.
            questions: Where the reader is told that there is nothing to print.
        """
        super().__init__(pages)
        self._services = services
        self._pages = pages
        self._actions = actions
        self._questions = questions
        self.dossier = DossierController(
            services.location,
            services.worker,
            services.runner,
            services.searches,
            services.settings,
            pages,
        )
        self.dossier.nothing_found.connect(self._tell_nothing)
        self.dossier.failed.connect(questions.tell_failure)
        actions.connect("print", self.print_page)
        actions.connect("print_dossier", self.print_dossier)
        pages.print_wanted.connect(self.print_page)
        pages.shown.connect(self._allow)
        pages.printable_changed.connect(self._allow)
        self._allow()

    def print_page(self) -> None:
        """Show what the page in front shows, as it will be printed."""
        if not self._pages.current.printout(self._show):
            self._tell_nothing()

    def print_dossier(self) -> None:
        """Ask what a dossier of the results is to hold, or of those that are chosen."""
        browse = self._pages.browse
        is_seen = self._pages.current is browse
        self.dossier.open(browse.results.list.chosen_ids() if is_seen else ())

    def _show(self, printing: Printing) -> None:
        """Open the preview; where the reader can choose, what is chosen is kept for the next."""
        if not callable(printing):
            self._preview(printing)
            return
        settings = self._services.settings
        sentences = remembered_sentences(settings.text(SENTENCES_KEY), SENTENCES)
        options = PrintOptions(settings.text(_KIND_KEY) or SUMMARY, sentences)
        preview = self._preview(printing(options), options)

        def follow() -> None:
            settings.remember_text(SENTENCES_KEY, str(options.sentences))
            settings.remember_text(_KIND_KEY, options.kind)
            preview.replace([printing(options)])

        options.changed.connect(follow)

    def _preview(self, content: Printout, options: PrintOptions | None = None) -> PrintPreview:
        from desktop.printing.preview.preview import PrintPreview

        page_size = self._services.settings.text(PAPER_KEY) or "A4"
        window = self._pages.window()
        preview = PrintPreview([content], window, page_size=page_size, options=options)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()
        self.previewed.emit(preview)
        return preview

    def _allow(self, *_: object) -> None:
        self._actions["print"].setEnabled(self._pages.current.has_printout)
        self.dossier.look = paper_look(self._services.appearance.look)

    def _tell_nothing(self) -> None:
        self._questions.tell(self.tr("طباعة"), self.tr("لا شيء يُطبع هنا."))
