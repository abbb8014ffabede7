"""The main page: owns its panes and what happens between them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from articles.span import Span
from desktop.browsing.article_desk import ArticleDesk
from desktop.browsing.navigation import Navigation, Place
from desktop.browsing.pane_layout import PaneLayout
from desktop.browsing.results_pane import ResultsPane
from desktop.browsing.side_panel import SidePanel
from desktop.browsing.strip_pane import StripPane
from desktop.failures import sentence
from desktop.figures.controller import FigureCorrectionController
from desktop.icons import Icons
from desktop.library.archive_session import ArchiveSession
from desktop.passages.controller import PassageController
from desktop.passages.passage_colours import DEFAULT_COLOUR
from desktop.reading.opened_article import OpenedArticle
from desktop.reading.reading_pane import ReadingPane
from desktop.search.controller import PageOfResults, SearchController
from desktop.search.facet_groups import SAVED, facet_groups
from desktop.search.facets_panel import FacetsPanel
from desktop.search.search_state import SearchState
from desktop.tasks.serial_worker import SerialWorker
from desktop.theme import Theme
from index.results import Facets


class BrowsePage(QWidget):
    """Facets, results, article, side panel and the archive's timeline.

    Signals:
        query_changed: The query is now this text, by other means than the search field.
        import_wanted: The reader asked to import.
        saved_search_chosen: A saved search was clicked; its name.
        saved_search_removed: A saved search is to be deleted; its name.
    """

    query_changed = Signal(str)
    import_wanted = Signal()
    saved_search_chosen = Signal(str)
    saved_search_removed = Signal(str)

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        searches: SearchController,
        passages: PassageController,
        corrections: FigureCorrectionController,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.searches = searches
        self._facets_shown = Facets()
        self._counts = (0, 0)
        self._saved: tuple[str, ...] = ()
        self._restored_id: str | None = None
        self._scroll: int | None = None
        self.navigation = Navigation(self)
        self.facets = FacetsPanel(theme)
        self.results = ResultsPane(theme)
        self.reading = ReadingPane(theme)
        self.side = SidePanel(theme)
        self.strip_pane = StripPane(theme)
        self.panes = PaneLayout(self.facets, self.results, self.reading, self.side, self.strip_pane)
        self.desk = ArticleDesk(worker, passages, corrections, self.reading, self.side, self.panes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        self.side.show_content(shown=False)
        self._connect_search()
        self._connect_panes()

    def set_appearance(self, theme: Theme, icons: Icons, font_pixels: int) -> None:
        """Take colours, pictures and the size of the text."""
        self.facets.set_theme(theme)
        self.results.set_theme(theme)
        self.side.set_theme(theme)
        self.strip_pane.strip.set_theme(theme)
        self.reading.set_appearance(theme, icons, font_pixels)

    def set_digits(self, *, arabic_indic: bool) -> None:
        """Write the numbers of figures in this script, wherever they stand."""
        self.results.list.set_digits(arabic_indic=arabic_indic)
        self.reading.set_digits(arabic_indic=arabic_indic)
        self.side.set_digits(arabic_indic=arabic_indic)

    def restore_article(self, article_id: str | None) -> None:
        """The article to open again when the first results come."""
        self._restored_id = article_id

    def show_saved_searches(self, names: tuple[str, ...]) -> None:
        """List these saved searches among the facets."""
        self._saved = names
        self._show_facets()

    def search(self, state: SearchState) -> None:
        """Search for something, remembering the way back."""
        self._scroll = None
        self.searches.change(state)
        self.query_changed.emit(state.text)
        self._remember()

    def refresh(self) -> None:
        """Articles came, went or changed: ask everything again."""
        self._scroll = self.results.list.verticalScrollBar().value()
        self.searches.refresh(self.results.model.rowCount())

    def show_words(self, article_id: str, span: Span | None) -> None:
        """Open an article and lead to words of it, or to its head."""
        self.results.list.select_quietly(self.results.model.row_of(article_id))
        self.desk.open(article_id, self.searches.state.text, lambda: self.desk.lead_to(span))
        self._remember()

    def mark_selection(self) -> None:
        """Make the selected words a passage."""
        self.reading.ask_for_passage(DEFAULT_COLOUR)

    def leave(self) -> None:
        """Esc: close what lies on top, else go back to the list with its place kept."""
        if self.side.figure_editor.isVisible():
            self.side.figure_editor.leave()
        elif self.reading.editor.isVisible():
            self.reading.editor.leave()
        elif self.reading.find_bar.isVisible():
            self.reading.find_bar.leave()
        elif not self.panes.close_drawers():
            self.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_next_pane(self) -> None:
        """F6: walk through the panes in the order of the eye."""
        panes: list[QWidget] = [
            self.results.list,
            self.reading.view,
            self.side.figures.list,
            self.strip_pane.strip,
        ]
        # A list without rows is hidden and takes no focus: the walk goes on to the next pane.
        stops = [pane for pane in panes if pane.isVisible()]
        if not stops:
            return
        current = next((n for n, stop in enumerate(stops) if stop.hasFocus()), -1)
        stops[(current + 1) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def _connect_search(self) -> None:
        self.searches.answered.connect(self._show_results)
        self.searches.failed.connect(self._show_failure)
        self.searches.state_changed.connect(self._show_state)
        results = self.results
        results.model.more_wanted.connect(self.searches.ask_for_more)
        results.order_chosen.connect(lambda order: self._change(order=order))
        results.word_chosen.connect(
            lambda word, near: self._change(text=self.searches.state.text.replace(word, near))
        )
        results.narrowing_cleared.connect(
            lambda: self.search(SearchState(text=self.searches.state.text))
        )
        results.import_wanted.connect(self.import_wanted)
        self.facets.toggled.connect(self._toggle_facet)
        self.facets.removed.connect(lambda _group, name: self.saved_search_removed.emit(name))
        strip = self.strip_pane.strip
        strip.period_chosen.connect(lambda first, last: self._change(period=(first, last)))
        strip.period_cleared.connect(lambda: self._change(period=None))

    def _connect_panes(self) -> None:
        self.navigation.gone_to.connect(self._go_to)
        self.results.list.previewed.connect(self._preview)
        self.results.list.read.connect(self._read)
        self.desk.opened.connect(self._mark_on_strip)
        self.desk.failed.connect(self._show_failure)

    def _change(self, **changes: object) -> None:
        self.search(replace(self.searches.state, **changes))  # type: ignore[arg-type]

    def _show_state(self, state: SearchState) -> None:
        self.results.show_order(state.order)
        self.strip_pane.show_period(state.period)
        self._show_facets()

    def _show_results(self, page: PageOfResults) -> None:
        answer = page.answer
        self.results.model.show_answer(answer)
        if answer.request.offset:
            return
        self._facets_shown = answer.page.facets
        self._counts = (page.articles, page.with_passages)
        self._show_facets()
        self.strip_pane.show_counts(page.archive_months, answer.page.facets.months)
        self.results.show_page(
            answer.page, articles=page.articles, is_narrowed=page.state.is_narrowed
        )
        self._follow_results(page.articles)

    def _follow_results(self, articles: int) -> None:
        """Keep the open article while it is found; otherwise show the first one found."""
        restored, self._restored_id = self._restored_id, None
        open_id = self.desk.article_id or restored
        row = self.results.model.row_of(open_id) if open_id else -1
        first = self.results.model.row(0)
        if row >= 0 or restored is not None:
            self.results.list.select_quietly(row)
            self.desk.open(str(open_id), self.searches.state.text)
            self._keep_place()
        elif first is not None:
            self.results.list.select_quietly(0)
            self.desk.open(first.hit.article_id, self.searches.state.text)
        elif not articles:
            self.desk.show(None)
        self.navigation.amend(Place(self.searches.state, self.desk.article_id))

    def _keep_place(self) -> None:
        """After a mere refresh the list stands where the reader had scrolled it."""
        scroll, self._scroll = self._scroll, None
        if scroll is not None:
            self.results.list.executeDelayedItemsLayout()
            self.results.list.verticalScrollBar().setValue(scroll)

    def _show_facets(self) -> None:
        articles, with_passages = self._counts
        self.facets.show_groups(
            facet_groups(
                self.searches.state,
                self._facets_shown,
                articles=articles,
                with_passages=with_passages,
                saved=self._saved,
            )
        )

    def _mark_on_strip(self, opened: OpenedArticle | None) -> None:
        date = opened.annotated.article.metadata.date.value if opened is not None else None
        self.strip_pane.strip.show_article(date)

    def _show_failure(self, error: Exception) -> None:
        self.results.show_fault(sentence(error))

    def _toggle_facet(self, group: str, value: str) -> None:
        if group == SAVED:
            self.saved_search_chosen.emit(value)
        else:
            self.search(self.searches.state.toggled(group, value))

    def _preview(self, article_id: str) -> None:
        self.desk.open(article_id, self.searches.state.text)
        self._remember(is_read=True)

    def _read(self, article_id: str) -> None:
        self.desk.open(
            article_id,
            self.searches.state.text,
            lambda: self.reading.view.setFocus(Qt.FocusReason.OtherFocusReason),
        )

    def _remember(self, *, is_read: bool = False) -> None:
        place = Place(self.searches.state, self.desk.article_id)
        self.navigation.remember(place, is_read=is_read)

    def _go_to(self, place: Place) -> None:
        self._restored_id = place.article_id
        self.desk.article_id = place.article_id
        self.searches.change(place.state)
        self.query_changed.emit(place.state.text)
