"""PrintCommands: what «print» means on each page of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt, Signal

from articles.summarisation import SENTENCES
from desktop.dossier.controller import PAPER_KEY, SENTENCES_KEY, DossierController
from desktop.passages.passages_printout import passages_printout
from desktop.printing.contents.article_content import article_of
from desktop.printing.contents.print_options import SUMMARY, PrintOptions, remembered_sentences
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import summary_of
from desktop.printing.preview.preview import PrintPreview
from desktop.reading.opened_article import OpenedArticle
from desktop.widgets.questions import Questions
from desktop.window.actions import Actions
from desktop.window.pages import Pages
from desktop.window.window_services import WindowServices

_KIND_KEY = "printing/kind"


class PrintCommands(QObject):
    """Opens the preview of what the page in front shows, or of a dossier.

    Signals:
        previewed: The `PrintPreview` of an article or of passages is open.
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
        actions.connect("print_dossier", self.dossier.open)
        pages.shown.connect(self._allow)
        pages.browse.desk.opened.connect(self._allow)
        self._allow()

    def print_page(self) -> None:
        """Show what the page in front shows, as it will be printed."""
        pages = self._pages
        if pages.currentWidget() is pages.timeline:
            pages.timeline.print_listed()
        elif pages.currentWidget() is pages.passages:
            self._print_passages()
        elif pages.browse.reading.opened is not None:
            self._print_article(pages.browse.reading.opened)

    @property
    def _arabic_indic(self) -> bool:
        return self._services.appearance.look.arabic_indic

    def _print_article(self, opened: OpenedArticle) -> None:
        settings = self._services.settings
        sentences = remembered_sentences(settings.text(SENTENCES_KEY), SENTENCES)
        options = PrintOptions(settings.text(_KIND_KEY) or SUMMARY, sentences)
        preview = self._preview(self._article(opened, options), options)

        def follow() -> None:
            settings.remember_text(SENTENCES_KEY, str(options.sentences))
            settings.remember_text(_KIND_KEY, options.kind)
            preview.replace([self._article(opened, options)])

        options.changed.connect(follow)

    def _article(self, opened: OpenedArticle, options: PrintOptions) -> Printout:
        today = date.today()  # noqa: DTZ011 - the reader's own day
        article_id = opened.article.id
        added = self._services.archive.articles.added([article_id]).get(article_id)
        if options.kind == SUMMARY:
            return summary_of(
                opened.annotated,
                opened.passages,
                today=today,
                added=added,
                sentences=options.sentences,
                arabic_indic=self._arabic_indic,
            )
        return article_of(
            opened.annotated,
            opened.passages,
            today=today,
            added=added,
            arabic_indic=self._arabic_indic,
        )

    def _print_passages(self) -> None:
        page = self._pages.passages
        if not page.model.values:
            self._tell_nothing()
            return
        self._preview(
            passages_printout(
                page.model.values,
                page.arrangement,
                page.head.field.text(),
                today=date.today(),  # noqa: DTZ011 - the reader's own day
                arabic_indic=self._arabic_indic,
            )
        )

    def _preview(self, content: Printout, options: PrintOptions | None = None) -> PrintPreview:
        page_size = self._services.settings.text(PAPER_KEY) or "A4"
        window = self._pages.window()
        preview = PrintPreview([content], window, page_size=page_size, options=options)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()
        self.previewed.emit(preview)
        return preview

    def _allow(self, *_: object) -> None:
        """An article can be printed when one is open; lists say themselves that they are empty."""
        pages = self._pages
        is_browsing = pages.currentWidget() is pages.browse
        has_article = pages.browse.reading.opened is not None
        self._actions["print"].setEnabled(has_article or not is_browsing)
        self.dossier.arabic_indic = self._arabic_indic

    def _tell_nothing(self) -> None:
        self._questions.tell(self.tr("طباعة"), self.tr("لا شيء يُطبع هنا."))
