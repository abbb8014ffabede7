"""The best sentence of an article for a query, cut at words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from articles.span import Span
from index.marking.marks import Mark, merged
from index.results import Snippet

LONGEST = 220
_BEFORE_FIRST = 50
# Beside which words a sentence has, a little counts how often.
_PER_MARK = 0.05
_MOST_COUNTED = 10
_ELLIPSIS = "…"
# A set of letters in front of all is looked for several times faster than a choice.
_SENTENCE_END = re.compile(r"[.!؟?؛…\n](?:(?<=\n)|(?=\s))")
_SPACE = re.compile(r"\s")


def best_snippet(body: str, marks: Sequence[Mark], weights: Sequence[float]) -> Snippet:
    """The sentence with the rarest words of the query, or the first one.

    Args:
        body: The article's body.
        marks: Where the query's words stand in it, in order.
        weights: How rare each part of the query is, by its number in the marks.
    """
    ends = [match.end() for match in _SENTENCE_END.finditer(body)]
    if not ends or ends[-1] < len(body):
        ends.append(len(body))
    first, last, inside = _best_sentence(ends, _one_for_each_place(marks, weights), weights)
    place = _fit(body, _stripped(body, first, last), inside, weights)
    place = _extended(body, place, ends)
    shown = [mark for mark in marks if place.start <= mark.start and mark.end <= place.end]
    return _made(body, place, merged(shown), _is_cut(body, place, ends))


def _one_for_each_place(marks: Sequence[Mark], weights: Sequence[float]) -> list[Mark]:
    """Of marks at one place only that of the rarest part: a word asked twice is one word."""
    heaviest: dict[tuple[int, int], Mark] = {}
    for mark in marks:
        place = mark.start, mark.end
        known = heaviest.get(place)
        if known is None or weights[mark.part] > weights[known.part]:
            heaviest[place] = mark
    return list(heaviest.values())


def _best_sentence(
    ends: Sequence[int], marks: Sequence[Mark], weights: Sequence[float]
) -> tuple[int, int, list[Mark]]:
    best: tuple[float, int, int, list[Mark]] = (-1.0, 0, ends[0], [])
    at = 0
    while at < len(marks):
        number, first = min(bisect_right(ends, marks[at].start), len(ends) - 1), at
        end = ends[number]
        at += 1
        while at < len(marks) and marks[at].start < end:
            at += 1
        inside = list(marks[first:at])
        worth = _worth(inside, weights)
        if worth > best[0]:
            best = worth, ends[number - 1] if number else 0, end, inside
    return best[1:]


def _worth(marks: Sequence[Mark], weights: Sequence[float]) -> float:
    distinct = sum(weights[part] for part in {mark.part for mark in marks})
    return distinct + _PER_MARK * min(len(marks), _MOST_COUNTED)


def _stripped(body: str, start: int, end: int) -> Span:
    end = min(end, len(body))
    if end - start > 100 * LONGEST:  # a sentence without end: its edges do not matter
        return Span(start, end)
    text = body[start:end]
    lead = len(text) - len(text.lstrip())
    return Span(start + lead, max(start + lead, start + len(text.rstrip())))


def _fit(body: str, sentence: Span, marks: Sequence[Mark], weights: Sequence[float]) -> Span:
    """The stretch of a long sentence that shows most of the query's words."""
    if len(sentence) <= LONGEST:
        return sentence
    start = sentence.start
    best = -1.0
    counts: Counter[int] = Counter()
    distinct, last = 0.0, 0
    for number, mark in enumerate(marks):
        begin = max(sentence.start, mark.start - _BEFORE_FIRST)
        while last < len(marks) and marks[last].end <= begin + LONGEST:
            distinct += 0 if counts[marks[last].part] else weights[marks[last].part]
            counts[marks[last].part] += 1
            last += 1
        worth = distinct + _PER_MARK * min(last - number, _MOST_COUNTED)
        if worth > best:
            best, start = worth, begin
        if last > number:
            counts[mark.part] -= 1
            distinct -= 0 if counts[mark.part] else weights[mark.part]
        else:  # longer than any stretch
            last = number + 1
    start = max(sentence.start, min(start, sentence.end - LONGEST))
    return _at_words(body, start, sentence)


def _at_words(body: str, start: int, sentence: Span) -> Span:
    """Move both ends to spaces, where there are any near enough."""
    if start > sentence.start and not _SPACE.match(body, start - 1):
        space = _SPACE.search(body, start, start + _BEFORE_FIRST)
        start = space.end() if space else start
    end = min(start + LONGEST, sentence.end)
    if end < sentence.end and not _SPACE.match(body, end):
        spaces = [match.start() for match in _SPACE.finditer(body, end - _BEFORE_FIRST, end)]
        end = spaces[-1] if spaces else end
    return Span(start, end)


def _extended(body: str, place: Span, ends: Sequence[int]) -> Span:
    """Add the sentences of the same paragraph that still fit."""
    for end in ends[bisect_right(ends, place.end) :]:
        longer = _stripped(body, place.start, end)
        if len(longer) > LONGEST or "\n" in body[longer.start : longer.end]:
            break
        place = longer
    return place


def _is_cut(body: str, place: Span, ends: Sequence[int]) -> tuple[bool, bool]:
    """Whether words of the same sentence were left out before and after."""
    at, at_end = bisect_right(ends, place.start), bisect_left(ends, place.end)
    before = ends[at - 1] if at else 0
    after = ends[at_end] if at_end < len(ends) else len(body)
    return (
        bool(body[before : place.start].strip()),
        bool(body[place.end : min(after, place.end + LONGEST)].strip()),
    )


def _made(body: str, place: Span, spans: Sequence[Span], cut: tuple[bool, bool]) -> Snippet:
    head = _ELLIPSIS if cut[0] else ""
    tail = _ELLIPSIS if cut[1] else ""
    distance = len(head) - place.start
    text = head + body[place.start : place.end].replace("\n", " ") + tail
    moved = tuple(Span(span.start + distance, span.end + distance) for span in spans)
    return Snippet(text, moved, place)
