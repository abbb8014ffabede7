"""The main page: owns its panes and what happens between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from articles.archive.entry_repository import EntryRepository
from articles.span import Span
from desktop.browsing.article_mediator import ArticleMediator
from desktop.browsing.introduction import INTRODUCTION
from desktop.browsing.navigation import Navigation, Place
from desktop.browsing.pane_layout import PaneLayout
from desktop.browsing.passage_links import PassageLinks
from desktop.browsing.results_pane import ResultsPane
from desktop.browsing.search_mediator import SearchMediator
from desktop.browsing.side_panel import SidePanel
from desktop.browsing.strip_pane import StripPane
from desktop.concordance.page import ConcordancePage
from desktop.display.passage_colours import DEFAULT_COLOUR
from desktop.figures.controller import FigureCorrectionController
from desktop.look import Look
from desktop.pages.page import Page, PresentSearch, Printing
from desktop.passages.controller import PassageController
from desktop.printing.contents.article_content import article_of
from desktop.printing.contents.paper_look import paper_look
from desktop.printing.contents.print_options import SUMMARY, PrintOptions
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import summary_of
from desktop.reading.opened_article import OpenedArticle
from desktop.reading.reading_pane import ReadingPane
from desktop.search.chip_bar import ChipBar
from desktop.search.controller import PageOfResults, SearchController
from desktop.search.facet_groups import SavedCount
from desktop.session.archive_session import ArchiveSession
from desktop.session.search_state import SearchState
from desktop.tasks.serial_worker import SerialWorker
from desktop.widgets.facets_panel import FacetsPanel

_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class BrowsePage(Page):
    """Facets, results, article, side panel and the archive's timeline; chips above them.

    Signals:
        query_changed: The query is now this text, by other means than the search field.
    """

    query_changed = Signal(str)

    introduction = INTRODUCTION

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        searches: SearchController,
        passages: PassageController,
        corrections: FigureCorrectionController,
        entries: EntryRepository,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = entries
        self._look = look
        self.searches = searches
        self._restored_id: str | None = None
        self._returns = False
        self._scroll: int | None = None
        self._chosen: list[str] = []
        self.navigation = Navigation(self)
        self.chips = ChipBar(look)
        self.facets = FacetsPanel(look)
        self.results = ResultsPane(look)
        self.entrance = self.results.list
        self.reading = ReadingPane(look)
        self.side = SidePanel(look)
        self.strip_pane = StripPane(look)
        self.panes = PaneLayout(self.facets, self.results, self.reading, self.side, self.strip_pane)
        self.article_mediator = ArticleMediator(
            worker, passages, corrections, self.reading, self.side, self.panes
        )
        self.passage_links = PassageLinks(
            worker, passages, self.reading, self.side.passages, self.results.show_fault
        )
        self.search_mediator = SearchMediator(
            look, searches, self.chips, self.facets, self.results, self.strip_pane
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.chips)
        layout.addWidget(self.panes, 1)
        self.side.show_content(shown=False)
        self._connect_search()
        self._connect_panes()

    @property
    @override
    def has_printout(self) -> bool:
        return self.reading.opened is not None

    @override
    def apply(self, look: Look) -> None:
        self._look = look
        for part in (
            self.chips,
            self.facets,
            self.results,
            self.reading,
            self.side,
            self.strip_pane,
            self.search_mediator,
        ):
            part.apply(look)

    def restore_article(self, article_id: str | None) -> None:
        """The article to open again when the first results come."""
        self._restored_id = article_id

    def show_saved_searches(self, saved: tuple[SavedCount, ...]) -> None:
        """List these saved searches among the facets."""
        self.search_mediator.show_saved_searches(saved)

    def search(self, state: SearchState, *, is_typed: bool = True) -> None:
        """Search for something, remembering the way back: that of typing has fewer steps."""
        self._scroll, self._chosen = None, []
        self.searches.change(state)
        self.query_changed.emit(state.text)
        self._remember(is_typed=is_typed)

    @override
    def refresh(self, search: PresentSearch) -> None:
        self._scroll = self.results.list.verticalScrollBar().value()
        self._chosen = self.results.list.chosen_ids()
        self.searches.refresh(self.results.model.rowCount())

    def read_again(self) -> None:
        """Show the open article anew."""
        article_id = self.article_mediator.article_id
        if article_id is not None:
            self.article_mediator.open(article_id, self.searches.state)

    def show_words(self, article_id: str, span: Span | None) -> None:
        """Open an article and lead to words of it, or to its head."""
        self.results.list.select_quietly(self.results.model.row_of(article_id))
        state = self.searches.state
        self.article_mediator.open(article_id, state, lambda: self.article_mediator.lead_to(span))
        self._remember()

    def mark_selection(self, *, exactly: bool = False) -> bool:
        """Make the selected words a passage: whole words, or exactly these. False without any."""
        return self.reading.ask_for_passage(DEFAULT_COLOUR, exactly=exactly)

    @override
    def printout(self, ready: Callable[[Printing], None]) -> bool:
        opened = self.reading.opened
        if opened is None:
            return False
        added = self._entries.of([opened.article.id]).get(opened.article.id)
        today = date.today()  # noqa: DTZ011 - the reader's own
        look = paper_look(self._look)

        def make(options: PrintOptions) -> Printout:
            annotated, passages = opened.annotated, opened.passages
            if options.kind == SUMMARY:
                return summary_of(
                    annotated,
                    passages,
                    today=today,
                    added=added,
                    sentences=options.sentences,
                    look=look,
                    elsewhere=opened.elsewhere,
                )
            return article_of(annotated, passages, today=today, added=added, look=look)

        ready(make)
        return True

    @override
    def exports(self) -> QMenu | None:
        return self.results.export.menu() if self.results.export.isEnabled() else None

    @override
    def leave(self) -> bool:
        if self.side.figure_editor.isVisible():
            self.side.figure_editor.leave()
        elif self.reading.editor.isVisible():
            self.reading.editor.leave()
        elif self.reading.find_bar.isVisible():
            self.reading.find_bar.leave()
        elif not self.panes.close_drawers():
            # Back to the list, whose place is kept: there is no page before this one.
            self.results.list.setFocus(_BY_KEY)
        return True

    @override
    def landmarks(self) -> Sequence[QWidget]:
        return (self.chips, self.facets, self.results, self.reading, self.side, self.strip_pane)

    def _connect_search(self) -> None:
        self.search_mediator.wanted.connect(lambda state: self.search(state, is_typed=False))
        self.search_mediator.answered.connect(self._follow_results)
        self.results.concordance_wanted.connect(
            lambda: self.page_wanted.emit(ConcordancePage.introduction.name)
        )
        self.results.import_wanted.connect(self.import_wanted)
        self.chips.left.connect(lambda: self.results.list.setFocus(_BY_KEY))

    def _connect_panes(self) -> None:
        self.navigation.gone_to.connect(self._go_to)
        self.results.list.previewed.connect(self._preview)
        self.results.list.read.connect(self._read)
        self.article_mediator.opened.connect(self._mark_on_strip)
        self.article_mediator.opened.connect(lambda _opened: self.printable_changed.emit())
        self.article_mediator.failed.connect(self.results.show_fault)
        self.reading.find_bar.left.connect(lambda: self.reading.view.setFocus(_BY_KEY))
        self.reading.copies.chosen.connect(lambda copy_id: self.show_words(copy_id, None))
        self.side.figures.compared.connect(self.indicator_wanted)

    def _follow_results(self, page: PageOfResults) -> None:
        """Keep the open article while it is found; otherwise show the first one found."""
        restored, self._restored_id = self._restored_id, None
        open_id = self.article_mediator.article_id or restored
        row = self.results.model.row_of(open_id) if open_id else -1
        first = self.results.model.value(0)
        self.reading.invite(has_choice=first is not None)
        if row >= 0 or restored is not None:
            self.results.list.select_quietly(row)
            returns, self._returns = self._returns, False
            then = self.article_mediator.return_to_place if returns else None
            self.article_mediator.open(str(open_id), self.searches.state, then)
            self._keep_place()
        elif first is not None:
            self.results.list.select_quietly(0)
            self.article_mediator.open(first.hit.article_id, self.searches.state)
        elif not page.articles:
            self.article_mediator.show(None)
        self.navigation.amend(Place(self.searches.state, self.article_mediator.article_id))

    def _keep_place(self) -> None:
        """After a mere refresh the list stands where it was, and what was chosen still is."""
        chosen, self._chosen = self._chosen, []
        if len(chosen) > 1:
            self.results.list.choose_again(chosen)
        scroll, self._scroll = self._scroll, None
        if scroll is not None:
            self.results.list.executeDelayedItemsLayout()
            self.results.list.verticalScrollBar().setValue(scroll)

    def _mark_on_strip(self, opened: OpenedArticle | None) -> None:
        date = opened.annotated.article.metadata.date.value if opened is not None else None
        self.strip_pane.strip.show_article(date)

    def _preview(self, article_id: str) -> None:
        self.article_mediator.open(article_id, self.searches.state)
        self._remember(is_read=True)

    def _read(self, article_id: str) -> None:
        self.article_mediator.open(
            article_id,
            self.searches.state,
            lambda: self.reading.view.setFocus(Qt.FocusReason.OtherFocusReason),
        )

    def _remember(self, *, is_read: bool = False, is_typed: bool = True) -> None:
        place = Place(self.searches.state, self.article_mediator.article_id)
        self.navigation.remember(place, is_read=is_read, is_typed=is_typed)

    def _go_to(self, place: Place) -> None:
        self._restored_id, self._returns = place.article_id, True
        self.article_mediator.article_id = place.article_id
        self.searches.change(place.state)
        self.query_changed.emit(place.state.text)
