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
