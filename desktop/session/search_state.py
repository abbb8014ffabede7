"""SearchState: what the reader is looking for, as the page shows and remembers it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import cast

from index.matching_rules import MatchingRule
from index.request import Order, SearchRequest

COLLECTIONS = ("all", "undated")
VALUES = ("publishers", "years", "figure_kinds")
"""The groups of facets with values of which several can be chosen and several excluded."""

OWN_VALUES = ("own_collections", "tags", "statuses")
"""The groups that the reader made; of them several can be chosen, and none excluded."""

_RULES = frozenset(rule.value for rule in MatchingRule)


@dataclass(frozen=True, slots=True)
class SearchState:
    """A search with its narrowings.

    Attributes:
        text: The query.
        collection: `all` or `undated`.
        publishers: Chosen newspapers.
        years: Chosen years of publication.
        figure_kinds: Chosen kinds of figures.
        excluded_publishers: Newspapers left out.
        excluded_years: Years left out.
        excluded_figure_kinds: Kinds of figures left out.
        with_figures: Only articles with (True) or without (False) key figures; None for all.
        with_passages: Only articles with or without passages; None for all.
        own_collections: Chosen collections of the reader.
        tags: Chosen tags of articles.
        statuses: Chosen statuses of articles.
        period: First and last point of time (EDTF) brushed on the timeline, or None.
        within: The queries in whose results is searched, the earliest first.
        like: The article whose likes are wanted, its id and its title, or None.
        ignored_rules: The values of the matching rules that are switched off.
        order: `relevance` or `date`.
        added_since: Only articles that entered the archive after this moment (ISO 8601, UTC), or
            None for all.
        shows_hidden: Whether newspapers are found, too, that are never to be shown.
    """

    text: str = ""
    collection: str = "all"
    publishers: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    figure_kinds: tuple[str, ...] = ()
    excluded_publishers: tuple[str, ...] = ()
    excluded_years: tuple[str, ...] = ()
    excluded_figure_kinds: tuple[str, ...] = ()
    with_figures: bool | None = None
    with_passages: bool | None = None
    own_collections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    period: tuple[str, str] | None = None
    within: tuple[str, ...] = ()
    like: tuple[str, str] | None = None
    ignored_rules: tuple[str, ...] = ()
    order: str = Order.RELEVANCE.value
    added_since: str | None = None
    shows_hidden: bool = False

    def toggled(self, group: str, value: str) -> SearchState:
        """The state with a line of a facet switched on or off; an excluded one is switched on.

        Args:
            group: `collection`, `contents`, `publishers`, `years`, `figure_kinds` or one of the
                reader's own.
            value: The line's value.
        """
        if group == "collection":
            return replace(self, collection="all" if value == self.collection else value)
        if group == "contents":
            return self._with_content(value, wanted=True)
        if group in OWN_VALUES:
            there = getattr(self, group)
            kept = tuple(each for each in there if each != value)
            chosen = kept if value in there else (*there, value)
            return replace(self, **{group: chosen})  # type: ignore[arg-type]
        return self._with_value(group, f"excluded_{group}", value)

    def excluding(self, group: str, value: str) -> SearchState:
        """The state with a line of a facet left out, or no longer; a chosen one is left out.

        Args:
            group: `contents`, `publishers`, `years` or `figure_kinds`.
            value: The line's value.
        """
        if group == "contents":
            return self._with_content(value, wanted=False)
        return self._with_value(f"excluded_{group}", group, value)

    def with_own_named(self, group: str, former: str, name: str | None) -> SearchState:
        """The state after one of the reader's groups got another name, or none any more.

        Args:
            group: One of `OWN_VALUES`.
            former: What it was called.
            name: What it is called now; None when it is gone.
        """
        names = (name if each == former else each for each in getattr(self, group))
        kept = tuple(dict.fromkeys(each for each in names if each is not None))
        return replace(self, **{group: kept})  # type: ignore[arg-type]

    def inside(self) -> SearchState:
        """The state that searches within the present results: the query becomes one of `within`."""
        text = self.text.strip()
        if not text:
            return self
        kept = tuple(each for each in self.within if each != text)
        return replace(self, text="", within=(*kept, text))

    def with_rule(self, rule: MatchingRule, *, applied: bool) -> SearchState:
        """The state with a matching rule switched on or off."""
        others = tuple(each for each in self.ignored_rules if each != rule.value)
        return replace(self, ignored_rules=others if applied else (*others, rule.value))

    @property
    def marked_words(self) -> str:
        """The query whose words are marked in an article: the earlier ones belong to it."""
        if not self.within:
            return self.text
        return " ".join(f"({query})" for query in (*self.within, self.text) if query.strip())

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the text narrows the search."""
        plain = SearchState(text=self.text, order=self.order, shows_hidden=self.shows_hidden)
        return self != plain

    def request(self, offset: int, limit: int) -> SearchRequest:
        """The engine's request.

        Args:
            offset: How many hits to leave out.
            limit: How many to return.
        """
        first, last = self.period or (None, None)
        return SearchRequest(
            text=self.text,
            publishers=self.publishers,
            years=tuple(int(year) for year in self.years),
            figure_kinds=self.figure_kinds,
            excluded_publishers=self.excluded_publishers,
            excluded_years=tuple(int(year) for year in self.excluded_years),
            excluded_figure_kinds=self.excluded_figure_kinds,
            with_figures=self.with_figures,
            with_passages=self.with_passages,
            date_from=first,
            date_to=last,
            within=self.within,
            like=self.like[0] if self.like else None,
            ignored_rules=frozenset(MatchingRule(rule) for rule in self.ignored_rules),
            undated_only=self.collection == "undated",
            order=Order(self.order),
            offset=offset,
            limit=limit,
            facets=offset == 0,
        )

    def to_json(self) -> str:
        """For saved searches and the session."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> SearchState:
        """The state again; an empty search when the text is not understood."""
        try:
            return _state_of(json.loads(text))
        except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError):
            return cls()

    def _with_content(self, value: str, *, wanted: bool) -> SearchState:
        is_on = getattr(self, value) is wanted
        return replace(self, **{value: None if is_on else wanted})  # type: ignore[arg-type]

    def _with_value(self, switched: str, opposite: str, value: str) -> SearchState:
        there = getattr(self, switched)
        kept = tuple(v for v in there if v != value)
        against = tuple(v for v in getattr(self, opposite) if v != value)
        changes = {switched: kept if value in there else (*there, value), opposite: against}
        return replace(self, **changes)  # type: ignore[arg-type]


def _state_of(values: dict[str, object]) -> SearchState:
    collection = str(values.get("collection", "all"))
    # Earlier versions knew the articles with passages as a collection.
    with_passages = True if collection == "passages" else _yes_or_no(values.get("with_passages"))
    return SearchState(
        text=str(values.get("text", "")),
        collection=collection if collection in COLLECTIONS else "all",
        publishers=_texts(values.get("publishers")),
        years=_years(values.get("years")),
        figure_kinds=_texts(values.get("figure_kinds")),
        excluded_publishers=_texts(values.get("excluded_publishers")),
        excluded_years=_years(values.get("excluded_years")),
        excluded_figure_kinds=_texts(values.get("excluded_figure_kinds")),
        with_figures=_yes_or_no(values.get("with_figures")),
        with_passages=with_passages,
        own_collections=_texts(values.get("own_collections")),
        tags=_texts(values.get("tags")),
        statuses=_texts(values.get("statuses")),
        period=_pair(values.get("period")),
        within=_texts(values.get("within")),
        like=_pair(values.get("like")),
        ignored_rules=tuple(r for r in _texts(values.get("ignored_rules")) if r in _RULES),
        order=Order(str(values.get("order", Order.RELEVANCE.value))).value,
        added_since=_text(values.get("added_since")),
        shows_hidden=values.get("shows_hidden") is True,
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in cast("list[object]", value or ()))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _years(value: object) -> tuple[str, ...]:
    return tuple(str(int(year)) for year in cast("list[str]", value or ()))


def _pair(value: object) -> tuple[str, str] | None:
    first, second = cast("list[object]", value)[:2] if value else (None, None)
    return None if first is None else (str(first), str(second))


def _yes_or_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
