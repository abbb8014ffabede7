"""SearchMediator: the present search between chips, facets, results and the archive's strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal

from desktop.browsing.results_pane import ResultsPane
from desktop.browsing.strip_pane import StripPane
from desktop.look import Look
from desktop.search.chip_bar import ChipBar
from desktop.search.controller import PageOfResults, SearchController
from desktop.search.facet_groups import COLLECTIONS, SAVED, TAGS, SavedCount, facet_groups
from desktop.search.reasons_card import ReasonsCard
from desktop.session.own_narrowing import OwnGroups, groups_gone
from desktop.session.search_state import SearchState
from desktop.widgets.facets_panel import FacetsPanel
from index.matching_rules import MatchingRule
from index.query.faults import query_faults
from index.results import Facets, MatchReason


class SearchMediator(QObject):
    """Shows the present search in every pane, and turns gestures in them into another search.

    Attributes:
        is_read_only: Whether the archive cannot be written, so that nothing of its own is changed.

    Signals:
        wanted: The `SearchState` that a gesture leads to.
        answered: A `PageOfResults`, when everything shows it.
        place_wanted: A `Span` of the query's text is to be shown to the reader.
        publishers_known: The newspapers of the archive, most frequent first.
        newspapers_counted: The same as pairs: a name, and how many articles it has.
        saved_chosen: A saved search was clicked; its name.
        saved_removed: A saved search is to be deleted; its name.
        saved_renamed: A saved search is to be called otherwise; its name.
        collection_removed: A collection is to be deleted; its name.
        collection_renamed: A collection is to be called otherwise; its name.
        tag_removed: A tag is to be taken from all articles; its name.
        tag_renamed: A tag of articles is to be called otherwise; its name.
        publisher_hidden: A newspaper is never to be shown, or is again; its name.
    """

    wanted = Signal(object)
    answered = Signal(object)
    place_wanted = Signal(object)
    publishers_known = Signal(object)
    newspapers_counted = Signal(object)
    saved_chosen = Signal(str)
    saved_removed = Signal(str)
    saved_renamed = Signal(str)
    collection_removed = Signal(str)
    collection_renamed = Signal(str)
    tag_removed = Signal(str)
    tag_renamed = Signal(str)
    publisher_hidden = Signal(str)

    def __init__(
        self,
        look: Look,
        searches: SearchController,
        chips: ChipBar,
        facets: FacetsPanel,
        results: ResultsPane,
        strip_pane: StripPane,
    ) -> None:
        super().__init__(results)
        self._look = look
        self._searches = searches
        self._chips, self._facets, self._results = chips, facets, results
        self._strip_pane = strip_pane
        self._facets_shown = Facets()
        self._articles = 0
        self._own = OwnGroups()
        self._saved: tuple[SavedCount, ...] = ()
        self.reasons: ReasonsCard | None = None
        self.is_read_only = False
        self._connect_searches()
        self._connect_results()

    def apply(self, look: Look) -> None:
        """Write the numbers of cards that open next by this look."""
        self._look = look

    def show_saved_searches(self, saved: Sequence[SavedCount]) -> None:
        """List these saved searches among the facets."""
        self._saved = tuple(saved)
        self._show_facets()

    def want_inside(self) -> None:
        """Search within the present results from now on, if there are some."""
        if self._chips.offers_inside:
            self.wanted.emit(self._searches.state.inside())

    def want_alike(self, article_id: str, title: str) -> None:
        """Search for articles like this one."""
        order = self._searches.state.order
        self.wanted.emit(SearchState(like=(article_id, title), order=order))

    def _connect_searches(self) -> None:
        searches, facets = self._searches, self._facets
        searches.answered.connect(self._show_page)
        searches.failed.connect(self._show_fault)
        searches.state_changed.connect(self._show_state)
        self._chips.changed.connect(self.wanted)
        facets.toggled.connect(self._toggle_facet)
        facets.excluded.connect(self._exclude)
        facets.removed.connect(self._remove)
        facets.renamed.connect(self._rename)
        facets.hidden.connect(lambda _group, name: self.publisher_hidden.emit(name))
        strip = self._strip_pane.strip
        strip.period_chosen.connect(lambda first, last: self._change(period=(first, last)))
        strip.period_cleared.connect(lambda: self._change(period=None))

    def _connect_results(self) -> None:
        results = self._results
        results.model.more_wanted.connect(self._searches.ask_for_more)
        results.order_chosen.connect(lambda order: self._change(order=order))
        results.query_chosen.connect(lambda text: self._change(text=text))
        results.word_chosen.connect(
            lambda word, near: self._change(text=self._searches.state.text.replace(word, near))
        )
        results.notes.place_chosen.connect(self.place_wanted)
        results.notes.hidden_wanted.connect(lambda shown: self._change(shows_hidden=shown))
        results.notes.group_dropped.connect(
            lambda group, name: self.wanted.emit(
                self._searches.state.with_own_named(group, name, None)
            )
        )
        results.narrowing_cleared.connect(
            lambda: self.wanted.emit(SearchState(text=self._searches.state.text))
        )
        results.list.reasons_wanted.connect(self._ask_for_reasons)
        results.list.alike_wanted.connect(self.want_alike)

    def _change(self, **changes: object) -> None:
        self.wanted.emit(replace(self._searches.state, **changes))  # type: ignore[arg-type]

    def _show_state(self, state: SearchState) -> None:
        self._results.show_order(state.order)
        self._strip_pane.show_period(state.period)
        self._chips.show_state(state)
        self._results.notes.show_hints(query_faults(state.text))
        self._show_facets()

    def _show_page(self, page: PageOfResults) -> None:
        answer = page.answer
        self._results.model.show_answer(answer)
        if answer.request.offset:
            return
        self._results.notes.show_hints(answer.page.unapplied)
        self._facets_shown = answer.page.facets
        self._chips.show_found(answer.page.total)
        self._articles, self._own = page.articles, page.own
        self._show_facets()
        self._strip_pane.show_counts(page.archive.months, answer.page.facets.months)
        self._results.show_page(
            answer.page,
            articles=page.articles,
            is_narrowed=page.state.is_narrowed,
            has_words=bool(page.state.marked_words.strip()),
            hidden=page.hidden,
            shows_hidden=page.state.shows_hidden and bool(page.own.hidden_publishers),
            gone=groups_gone(page.state, page.own),
        )
        newspapers = [(facet.value, facet.count) for facet in page.archive.publishers]
        self.publishers_known.emit([name for name, _ in newspapers])
        self.newspapers_counted.emit(newspapers)
        self.answered.emit(page)

    def _show_fault(self, error: Exception) -> None:
        self._chips.show_found(0)
        self._results.show_fault(error)

    def _show_facets(self) -> None:
        self._facets.show_groups(
            facet_groups(
                self._searches.state,
                self._facets_shown,
                articles=self._articles,
                saved=self._saved,
                own=self._own,
                is_read_only=self.is_read_only,
            )
        )

    def _toggle_facet(self, group: str, value: str) -> None:
        if group == SAVED:
            self.saved_chosen.emit(value)
        else:
            self.wanted.emit(self._searches.state.toggled(group, value))

    def _remove(self, group: str, name: str) -> None:
        removals = {COLLECTIONS: self.collection_removed, TAGS: self.tag_removed}
        removals.get(group, self.saved_removed).emit(name)

    def _rename(self, group: str, name: str) -> None:
        ways = {COLLECTIONS: self.collection_renamed, TAGS: self.tag_renamed}
        ways.get(group, self.saved_renamed).emit(name)

    def _exclude(self, group: str, value: str) -> None:
        self.wanted.emit(self._searches.state.excluding(group, value))

    def _ask_for_reasons(self, article_id: str, place: QPoint) -> None:
        def show(query: str, reasons: tuple[MatchReason, ...]) -> None:
            ignored = [MatchingRule(rule) for rule in self._searches.state.ignored_rules]
            card = ReasonsCard(self._look, self._results)
            card.show_reasons(query, reasons, ignored)
            card.rule_switched.connect(lambda rule, on: self._switch_rule(rule, applied=on))
            card.destroyed.connect(self._forget_reasons)
            self.reasons = card
            card.open_at(place)

        self._searches.explain(article_id, show)

    def _forget_reasons(self) -> None:
        self.reasons = None

    def _switch_rule(self, rule: MatchingRule, *, applied: bool) -> None:
        self.wanted.emit(self._searches.state.with_rule(rule, applied=applied))
