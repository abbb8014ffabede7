"""SearchCommands: the search field and the actions of the search, joined to the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from articles.span import Span
from desktop.browsing.page import BrowsePage
from desktop.display.text_positions import TextPositions
from desktop.search.saved_searches import SavedSearches
from desktop.search.search_chips import cleared
from desktop.search.search_field import SearchField
from desktop.window.actions import Actions


class SearchCommands(QObject):
    """What the search field and the actions of the search do."""

    def __init__(
        self,
        field: SearchField,
        page: BrowsePage,
        saved: SavedSearches,
        show_page: Callable[[], None],
        parent: QObject,
    ) -> None:
        """Join them.

        Args:
            field: The search field.
            page: The page that it searches in.
            saved: The saved searches and the history.
            show_page: Brings that page to the front.
            parent: The window.
        """
        super().__init__(parent)
        self._field, self._page, self._saved = field, page, saved
        self._show_page = show_page
        field.asked.connect(self._search)
        field.left_downwards.connect(
            lambda: page.results.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        page.query_changed.connect(field.show_query)
        page.search_mediator.place_wanted.connect(self._show_place)
        page.search_mediator.saved_chosen.connect(saved.open)
        page.search_mediator.saved_removed.connect(saved.remove)
        page.search_mediator.saved_renamed.connect(saved.rename)
        page.results.list.previewed.connect(lambda _id: saved.remember())
        page.search_mediator.publishers_known.connect(field.set_publishers)
        saved.history_changed.connect(field.set_history)
        saved.names_changed.connect(field.set_saved)
        field.saved_chosen.connect(saved.open)
        field.words_wanted.connect(
            lambda letters: page.searches.complete(letters, field.offer_words)
        )

    def connect_actions(self, actions: Actions) -> None:
        """Give the actions of the search something to do."""
        acts: dict[str, Callable[[], object]] = {
            "focus_search": self.focus,
            "save_search": self._saved.save_present,
            "search_inside": self._search_inside,
            "search_alike": self._search_alike,
            "search_batch": self._page.results.batch_wanted.emit,
            "clear_search": self._clear,
            "search_syntax": self._field.explain_syntax,
        }
        for name, act in acts.items():
            actions.connect(name, act)
        view = self._page.reading.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda place: self.article_menu(actions, place).popup(
                view.viewport().mapToGlobal(place)
            )
        )

    def article_menu(self, actions: Actions, place: QPoint) -> QMenu:
        """The menu of the open article: that of its text, and what is done with it as a whole."""
        menu = self._page.reading.view.createStandardContextMenu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        passage = self._page.reading.passage_at(place)
        if passage is not None:
            self._page.passage_links.add_to(menu, passage)
        for name in ("mark", "find", "search_alike"):
            menu.addAction(actions[name])
        return menu

    def focus(self) -> None:
        """Bring the keyboard to the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _search(self, text: str) -> None:
        self._page.search(replace(self._page.searches.state, text=text))
        self._show_page()

    def _search_inside(self) -> None:
        self._page.search_mediator.want_inside()
        self._show_page()
        self.focus()

    def _search_alike(self) -> None:
        opened = self._page.reading.opened
        if opened is not None:
            article = opened.article
            self._page.search_mediator.want_alike(article.id, article.metadata.title)
            self._show_page()

    def _clear(self) -> None:
        self._page.search(cleared(self._page.searches.state))
        self._show_page()
        self.focus()

    def _show_place(self, place: Span) -> None:
        """Select a stretch of the query in the field."""
        text = self._field.text()
        if place.end <= len(text):
            start, length = TextPositions(text).span_to_utf16(place)
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.setSelection(start, length)
