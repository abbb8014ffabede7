"""Every occurrence of a query's words with the words around it (keyword in context)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from articles.span import Span
from index.marking.marks import Marker
from index.request import SearchRequest
from index.results import ConcordanceLine, Hit, ResultPage

WIDTH = 60
"""About so many letters are shown on each side."""


# A page of hits at a time: each costs a search.
_HITS_AT_ONCE = 500
_BODIES_AT_ONCE = 50


def concordance(
    search: Callable[[SearchRequest], ResultPage],
    bodies: Callable[[Sequence[str]], Mapping[str, str]],
    request: SearchRequest,
    marker: Marker,
    width: int = WIDTH,
) -> Iterator[ConcordanceLine | None]:
    """The lines of all articles that answer a request, in the order of the hits.

    None comes before each article, so that nobody waits long for a chance to stop.

    Args:
        search: Answers requests.
        bodies: Reads the bodies of articles.
        request: What is asked; its `offset` and `limit` do not count.
        marker: Marks the words of the request.
        width: About how many letters are shown on each side.
    """
    offset, total = 0, 1
    while offset < total:
        page = search(
            replace(request, offset=offset, limit=_HITS_AT_ONCE, facets=False, snippets=False)
        )
        for start in range(0, len(page.hits), _BODIES_AT_ONCE):
            hits = page.hits[start : start + _BODIES_AT_ONCE]
            read = bodies([hit.article_id for hit in hits])
            for hit in hits:
                yield None
                yield from concordance_lines(hit, read.get(hit.article_id, ""), marker, width)
        offset, total = offset + _HITS_AT_ONCE, page.total


def concordance_lines(
    hit: Hit, body: str, marker: Marker, width: int = WIDTH
) -> Iterator[ConcordanceLine]:
    """The lines of one found article, in the order of its body.

    Args:
        hit: The article.
        body: Its body.
        marker: Marks the query's words; words with nothing but a space between make one line.
        width: About how many letters are shown on each side.
    """
    for place in _joined(body, marker.spans(body)):
        yield ConcordanceLine(
            article_id=hit.article_id,
            title=hit.title,
            publisher=hit.publisher,
            published=hit.published,
            before=_before(body, place.start, width),
            words=_plain(place.text_in(body)),
            after=_after(body, place.end, width),
            place=place,
        )


def _joined(body: str, places: tuple[Span, ...]) -> Iterator[Span]:
    """The places, one for those that stand side by side in a line of the body."""
    current: Span | None = None
    for place in places:
        if current is not None and body[current.end : place.start] in {"", " "}:
            current = Span(current.start, place.end)
            continue
        if current is not None:
            yield current
        current = place
    if current is not None:
        yield current


def _before(body: str, end: int, width: int) -> str:
    """What stands before a place, without the word that would be cut."""
    start = max(0, end - width)
    text = body[start:end]
    if start and not body[start - 1].isspace():
        text = text.partition(_first_space(text))[2]
    return _plain(text)


def _after(body: str, start: int, width: int) -> str:
    """What stands behind a place, without the word that would be cut."""
    end = min(len(body), start + width)
    text = body[start:end]
    if end < len(body) and not body[end].isspace():
        text = text.rpartition(_last_space(text))[0]
    return _plain(text)


def _first_space(text: str) -> str:
    return next((letter for letter in text if letter.isspace()), text or " ")


def _last_space(text: str) -> str:
    return next((letter for letter in reversed(text) if letter.isspace()), text or " ")


def _plain(text: str) -> str:
    return " ".join(text.split())
