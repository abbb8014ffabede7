"""What is printed at the ends of every page around the words: outlet, day, number of the page.

It is told by where it stands: at the same height on other pages, with the same words but for their
numbers. The pieces of such a line stand far apart and are read as one line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from articles.cleaning.publication_lines import publication_line
from articles.reading.pdf.printed_heads import is_printed
from articles.reading.texts.line_marks import is_page_number
from articles.reading.texts.plain_text import is_article_end

if TYPE_CHECKING:  # the module needs the library of PDF, which is loaded when the first is met
    from articles.reading.pdf.pdf_lines import PdfLine

_NUMBER = re.compile(r"[\s\d٠-٩/|.–—-]{1,12}")
_FOOT = re.compile(
    r"[^\W\d_]+(?:\s[^\W\d_]+){0,4}\s*[|–—-]\s*"
    r"(?P<page>(?:(?:ال)?صفحة|ص\.?|[Pp]age|p\.)\s*)?(?P<number>[\d٠-٩]{1,3})"
)
_FEWEST_PAGES = 2
_ENDS = 2  # paragraphs at each end of a page that may be its head or foot
_ROWS = 2  # of lines at each end
_LONGEST = 90  # code points
_SAME_ROW = 0.3  # of the size of the letters
_LARGER = 1.15  # times: letters of a title under a head
_STEP = 3.0  # points: heads of two pages that stand so near stand at the same height


def without_running_rows(
    pages: Sequence[Sequence[PdfLine]], title: str | None
) -> list[tuple[str, list[PdfLine]]]:
    """Each page as the head that is printed on it, if there is one, and its other lines.

    A head comes with its pieces in the order of reading, ` | ` between them: one that comes again
    on other pages, or else the first row of a page whose pieces say an outlet and a day; without
    one, what stands so at the foot. What a browser prints (address, moment, title) is no head of
    the outlet's and left out.
    """
    rows = [_rows(lines) for lines in pages]
    at_ends = [[*each[:_ROWS], *each[_ROWS:][-_ROWS:]] for each in rows]
    heights: dict[str, list[float]] = {}
    for each in at_ends:
        for piece in [piece for row in each for piece in row]:
            heights.setdefault(_numberless(piece.text), []).append(piece.baseline)
    for said in heights.values():
        said.sort()

    def is_running(row: Sequence[PdfLine]) -> bool:
        is_again = all(_comes_again(each, heights, len(pages)) for each in row)
        return is_again or _is_of_browser(row, title)

    return [_parted(each, is_running, title) for each in rows]


def _parted(
    rows: list[list[PdfLine]], is_running: Callable[[Sequence[PdfLine]], bool], title: str | None
) -> tuple[str, list[PdfLine]]:
    """The head of a page, and the lines of the rows between head and foot."""
    start, end = 0, len(rows)
    while start < min(_ROWS, end - 1) and is_running(rows[start]):
        start += 1
    while end > max(len(rows) - _ROWS, start + 1) and is_running(rows[end - 1]):
        end -= 1
    over, under = (
        " | ".join(_joined(row) for row in said if not _is_of_browser(row, title))
        for said in (rows[:start], rows[end:])
    )
    head = over or (under if any(map(str.isalpha, under)) else "")
    if not head and start < end - 1 and _is_apart(rows[start], rows[start + 1]):
        head, start = _joined(rows[start]), start + 1
    elif not head and start < end - 1 and _is_apart(rows[end - 1], rows[end - 2]):
        head, end = _joined(rows[end - 1]), end - 1
    left = {id(line) for row in (*rows[:start], *rows[end:]) for line in row}
    return head, [line for row in rows for line in row if id(line) not in left]


def _is_apart(row: Sequence[PdfLine], under: Sequence[PdfLine]) -> bool:
    """Whether a row says an outlet and a day, in pieces or in smaller letters than those under."""
    is_small = max(line.size for line in row) * _LARGER < max(line.size for line in under)
    said = publication_line(_joined(row))
    return said is not None and (len(row) > 1 or is_small or said.is_of_page)


def without_running_paragraphs(
    pages: Sequence[tuple[str, ...]], title: str | None
) -> list[tuple[str, ...]]:
    """The pages without their numbers and the paragraphs that stand at an end of every one.

    Browsers print the address and the moment there, with the title. Lines that say several days
    are the heads of as many articles.
    """
    ends = Counter(
        _without_page(line)
        for page in pages
        for line in dict.fromkeys([*page[:_ENDS], *page[-_ENDS:]])
    )

    def is_running(line: str) -> bool:
        if is_article_end(line):  # each article of an export has one
            return False
        if is_printed(line, title) or _is_number(line):
            return True
        return ends[_without_page(line)] >= _fewest(len(pages)) and len(line) <= _LONGEST

    kept = []
    for number, page in enumerate(pages, 1):
        lines = list(page)
        while len(lines) > 1 and (is_running(lines[0]) or _is_head(lines[0], number)):
            lines.pop(0)
        while len(lines) > 1 and (is_running(lines[-1]) or _is_foot(lines[-1], number)):
            lines.pop()
        kept.append(tuple(lines))
    return kept


def _is_head(line: str, number: int) -> bool:
    """Whether a line is a few words and, named as such, the number of their page."""
    found = _FOOT.fullmatch(line.strip())
    return found is not None and bool(found["page"]) and int(found["number"]) == number


def _is_foot(line: str, number: int) -> bool:
    """Whether a line is a few words and the number of their page, a sign between: «توثيق - 1»."""
    found = _FOOT.fullmatch(line.strip())
    return found is not None and int(found["number"]) == number


def _rows(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """The lines as they come, those at one height together where they follow one another."""
    rows: list[list[PdfLine]] = []
    for line in lines:
        near = _SAME_ROW * line.size
        if rows and line.size and abs(rows[-1][-1].baseline - line.baseline) < near:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _comes_again(line: PdfLine, heights: dict[str, list[float]], pages: int) -> bool:
    if _is_number(line.text):
        return True
    if len(line.text) > _LONGEST or is_article_end(line.text):
        return False
    said = heights.get(_numberless(line.text), [])
    near = bisect_right(said, line.baseline + _STEP) - bisect_left(said, line.baseline - _STEP)
    return near >= _fewest(pages)


def _is_of_browser(row: Sequence[PdfLine], title: str | None) -> bool:
    return is_printed(" ".join(line.text for line in row), title)


def _is_number(line: str) -> bool:
    return _NUMBER.fullmatch(line) is not None or is_page_number(line)


def _fewest(pages: int) -> int:
    return max(_FEWEST_PAGES, pages // 2)


def _joined(row: Sequence[PdfLine]) -> str:
    is_from_right = any("\u0590" < letter < "\u0700" for line in row for letter in line.text)
    placed = sorted(row, key=lambda line: -line.right if is_from_right else line.left)
    return " | ".join(line.text for line in placed)


def _without_page(line: str) -> tuple[str, str | None]:
    """A line without its numbers, and the day it says: that of an issue is on all its pages."""
    said = publication_line(line) if len(line) <= _LONGEST else None
    return _numberless(line), None if said is None else said.day


def _numberless(line: str) -> str:
    return re.sub(r"[\d٠-٩]+", "", line).strip()
