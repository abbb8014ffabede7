"""The pages of the window, one at a time, and what one asks of another."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from articles.span import Span
from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.look import Look
from desktop.passages.page import PassagesPage
from desktop.timeline.page import TimelinePage

BROWSE = "page_browse"
TIMELINE = "page_timeline"
PASSAGES = "page_passages"
CONTEXTS = "page_contexts"


class Pages(QStackedWidget):
    """Browsing, the timeline of the archive, all passages, and the contexts of a search.

    A page that is not in front is brought up to date when it comes to the front.

    Signals:
        shown: Another page is in front; the argument is the name of its action.
    """

    shown = Signal(str)

    def __init__(
        self,
        browse: BrowsePage,
        timeline: TimelinePage,
        passages: PassagesPage,
        contexts: ConcordancePage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.browse, self.timeline, self.passages = browse, timeline, passages
        self.contexts = contexts
        self._by_name: dict[str, BrowsePage | TimelinePage | PassagesPage | ConcordancePage] = {
            BROWSE: browse,
            TIMELINE: timeline,
            PASSAGES: passages,
            CONTEXTS: contexts,
        }
        for page in self._by_name.values():
            self.addWidget(page)
        self._connect()

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.setCurrentWidget(self._by_name[name])
        self._bring_up_to_date()
        self.shown.emit(name)

    def show_search(self) -> None:
        """Show the search on a page that shows it: the contexts, or else the results."""
        if self.currentWidget() is self.contexts:
            self._bring_up_to_date()
        else:
            self.show_page(BROWSE)

    def refresh(self) -> None:
        """Articles came, went or changed."""
        self.browse.refresh()
        self._bring_up_to_date()

    def leave(self) -> None:
        """Esc: close what lies on top of the page; from another page go back to browsing."""
        if self.currentWidget() is self.browse:
            self.browse.leave()
        elif self.currentWidget() is not self.passages or not self.passages.leave():
            self.show_page(BROWSE)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        for page in self._by_name.values():
            page.apply(look)

    def show_words(self, article_id: str, span: Span | None) -> None:
        """Bring an article to the front, at these words."""
        self.show_page(BROWSE)
        self.browse.show_words(article_id, span)

    def _connect(self) -> None:
        browse, timeline = self.browse, self.timeline
        timeline.words_wanted.connect(self.show_words)
        self.passages.words_wanted.connect(self.show_words)
        self.contexts.words_wanted.connect(self.show_words)
        self.contexts.left.connect(lambda: self.show_page(BROWSE))
        browse.contexts_wanted.connect(lambda: self.show_page(CONTEXTS))
        timeline.import_wanted.connect(browse.import_wanted)
        timeline.period_chosen.connect(lambda first, last: self._narrow((first, last)))
        timeline.period_cleared.connect(lambda: self._narrow(None))

    def _narrow(self, period: tuple[str, str] | None) -> None:
        self.browse.search(replace(self.browse.searches.state, period=period))
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        if self.currentWidget() is self.timeline:
            self.timeline.show_period(self.browse.searches.state.period)
            self.browse.searches.ask_for_ids(self.timeline.refresh)
        elif self.currentWidget() is self.passages:
            self.passages.refresh()
        elif self.currentWidget() is self.contexts:
            self.contexts.show_search(self.browse.searches.state)
