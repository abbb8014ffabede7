"""Saved searches follow the names of the reader's groups of articles. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from articles.archive.archive import Archive
from desktop.session.search_state import SearchState


class SavedGroups:
    """The saved searches of an archive that ask for collections, tags and statuses."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def asking(self, group: str, name: str) -> tuple[str, ...]:
        """The names of the saved searches that ask for a group of this name.

        Args:
            group: The attribute of `SearchState`.
            name: What the group is called.

        Raises:
            ArchiveError: The archive cannot be read.
        """
        return tuple(self.asking_and_asked(group, name, None)[0])

    def asking_and_asked(
        self, group: str, name: str, wanted: str | None
    ) -> tuple[dict[str, SearchState], dict[str, SearchState]]:
        """The saved searches that ask for a group of this name, as they are and as they will be.

        Args:
            group: The attribute of `SearchState`.
            name: What the group is called.
            wanted: What it will be called; None when it will be gone.

        Raises:
            ArchiveError: The archive cannot be read.
        """
        saved = self._archive.saved_searches.all()
        states = {each.name: SearchState.from_json(each.query) for each in saved}
        asking = {each: state for each, state in states.items() if name in getattr(state, group)}
        return asking, {each: asking[each].with_own_named(group, name, wanted) for each in asking}

    def put(self, states: Mapping[str, SearchState], *, finds_others: bool = False) -> None:
        """Let saved searches ask for this; one that is not there any more stays away.

        Args:
            states: What is asked, by the name of the saved search.
            finds_others: Whether other articles are found now: they are no news.

        Raises:
            ArchiveError: The archive cannot be written.
        """
        saved = self._archive.saved_searches
        for search in filter(None, map(saved.get, states)):
            total = None if finds_others else search.last_total
            saved.save(replace(search, query=states[search.name].to_json(), last_total=total))
