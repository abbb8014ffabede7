"""SearchState: what the reader is looking for, as the page shows and remembers it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace

from index.query import Order, SearchRequest

COLLECTIONS = ("all", "passages", "undated")


@dataclass(frozen=True, slots=True)
class SearchState:
    """A search with its narrowings.

    Attributes:
        text: The query.
        collection: `all`, `passages` (articles with passages), `undated`.
        publishers: Chosen newspapers.
        years: Chosen years of publication.
        figure_kinds: Chosen kinds of figures.
        period: First and last point of time (EDTF) brushed on the timeline, or None.
        order: `relevance` or `date`.
    """

    text: str = ""
    collection: str = "all"
    publishers: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    figure_kinds: tuple[str, ...] = ()
    period: tuple[str, str] | None = None
    order: str = Order.RELEVANCE.value

    def toggled(self, group: str, value: str) -> SearchState:
        """The state with a line of a facet switched on or off.

        Args:
            group: `collection`, `publishers`, `years` or `figure_kinds`.
            value: The line's value.
        """
        if group == "collection":
            return replace(self, collection="all" if value == self.collection else value)
        if group == "publishers":
            return replace(self, publishers=_toggled(self.publishers, value))
        if group == "years":
            return replace(self, years=_toggled(self.years, value))
        return replace(self, figure_kinds=_toggled(self.figure_kinds, value))

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the text narrows the search."""
        return self != SearchState(text=self.text, order=self.order)

    def request(
        self, offset: int, limit: int, with_passages: frozenset[str] = frozenset()
    ) -> SearchRequest:
        """The engine's request.

        Args:
            offset: How many hits to leave out.
            limit: How many to return.
            with_passages: The articles that have passages.
        """
        first, last = self.period or (None, None)
        return SearchRequest(
            text=self.text,
            publishers=self.publishers,
            years=tuple(int(year) for year in self.years),
            figure_kinds=self.figure_kinds,
            date_from=first,
            date_to=last,
            article_ids=with_passages if self.collection == "passages" else None,
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
            values = json.loads(text)
            period = values.get("period")
            state = cls(
                text=str(values.get("text", "")),
                collection=str(values.get("collection", "all")),
                publishers=tuple(map(str, values.get("publishers", ()))),
                years=tuple(str(int(year)) for year in values.get("years", ())),
                figure_kinds=tuple(map(str, values.get("figure_kinds", ()))),
                period=(str(period[0]), str(period[1])) if period else None,
                order=Order(values.get("order", Order.RELEVANCE.value)).value,
            )
        except (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError):
            return cls()
        return state if state.collection in COLLECTIONS else replace(state, collection="all")


def _toggled(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(v for v in chosen if v != value) if value in chosen else (*chosen, value)
