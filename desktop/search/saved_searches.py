"""Saved searches and the history of searches: kept in the archive, offered in the window."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from articles.archive.archive import Archive
from articles.archive.search_repository import SavedSearch
from desktop.search.controller import SearchController
from desktop.search.search_state import SearchState

_OFFERED = 30


class SearchPage(Protocol):
    """What is needed of the page."""

    @property
    def searches(self) -> SearchController:
        """The present search."""
        ...

    def search(self, state: SearchState) -> None:
        """Search for something."""
        ...

    def show_saved_searches(self, names: tuple[str, ...]) -> None:
        """List these saved searches."""
        ...


class NameQuestion(Protocol):
    """How the reader is asked for a name."""

    def text(self, title: str, prompt: str, proposal: str = "") -> str | None:
        """A line the reader wrote, or None."""
        ...


class SavedSearches(QObject):
    """Saves, opens and deletes searches; remembers what was searched for.

    Signals:
        history_changed: The texts to offer, newest first.
    """

    history_changed = Signal(list)

    def __init__(
        self, archive: Archive, page: SearchPage, questions: NameQuestion, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._page = page
        self._questions = questions

    def refresh(self) -> None:
        """Show what the archive keeps."""
        self._page.show_saved_searches(
            tuple(saved.name for saved in self._archive.saved_searches.all())
        )
        states = (SearchState.from_json(past.query) for past in self._archive.search_history.last())
        texts = list(dict.fromkeys(state.text for state in states if state.text))
        self.history_changed.emit(texts[:_OFFERED])

    def save_present(self) -> None:
        """Ask for a name and keep the present search."""
        state = self._page.searches.state
        name = self._questions.text(self.tr("حفظ البحث"), self.tr("اسم البحث:"), state.text)
        if name is not None:
            created = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
            self._archive.saved_searches.save(SavedSearch(name, state.to_json(), created))
            self.refresh()

    def open(self, name: str) -> None:
        """Run a saved search."""
        saved = self._archive.saved_searches.get(name)
        if saved is not None:
            self._page.search(SearchState.from_json(saved.query))

    def remove(self, name: str) -> None:
        """Delete a saved search."""
        self._archive.saved_searches.delete(name)
        self.refresh()

    def remember(self) -> None:
        """The reader opened an article: its search is worth remembering."""
        state = self._page.searches.state
        if state.text.strip():
            self._archive.search_history.add(state.to_json())
            self.refresh()
