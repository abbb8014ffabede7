"""The one converter between code points and Qt's UTF-16 positions."""

from __future__ import annotations

import re
from bisect import bisect_right

from articles.span import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class TextPositions:
    """Positions of one text in both countings.

    Qt's QString, QTextCursor and QTextLayout count UTF-16 units: a character outside the basic
    plane counts twice there. Everything else in Khizana counts code points.
    """

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        # Where each wide character stands in UTF-16: one further for every wide one before it.
        self._wide_units = [place + before for before, place in enumerate(self._wide)]

    def to_utf16(self, position: int) -> int:
        """Code points → UTF-16 units."""
        return position + bisect_right(self._wide, position - 1)

    def to_code_points(self, position: int) -> int:
        """UTF-16 units → code points; the middle of a surrogate pair counts as after it."""
        return position - bisect_right(self._wide_units, position - 2)

    def span_to_utf16(self, span: Span) -> tuple[int, int]:
        """A span as UTF-16 start and length."""
        start = self.to_utf16(span.start)
        return start, self.to_utf16(span.end) - start
