"""The pages of the window, one at a time, and what one asks of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from articles.bookkeeping import BookkeepingStep
from articles.span import Span
from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.ledger.page import LedgerPage
from desktop.library.import_progress import ImportProgress
from desktop.library.running_words import what_runs
from desktop.look import Look
from desktop.pages.page import Introduction, Page
from desktop.session.search_state import SearchState
from desktop.settings import DECIMALS, MONTHS
from desktop.timeline.page import TimelinePage
from desktop.widgets.row_menu import AddEntries

SomePage = TypeVar("SomePage", bound=Page)


class Pages(QStackedWidget):
    """The page of browsing, which owns the search, and any others.

    A page that is not in front is brought up to date when it comes to the front.

    Signals:
        shown: Another page is in front; the argument is the name of its action.
        import_wanted: The reader asked to import.
        print_wanted: What the page in front shows is to be printed.
        printable_changed: The page in front has something to print now, or nothing any more.
        ways_changed: What `can_go` says may be another answer now.
    """

    shown = Signal(str)
    import_wanted = Signal()
    print_wanted = Signal()
    printable_changed = Signal()
    ways_changed = Signal()

    def __init__(
        self, browse: BrowsePage, others: Sequence[Page], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.browse = browse
        self._by_name: dict[str, Page] = {}
        self._came_from: str | None = None
        self._awaited: QWidget | None = None
        self._waits_at: QWidget | None = None
        for page in (browse, *others):
            self._by_name[page.introduction.name] = page
            self.addWidget(page)
            self._connect(page)
            if isinstance(page, LedgerPage):
                page.controller.followed.connect(self._look_elsewhere)
        browse.navigation.changed.connect(self._forget_page)

    def __iter__(self) -> Iterator[Page]:
        return iter(self._by_name.values())

    def __getitem__(self, kind: type[SomePage]) -> SomePage:
        """The page of this class.

        Raises:
            StopIteration: There is none.
        """
        return next(page for page in self if isinstance(page, kind))

    @property
    def introductions(self) -> tuple[Introduction, ...]:
        """What the pages say of themselves, in their order."""
        return tuple(page.introduction for page in self)

    @property
    def current(self) -> Page:
        """The page in front."""
        widget = self.currentWidget()
        return widget if isinstance(widget, Page) else self.browse

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.setCurrentWidget(self._by_name[name])
        self._bring_up_to_date()
        self.shown.emit(name)
        self.ways_changed.emit()

    def visit(self, name: str) -> None:
        """Bring a page to the front as the reader asks for it: its list has the keyboard then."""
        self.show_page(name)
        entrance = self._awaited = self.current.entrance
        self._waits_at = self.window().focusWidget()
        if entrance is not None and entrance.isVisible():
            entrance.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list that is filled only now gets the keyboard, unless the reader went elsewhere."""
        if event.type() == QEvent.Type.Show and watched is self._awaited:
            self._awaited = None
            if self.window().focusWidget() is self._waits_at:
                watched.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return super().eventFilter(watched, event)

    def show_first(self) -> None:
        """Bring the page of browsing to the front."""
        self.show_page(self.browse.introduction.name)

    def show_search(self) -> None:
        """Show the search on the page in front, if it follows it, or else among the results."""
        if self.current is self.browse or not self.current.introduction.follows_search:
            self.show_first()
        else:
            self._bring_up_to_date()

    def show_indicator(self, number: int) -> None:
        """Bring the ledger to the front with the indicator of this number."""
        self[LedgerPage].show_indicator(number)
        self.show_page(LedgerPage.introduction.name)

    def refresh(self) -> None:
        """Articles came, went or changed."""
        for page in self:
            page.keep_up()
        self.browse.refresh(self.browse.searches)
        self._bring_up_to_date()

    def review_decisions(self) -> None:
        """Bring the ledger to the front, with all that was decided in it to be taken back."""
        self.show_page(LedgerPage.introduction.name)
        self[LedgerPage].gestures.show_decisions()

    def add_to_rows(self, add: AddEntries) -> None:
        """Add what can be done with an article to the menus of rows that are of one."""
        for rows in (self[TimelinePage].list, self[ConcordancePage].list):
            rows.add_entries = add

    def show_importing(self, progress: ImportProgress | None) -> None:
        """Let no page say that there is nothing, while articles still come; None when all came."""
        words = what_runs(progress) if progress is not None else ""
        for page in self:
            page.show_what_runs(words)

    def leave(self) -> None:
        """Esc: close what lies on top of the page; from another page go back to browsing."""
        if not self.current.leave():
            self.show_first()

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        for page in self:
            page.apply(look)

    def follow_setting(self, key: str) -> None:
        """Word anew what was worded by a setting that changed."""
        if key in {MONTHS.key, DECIMALS.key}:
            self.refresh()
            self.browse.read_again()

    def show_words(self, article_id: str, span: Span | None) -> None:
        """Bring an article to the front, at these words; the way back leads to this page."""
        came_from = self.current.introduction.name
        self.show_first()
        self.browse.show_words(article_id, span)
        self._came_from = came_from if came_from != self.browse.introduction.name else None
        self.ways_changed.emit()

    def can_go(self, direction: int) -> bool:
        """Whether there is a place before (-1) or after (+1) this one, on this page or another."""
        is_back = direction < 0 and (self._came_from or self.current is not self.browse)
        return bool(is_back) or self.browse.navigation.can_go(direction)

    def go(self, direction: int) -> None:
        """Go back (-1) or forward (+1): to another page, or through searches and articles."""
        came_from, self._came_from = self._came_from, None
        if direction < 0 and self.current is not self.browse:
            self.show_first()
        elif direction < 0 and came_from is not None:
            self.show_page(came_from)
        else:
            self.browse.navigation.go(direction)
        self.ways_changed.emit()

    def _connect(self, page: Page) -> None:
        if page.entrance is not None:
            page.entrance.installEventFilter(self)
        page.words_wanted.connect(self.show_words)
        page.search_wanted.connect(self._search)
        page.page_wanted.connect(self.show_page)
        page.indicator_wanted.connect(self.show_indicator)
        page.left.connect(self.show_first)
        for told, heard in (
            (page.import_wanted, self.import_wanted),
            (page.print_wanted, self.print_wanted),
            (page.printable_changed, self.printable_changed),
        ):
            told.connect(heard)

    def _look_elsewhere(self, step: BookkeepingStep | None) -> None:
        """The ledger has followed: what others say of the open article may be known only now."""
        if step is None:
            self.browse.article_mediator.look_elsewhere()

    def _forget_page(self) -> None:
        """Whoever goes on in browsing goes back there first."""
        self._came_from = None
        self.ways_changed.emit()

    def _search(self, state: SearchState) -> None:
        self.browse.search(state)
        self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        """Browsing follows the search by itself, also while it is not in front."""
        if self.current is not self.browse:
            self.current.refresh(self.browse.searches)
