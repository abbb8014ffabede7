"""The main page: owns its panes and what happens between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from articles.passages import Passage
from articles.span import Span
from desktop.browsing.navigation import Navigation, Place
from desktop.browsing.pane_layout import PaneLayout
from desktop.browsing.results_pane import ResultsPane
from desktop.browsing.side_panel import SidePanel
from desktop.browsing.strip_pane import StripPane
from desktop.failures import sentence
from desktop.icons import Icons
from desktop.library.archive_session import ArchiveSession
from desktop.passages.controller import PassageController
from desktop.reading.article_loader import load_article
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
        article_opened: An `OpenedArticle` is shown, or None.
        import_wanted: The reader asked to import.
        date_wanted: The reader wants to set the open article's date.
        saved_search_chosen: A saved search was clicked; its name.
        saved_search_removed: A saved search is to be deleted; its name.
    """

    query_changed = Signal(str)
    article_opened = Signal(object)
    import_wanted = Signal()
    date_wanted = Signal()
    saved_search_chosen = Signal(str)
    saved_search_removed = Signal(str)

    def __init__(
        self,
        worker: SerialWorker[ArchiveSession],
        searches: SearchController,
        passages: PassageController,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._worker = worker
        self.searches = searches
        self._passages = passages
        self._facets_shown = Facets()
        self._counts = (0, 0)
        self._saved: tuple[str, ...] = ()
        self._article_id: str | None = None
        self._restored_id: str | None = None
        self.navigation = Navigation(self)
        self.facets = FacetsPanel(theme)
        self.results = ResultsPane(theme)
        self.reading = ReadingPane(theme)
        self.side = SidePanel(theme)
        self.strip_pane = StripPane(theme)
        self.panes = PaneLayout(self.facets, self.results, self.reading, self.side, self.strip_pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        self.side.show_content(shown=False)
        self._connect_search()
        self._connect_article()

    def set_appearance(self, theme: Theme, icons: Icons, font_pixels: int) -> None:
        """Take colours, pictures and the size of the text."""
        self.facets.set_theme(theme)
        self.results.set_theme(theme)
        self.side.set_theme(theme)
        self.strip_pane.strip.set_theme(theme)
        self.reading.set_appearance(theme, icons, font_pixels)

    @property
    def open_article_id(self) -> str | None:
        """The article that is open, or None."""
        return self._article_id

    def restore_article(self, article_id: str | None) -> None:
        """The article to open again when the first results come."""
        self._article_id = self._restored_id = article_id

    def show_saved_searches(self, names: tuple[str, ...]) -> None:
        """List these saved searches among the facets."""
        self._saved = names
        self._show_facets()

    def search(self, state: SearchState) -> None:
        """Search for something, remembering the way back."""
        self.searches.change(state)
        self.query_changed.emit(state.text)
        self._remember()

    def refresh(self) -> None:
        """Articles came or went: ask everything again."""
        self.searches.refresh()
        if self._article_id is not None:
            self.open_article(self._article_id)

    def open_article(self, article_id: str, then: Callable[[], None] | None = None) -> None:
        """Read an article; a newer call makes an older one void."""
        self._article_id = article_id
        query = self.searches.state.text

        def opened(article: OpenedArticle | None) -> None:
            if self._article_id != article_id:
                return
            self._show_article(article)
            if then is not None:
                then()

        self._worker.ask(
            lambda session: load_article(session, article_id, query),
            opened,
            self._show_failure,
            channel="article",
        )

    def mark_selection(self) -> None:
        """Make the selected words a passage."""
        self.reading.ask_for_passage("green")

    def step_hit(self, direction: int) -> None:
        """Lead to the next or previous hit; beyond the last one to the next article."""
        self.reading.step(direction)

    def leave(self) -> None:
        """Esc: close what lies on top, else go back to the list with its place kept."""
        if self.reading.editor.isVisible():
            self.reading.editor.leave()
        elif self.reading.find_bar.isVisible():
            self.reading.find_bar.leave()
        elif not self.panes.close_drawers():
            self.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_next_pane(self) -> None:
        """F6: walk through the panes in the order of the eye."""
        stops: list[QWidget] = [self.results.list, self.reading.view]
        if self.side.isVisible():
            stops.append(self.side.figures.list)
        if self.strip_pane.isVisible():
            stops.append(self.strip_pane.strip)
        current = next((n for n, stop in enumerate(stops) if stop.hasFocus()), -1)
        stops[(current + 1) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)

    def _connect_search(self) -> None:
        self.searches.answered.connect(self._show_results)
        self.searches.failed.connect(self._show_failure)
        self.searches.state_changed.connect(self._show_state)
        self.results.model.more_wanted.connect(self.searches.ask_for_more)
        self.results.order_chosen.connect(
            lambda order: self.search(replace(self.searches.state, order=order))
        )
        self.results.word_chosen.connect(self._replace_word)
        self.results.narrowing_cleared.connect(
            lambda: self.search(SearchState(text=self.searches.state.text))
        )
        self.results.import_wanted.connect(self.import_wanted)
        self.facets.toggled.connect(self._toggle_facet)
        self.facets.removed.connect(lambda _group, name: self.saved_search_removed.emit(name))
        strip = self.strip_pane.strip
        strip.period_chosen.connect(
            lambda first, last: self.search(replace(self.searches.state, period=(first, last)))
        )
        strip.period_cleared.connect(lambda: self.search(replace(self.searches.state, period=None)))
        self.navigation.gone_to.connect(self._go_to)

    def _connect_article(self) -> None:
        self.results.list.previewed.connect(self._preview)
        self.results.list.read.connect(self._read)
        reading, side = self.reading, self.side
        reading.figure_clicked.connect(self._figure_clicked)
        reading.time_clicked.connect(self._time_clicked)
        reading.passage_wanted.connect(self._add_passage)
        reading.editor.edited.connect(self._passages.edit)
        reading.editor.deleted.connect(self._passages.delete)
        reading.editor.left.connect(lambda: reading.view.setFocus(Qt.FocusReason.OtherFocusReason))
        reading.find_bar.asked.connect(self._find_in_article)
        side.figures.chosen.connect(self._lead_to_figure)
        side.timeline.chosen.connect(self._lead_to)
        side.timeline.date_wanted.connect(self.date_wanted)
        side.passages.chosen.connect(self._lead_to_passage)
        self._passages.changed.connect(self._passages_changed)

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
        self.strip_pane.strip.show_counts(answer.page.facets.months)
        self.strip_pane.refresh_hint()
        self.results.show_page(
            answer.page, articles=page.articles, is_narrowed=page.state.is_narrowed
        )
        self._follow_results()

    def _follow_results(self) -> None:
        """Keep the open article when it is still found, otherwise show the first one."""
        row = self.results.model.row_of(self._article_id) if self._article_id else -1
        restored, self._restored_id = self._restored_id, None
        first = self.results.model.row(0)
        if row >= 0 and self._article_id is not None:
            self.results.list.select_quietly(row)
            self.open_article(self._article_id)
        elif restored is not None:
            self.open_article(restored)
        elif first is not None:
            self.results.list.select_quietly(0)
            self.open_article(first.hit.article_id)
        elif not self._counts[0]:
            self._article_id = None
            self._show_article(None)

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

    def _show_article(self, opened: OpenedArticle | None) -> None:
        self.side.show_content(shown=opened is not None)
        if opened is None:
            self.reading.show_nothing()
            self.strip_pane.strip.show_article(None)
        else:
            annotated = opened.annotated
            self.reading.show_article(opened)
            self.side.figures.show_figures(annotated.figures)
            self.side.timeline.show_entries(opened.entries, annotated.article.metadata.date)
            self.side.passages.show_passages(opened.passages)
            self.strip_pane.strip.show_article(annotated.article.metadata.date.value)
        self.article_opened.emit(opened)

    def _show_failure(self, error: Exception) -> None:
        self.results.show_fault(sentence(error))

    def _toggle_facet(self, group: str, value: str) -> None:
        if group == SAVED:
            self.saved_search_chosen.emit(value)
        else:
            self.search(self.searches.state.toggled(group, value))

    def _replace_word(self, word: str, near: str) -> None:
        text = self.searches.state.text.replace(word, near)
        self.search(replace(self.searches.state, text=text))

    def _preview(self, article_id: str) -> None:
        self.open_article(article_id)
        self._remember()

    def _read(self, article_id: str) -> None:
        self.open_article(
            article_id, lambda: self.reading.view.setFocus(Qt.FocusReason.OtherFocusReason)
        )

    def _remember(self) -> None:
        self.navigation.remember(Place(self.searches.state, self._article_id))

    def _go_to(self, place: Place) -> None:
        self._article_id = place.article_id
        self.searches.change(place.state)
        self.query_changed.emit(place.state.text)

    def _figure_clicked(self, number: int) -> None:
        self.side.figures.bring_forward(number)
        self.reading.show_current_figure(number)

    def _lead_to_figure(self, number: int) -> None:
        opened = self.reading.opened
        if opened is not None:
            self.reading.show_current_figure(number)
            self._lead_to(opened.annotated.figures[number].span)

    def _time_clicked(self, number: int) -> None:
        opened = self.reading.opened
        if opened is not None:
            self.side.timeline.bring_forward(opened.annotated.times[number].span)

    def _lead_to(self, span: Span | None) -> None:
        if span is None:
            self.reading.view.verticalScrollBar().setValue(0)
            return
        if self.panes.is_narrow:
            self.panes.close_drawers()
        self.reading.view.lead_to(span)

    def _lead_to_passage(self, passage: Passage) -> None:
        self._lead_to(Span(passage.position.start, passage.position.end))
        # The card opens when the words have come to rest.
        QTimer.singleShot(0, self.reading, lambda: self.reading.edit_passage(passage))

    def _add_passage(self, span: Span, colour: str) -> None:
        opened = self.reading.opened
        if opened is not None:
            passage = self._passages.add(opened.annotated.article, span, colour)
            self.reading.edit_passage(passage)

    def _passages_changed(self, article_id: str) -> None:
        opened = self.reading.opened
        if opened is not None and opened.annotated.article.id == article_id:
            passages = self._passages.of_article(article_id)
            self.reading.replace_passages(passages)
            self.side.passages.show_passages(passages)

    def _find_in_article(self, words: str) -> None:
        opened = self.reading.opened
        if opened is None or not words.strip():
            self.reading.show_found(())
            return
        body = opened.annotated.article.body
        self._worker.ask(
            lambda session: session.engine.find(body, words),
            self.reading.show_found,
            self._show_failure,
            channel="find",
        )
