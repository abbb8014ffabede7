"""Saved searches and the history of searches: kept in the archive, offered in the window."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from articles.archive.archive import Archive
from articles.archive.search_repository import SavedSearch
from articles.errors import ArchiveError
from desktop.search.controller import SearchController
from desktop.search.facet_groups import SavedCount
from desktop.session.decision import Decision
from desktop.session.search_state import SearchState
from desktop.session.undo_stack import WritingStack

_LOG = logging.getLogger(__name__)
_OFFERED = 30


@contextmanager
def _for_another_time() -> Iterator[None]:
    """What the reader did not write himself is not written while another process writes."""
    try:
        yield
    except ArchiveError as error:
        _LOG.info("not remembered: %s", error)


class SearchPage(Protocol):
    """What is needed of the page."""

    @property
    def searches(self) -> SearchController:
        """The present search."""
        ...

    def search(self, state: SearchState) -> None:
        """Search for something."""
        ...

    def show_saved_searches(self, saved: tuple[SavedCount, ...]) -> None:
        """List these saved searches."""
        ...


class NameQuestion(Protocol):
    """How the reader is asked for a name, and told that it is another one's."""

    def text(self, title: str, prompt: str, proposal: str = "") -> str | None:
        """A line the reader wrote, or None."""
        ...

    def tell(self, title: str, text: str) -> None:
        """Say something that must be read."""
        ...


class SavedSearches(QObject):
    """Saves, opens, renames and deletes searches; remembers what was searched for.

    Signals:
        history_changed: The texts to offer, newest first.
        names_changed: The names of the saved searches.
    """

    history_changed = Signal(list)
    names_changed = Signal(list)

    def __init__(
        self,
        archive: Archive,
        page: SearchPage,
        questions: NameQuestion,
        undo_stack: WritingStack,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._page = page
        self._questions = questions
        self._undo_stack = undo_stack
        self._saved: tuple[SavedSearch, ...] = ()
        self._found: dict[str, int] = {}

    def refresh(self) -> None:
        """Show what the archive keeps."""
        self._show_saved()
        states = (SearchState.from_json(past.query) for past in self._archive.search_history.last())
        texts = list(dict.fromkeys(state.text for state in states if state.text))
        self.history_changed.emit(texts[:_OFFERED])

    def count(self) -> None:
        """Count what the saved searches find now: articles came, went or changed."""
        # Not read anew: the last import may end when the archive is closed already.
        states = {saved.name: SearchState.from_json(saved.query) for saved in self._saved}
        self._page.searches.ask_for_counts(states, self._take_count)

    def save_present(self) -> None:
        """Ask for a name and keep the present search."""
        state = replace(self._page.searches.state, added_since=None)
        name = self._questions.text(self.tr("حفظ البحث"), self.tr("اسم البحث:"), state.text)
        if name is not None:
            created = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
            search = SavedSearch(name, state.to_json(), created, looked=_present_moment())
            self._decide(self.tr("حفظ بحث"), name, search)

    def open(self, name: str) -> None:
        """Run a saved search; what it finds from now on is no news.

        Where there is news, it shows that alone: what came since the reader last looked.
        """
        saved = self._archive.saved_searches.get(name)
        if saved is None:
            return
        state = SearchState.from_json(saved.query)
        if _counted(saved, self._found.get(name)).fresh:
            state = replace(state, added_since=saved.looked)
        if not self._archive.is_read_only:
            found = self._found.get(name, saved.last_total)
            seen = replace(saved, last_total=found, looked=_present_moment())
            with _for_another_time():
                self._archive.saved_searches.save(seen)
        self._show_saved()
        self._page.search(state)

    def remove(self, name: str) -> None:
        """Delete a saved search."""
        self._decide(self.tr("حذف بحث محفوظ"), name, None)

    def rename(self, name: str) -> None:
        """Ask for another name of a saved search, and give it, as one step that can be undone."""
        saved, title = self._archive.saved_searches, self.tr("تسمية بحث محفوظ")
        wanted = self._questions.text(title, self.tr("اسم البحث:"), name)
        if wanted is None or wanted == name:
            return
        if saved.get(wanted) is not None:
            self._questions.tell(title, self.tr("هذا الاسم لبحث محفوظ آخر."))
            return

        def move(former: str, latter: str) -> None:
            search = saved.get(former)
            if search is not None:
                with self._archive.transaction():
                    saved.delete(former)
                    saved.save(replace(search, name=latter))

        def tell() -> None:
            self.refresh()
            self.count()

        forth, back = partial(move, name, wanted), partial(move, wanted, name)
        self._undo_stack.write(Decision(title, forth, back, tell))

    def remember(self) -> None:
        """The reader opened an article: its search is worth remembering."""
        state = self._page.searches.state
        if state.text.strip() and not self._archive.is_read_only:
            with _for_another_time():
                self._archive.search_history.add(state.to_json())
                self.refresh()

    def _decide(self, words: str, name: str, wanted: SavedSearch | None) -> None:
        """Keep a search under a name, or none, as one step that can be taken back."""
        saved = self._archive.saved_searches
        before = saved.get(name)

        def put(search: SavedSearch | None) -> None:
            if search is None:
                saved.delete(name)
            else:
                saved.save(search)

        def tell() -> None:
            self._found.pop(name, None)
            self.refresh()
            self.count()

        self._undo_stack.write(Decision(words, lambda: put(wanted), lambda: put(before), tell))

    def _take_count(self, name: str, found: int) -> None:
        saved = self._archive.saved_searches.get(name)
        if saved is None:
            return
        self._found[name] = found
        # Counted for the first time, or fewer than there were: news are counted from here.
        is_news = saved.last_total is None or found < saved.last_total
        if is_news and not self._archive.is_read_only:
            with _for_another_time():
                self._archive.saved_searches.save(replace(saved, last_total=found))
        self._show_saved()

    def _show_saved(self) -> None:
        self._saved = self._archive.saved_searches.all()
        counts = (_counted(saved, self._found.get(saved.name)) for saved in self._saved)
        self._page.show_saved_searches(tuple(counts))
        self.names_changed.emit([saved.name for saved in self._saved])


def _present_moment() -> str:
    """As the archive writes when an article came."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _counted(saved: SavedSearch, found: int | None) -> SavedCount:
    fresh = 0
    if found is not None and saved.last_total is not None:
        fresh = max(found - saved.last_total, 0)
    return SavedCount(saved.name, found, fresh)
