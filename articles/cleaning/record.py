"""The record of cleaning: replaying edits, undoing them, composing them, mapping positions.

An edit list is in the order of the original and does not overlap; two edits may touch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from articles.cleaning.cleaned_text import Edit, EditReason
from articles.span import Span

# Which reason names an edit that several steps had a part in: the one that says most.
_WEIGHT = {
    reason: weight
    for weight, reason in enumerate(
        (
            EditReason.SPACES,
            EditReason.CHARACTERS,
            EditReason.VISUAL_ORDER,
            EditReason.BYLINE,
            EditReason.DATELINE,
            EditReason.SCRAPER_MARK,
            EditReason.TITLE,
            EditReason.DUPLICATE_TITLE,
            EditReason.OUTSIDE,
            EditReason.NAVIGATION,
            EditReason.CAPTION,
            EditReason.ADVERTISING,
            EditReason.BOILERPLATE,
        )
    )
}


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits."""
    parts: list[str] = []
    position = 0
    for edit in edits:
        parts.extend((text[position : edit.start], edit.replacement))
        position = edit.end
    parts.append(text[position:])
    return "".join(parts)


def original_text(body: str, edits: Iterable[Edit]) -> str:
    """The text as it was before cleaning, rebuilt from the body and the edits."""
    parts: list[str] = []
    original = position = 0
    for edit in edits:
        kept = edit.start - original
        parts.extend((body[position : position + kept], edit.removed))
        position += kept + len(edit.replacement)
        original = edit.end
    parts.append(body[position:])
    return "".join(parts)


def body_to_original(edits: Iterable[Edit], position: int) -> int:
    """Where the code point at `position` of the body stands in the original.

    At a place where something was removed, the answer is after what was removed. Inside a
    replacement, the answer is inside what it replaced. Never decreases with `position`.
    """
    shift = 0
    for edit in edits:
        start = edit.start - shift
        if position < start:
            break
        if position < start + len(edit.replacement):
            return edit.start + min(position - start, edit.end - edit.start)
        shift = edit.end - (start + len(edit.replacement))
    return position + shift


def original_to_body(edits: Iterable[Edit], position: int) -> int:
    """Where the original's `position` went; what was removed went to the place of its removal."""
    shift = 0
    for edit in edits:
        if position < edit.start:
            break
        start = edit.start + shift
        if position < edit.end:
            return start + min(position - edit.start, len(edit.replacement))
        shift = start + len(edit.replacement) - edit.end
    return position + shift


def span_in_original(edits: Sequence[Edit], span: Span) -> Span:
    """The stretch of the original that the body's `span` came from."""
    start = body_to_original(edits, span.start)
    if not len(span):
        return Span(start, start)
    return Span(start, max(start, body_to_original(edits, span.end - 1) + 1))


def compose(original: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """One edit list that does what `first` and then `second` do.

    Args:
        original: The text that `first` edits.
        first: Edits of `original`.
        second: Edits of the text that `first` leaves.

    Returns:
        Edits of `original`; touching edits of one reason are joined, idle ones are dropped.
    """
    if not first:
        return _joined(second)
    if not second:
        return _joined(first)
    return _joined(_Composition(original, first, second).edits())


class _Composition:
    """One walk over two edit lists, in the positions of the text between them."""

    def __init__(self, original: str, first: Sequence[Edit], second: Sequence[Edit]) -> None:
        self._original = original
        self._between = apply(original, first)
        self._first = first
        self._second = second
        self._i = self._j = 0
        self._shift = 0  # original position minus position between, after the edits walked so far

    def edits(self) -> list[Edit]:
        """The composed edits, not yet joined."""
        found: list[Edit] = []
        while self._i < len(self._first) or self._j < len(self._second):
            found.append(self._next())
        return found

    def _next(self) -> Edit:
        """The next edit: of one list alone, or of both where they overlap."""
        if self._i == len(self._first):
            return self._only_second()
        start, end = self._bounds(self._first[self._i])
        if self._j == len(self._second) or end <= self._second[self._j].start:
            return self._only_first()
        if self._second[self._j].end <= start:
            return self._only_second()
        return self._both(start, end)

    def _bounds(self, edit: Edit) -> tuple[int, int]:
        """Where an edit of the first list stands in the text between."""
        start = edit.start - self._shift
        return start, start + len(edit.replacement)

    def _only_first(self) -> Edit:
        edit = self._first[self._i]
        self._shift = edit.end - self._bounds(edit)[1]
        self._i += 1
        return edit

    def _only_second(self) -> Edit:
        edit = self._second[self._j]
        self._j += 1
        return Edit(
            edit.start + self._shift,
            edit.end + self._shift,
            edit.removed,
            edit.replacement,
            edit.reason,
        )

    def _both(self, start: int, end: int) -> Edit:
        """One edit for everything that overlaps, from the first overlapping pair on."""
        low, high = min(start, self._second[self._j].start), end
        before = low + self._shift
        inner: list[Edit] = []
        reasons: list[EditReason] = []
        while True:
            if self._j < len(self._second) and self._second[self._j].start < high:
                edit = self._second[self._j]
                inner.append(edit)
                high = max(high, edit.end)
                self._j += 1
            elif self._i < len(self._first) and self._bounds(self._first[self._i])[0] < high:
                edit = self._only_first()
                high = max(high, edit.end - self._shift)
            else:
                break
            reasons.append(edit.reason)
        after = high + self._shift
        moved = [Edit(e.start - low, e.end - low, "", e.replacement, e.reason) for e in inner]
        return Edit(
            before,
            after,
            self._original[before:after],
            apply(self._between[low:high], moved),
            max(reasons, key=_WEIGHT.__getitem__),
        )


def _joined(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits without idle ones, touching ones of one reason made one."""
    joined: list[Edit] = []
    for edit in edits:
        if edit.removed == edit.replacement:
            continue
        last = joined[-1] if joined else None
        if last is not None and last.end == edit.start and last.reason is edit.reason:
            joined[-1] = Edit(
                last.start,
                edit.end,
                last.removed + edit.removed,
                last.replacement + edit.replacement,
                edit.reason,
            )
        else:
            joined.append(edit)
    return tuple(joined)
