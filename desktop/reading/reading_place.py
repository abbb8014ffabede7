"""Where the reader is in an article: the words at the top edge, kept when all is set anew."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from articles.span import Span
from desktop.reading.article_view import ArticleView


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """A place of the body and how far below the upper edge of the view it stands.

    Attributes:
        position: The first place of the body that can be seen.
        top: Its distance from the edge in pixels.
    """

    position: int
    top: float


def reading_place(view: ArticleView, body: str) -> ReadingPlace:
    """Where the reader is in `body`, which `view` shows."""

    def top(position: int) -> float:
        return view.place_of(Span(position, position)).top()

    position = min(bisect_left(range(len(body)), 0.0, key=top), max(len(body) - 1, 0))
    return ReadingPlace(position, top(position))


def return_to(view: ArticleView, place: ReadingPlace) -> None:
    """Scroll so that the same words stand where they stood."""
    now = view.place_of(Span(place.position, place.position)).top()
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + round(now - place.top))
