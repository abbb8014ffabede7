"""FacetChoice and FacetGroup: what the panel of facets lists."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """One line of a group.

    Attributes:
        value: What is told when it is clicked.
        label: What is shown.
        count: How many articles; None shows no number.
        is_chosen: Whether the search is narrowed to it.
        is_removable: Whether it can be deleted (a saved search, a collection, a tag).
        can_be_excluded: Whether it can be left out of the search.
        is_excluded: Whether it is left out.
        can_be_renamed: Whether it can get another name (a tag, a collection, a saved search).
        can_be_hidden: Whether it can be left out of every search, for good.
        is_hidden: Whether it is.
        fresh: How many articles came to it, shown beside the count when there are any.
    """

    value: str
    label: str
    count: int | None = None
    is_chosen: bool = False
    is_removable: bool = False
    can_be_excluded: bool = False
    is_excluded: bool = False
    fresh: int = 0
    can_be_renamed: bool = False
    can_be_hidden: bool = False
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """A heading with its lines; a group without lines is not shown."""

    name: str
    heading: str
    choices: tuple[FacetChoice, ...]
