"""What programs write at the beginning of every line, or between lines, and is none of their words.

Numbers of lines (`cat -n`, editors), signs of quotation (`>`), and the times that services write
above or before what was said (`0:04`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

_NUMBER = re.compile(r"\s*(\d{1,6})(?:\t|[ ]{2,}|\s?[|│:]\s?)")
_QUOTED = re.compile(r"\s?>[ \t]?")
_TIME = re.compile(r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?")
_TIMED = re.compile(rf"\s*{_TIME.pattern}(?:\s+[-–—]?\s*|$)")
# «- 3 -», «صفحة 3 من 7», `Page 3/7`
_PAGE = re.compile(
    r"\s*(?:(?:ال)?صفحة|ص|[Pp]ages?|[Pp]\.)?[\s.:()\[\]\-–—|*]*(\d{1,3})[\s.()\[\]\-–—|*]*"
    r"(?:(?:/|من|of|sur|de)\s*\d{1,3})?[\s.()\[\]\-–—|*]*"
)
_SENTENCE_END = re.compile(r"[.!؟?…:»\"”)\]]\s*$")
_LONGEST_PAGE = 200  # code points of a line with the number of a page
_SHORTEST_OPEN = 25  # code points
_FEWEST = 4
_MOSTLY_QUOTED = 0.9
_MOSTLY_TIMED = 0.9
_LEAST_TIMES = 0.3  # of the lines, where times stand on lines of their own
_MOST_LEVELS = 4
_LOOKED_AT = 1 << 14


def without_line_marks(text: str) -> str:
    """The text without marks of its lines; as it is where most lines have none."""
    for _ in range(_MOST_LEVELS):
        lines = [line for line in text[:_LOOKED_AT].split("\n") if line.strip()]
        taken = next(
            (take for holds, take in _MARKS if len(lines) >= _FEWEST and holds(lines)), None
        )
        if taken is None:
            return text
        text = taken(text)
    return text


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page and no more: `- 3 -`, «صفحة 3 من 7»."""
    return len(line) <= _LONGEST_PAGE and _PAGE.fullmatch(line) is not None


def without_page_numbers(text: str) -> str:
    """The text of one article without the numbers of its pages, which stand on lines of their own.

    A paragraph that a page ended in the midst of goes on.
    """
    lines = text.split("\n")
    short = ((n, s) for n, line in enumerate(lines) if len(s := line.strip()) <= _LONGEST_PAGE)
    found = [(n, int(page[1])) for n, line in short if (page := _PAGE.fullmatch(line))]
    numbers = [number for _, number in found]
    last = text.rstrip().rpartition("\n")
    if len(found) == 1 and last[1] and is_page_number(last[2]) and not last[2].strip().isdecimal():
        return last[0].rstrip()
    if len(found) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return text
    for place, _ in reversed(found):
        before = next((n for n in range(place - 1, -1, -1) if lines[n].strip()), None)
        after = next((n for n in range(place + 1, len(lines)) if lines[n].strip()), len(lines))
        goes_on = before is not None and after < len(lines) and _is_open(lines[before])
        lines[place : after if goes_on else place + 1] = []
        if goes_on and before is not None:
            del lines[before + 1 : place]
    return "\n".join(lines).strip("\n")


def _is_open(line: str) -> bool:
    """Whether a line is long enough to be of a paragraph, and ends in the midst of a sentence."""
    return len(line.strip()) >= _SHORTEST_OPEN and _SENTENCE_END.search(line) is None


def _is_numbered(lines: list[str]) -> bool:
    """Whether every line begins with the number that follows that of the line before."""
    found = [_NUMBER.match(line) for line in lines[:-1]]  # the last may be cut
    numbers = [int(each[1]) for each in found if each is not None]
    return len(numbers) == len(lines) - 1 and all(
        0 < after - before <= 2 for before, after in itertools.pairwise(numbers)
    )


def _is_quoted(lines: list[str]) -> bool:
    return sum(line.lstrip().startswith(">") for line in lines) >= _MOSTLY_QUOTED * len(lines)


def _is_timed(lines: list[str]) -> bool:
    """Whether a time stands before nearly every line, or on a line of its own above each."""
    timed = sum(_TIMED.match(line) is not None for line in lines)
    alone = sum(_TIME.fullmatch(line.strip()) is not None for line in lines)
    is_alone = alone >= max(_FEWEST, _LEAST_TIMES * len(lines)) and _TIME.fullmatch(
        lines[0].strip()
    )
    return bool(is_alone) or timed >= max(_FEWEST, _MOSTLY_TIMED * len(lines))


def _without(mark: re.Pattern[str]) -> Callable[[str], str]:
    def taken(text: str) -> str:
        lines = text.split("\n")
        return "\n".join(
            line[found.end() :] if (found := mark.match(line)) else line for line in lines
        )

    return taken


def _without_times(text: str) -> str:
    """What was said, in one line: where the times part it, no sentence or paragraph ends."""
    lines = [
        line[found.end() :] if (found := _TIMED.match(line)) else line for line in text.split("\n")
    ]
    return " ".join(line.strip() for line in lines if line.strip())


_MARKS: tuple[tuple[Callable[[list[str]], bool], Callable[[str], str]], ...] = (
    (_is_numbered, _without(_NUMBER)),
    (_is_quoted, _without(_QUOTED)),
    (_is_timed, _without_times),
)
