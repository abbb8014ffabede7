"""The reader's own groups of articles, and a search that is narrowed to some of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from articles.archive.archive import Archive
from desktop.session.search_state import SearchState
from index.request import SearchRequest


@dataclass(frozen=True, slots=True)
class OwnGroups:
    """Collections, tags and statuses, each with the articles that are in it.

    Attributes:
        collections: By name.
        tags: By tag, the most frequent first.
        statuses: By the value of a `ReadingStatus`.
        hidden_publishers: The newspapers that no search shows.
    """

    collections: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tags: Mapping[str, frozenset[str]] = field(default_factory=dict)
    statuses: Mapping[str, frozenset[str]] = field(default_factory=dict)
    hidden_publishers: tuple[str, ...] = ()


def own_groups(archive: Archive) -> OwnGroups:
    """The groups as they are at this moment.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    curation = archive.curation
    collections = {each.name: frozenset(each.article_ids) for each in curation.collections()}
    return OwnGroups(
        collections, curation.tags(), curation.statuses(), archive.hidden_publishers.all()
    )


def groups_gone(state: SearchState, groups: OwnGroups) -> tuple[tuple[str, str], ...]:
    """What a search asks for and is not there any more: a collection, or a tag that no article has.

    Returns:
        Each as the attribute of `SearchState` and its name.
    """
    known = {"own_collections": groups.collections, "tags": groups.tags}
    return tuple(
        (group, name)
        for group, there in known.items()
        for name in getattr(state, group)
        if name not in there
    )


def request_of(archive: Archive, state: SearchState, offset: int, limit: int) -> SearchRequest:
    """The engine's request for a search: the reader's groups are known to the archive alone.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    request = without_hidden(state.request(offset, limit), state, archive.hidden_publishers.all())
    ids: frozenset[str] | None = None
    if state.added_since is not None:
        ids = archive.entries.since(state.added_since)
    if not (state.own_collections or state.tags or state.statuses):
        return request if ids is None else replace(request, article_ids=ids)
    groups = own_groups(archive)
    for chosen, known in (
        (state.own_collections, groups.collections),
        (state.tags, groups.tags),
        (state.statuses, groups.statuses),
    ):
        if chosen:
            found = frozenset[str]().union(*(known.get(name, frozenset()) for name in chosen))
            ids = found if ids is None else ids & found
    return replace(request, article_ids=ids)


def in_both(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """What two choices of articles have in common; None chooses all."""
    if one is None or other is None:
        return other if one is None else one
    return one & other


def without_hidden(
    request: SearchRequest, state: SearchState, hidden: Sequence[str]
) -> SearchRequest:
    """The request without the newspapers that are never shown, but for those asked for by name."""
    if state.shows_hidden:
        return request
    left_out = [name for name in hidden if name not in state.publishers]
    excluded = tuple(dict.fromkeys((*request.excluded_publishers, *left_out)))
    return replace(request, excluded_publishers=excluded)
