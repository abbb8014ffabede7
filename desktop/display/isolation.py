"""Direction of paragraphs, and isolation of what runs the other way inside Arabic."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

LEFT_TO_RIGHT_ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}"
RIGHT_TO_LEFT_ISOLATE = "\N{RIGHT-TO-LEFT ISOLATE}"
FIRST_STRONG_ISOLATE = "\N{FIRST STRONG ISOLATE}"
POP_DIRECTIONAL_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"

_CONTROLS = re.compile(
    "[\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
)

_NAMES = re.compile(r"([/\\])")
_JOINED_NUMBERS = re.compile(r"\d+(?:[-.]\d+)+")
_OPENINGS = frozenset((LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE))

# A paragraph's direction is decided by its head: a 64 kB line needs no census.
_CENSUS = 4000


def isolated(text: str) -> str:
    """`text` set off left to right: a number, a range, a path, a Latin name in Arabic."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}" if text else text


def isolated_path(path: Path | str) -> str:
    """A path set off left to right, with each name in it in the direction of its own letters.

    Names of Arabic letters would run on into one another from right to left, and a date at the
    end of one would be read backwards.
    """
    return isolated("".join(map(_name_in_path, _NAMES.split(str(path)))))


def _name_in_path(name: str) -> str:
    if not any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in name):
        return name
    return set_off(_JOINED_NUMBERS.sub(lambda numbers: isolated(numbers[0]), name))


def set_off(text: str) -> str:
    """`text` set off in its own direction: a quotation or a title whose script is not known."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}" if text else text


def metadata_line(parts: Iterable[str], separator: str = " · ") -> str:
    """A line of metadata: its parts follow one another from right to left, wherever it stands.

    A Latin newspaper cannot turn the line, nor a number change places with its neighbour.

    Args:
        parts: Newspaper, author, date and the like, each in the direction of its first letter;
            empty ones are left out, and one alone stays as it is.
        separator: What stands between two of them.
    """
    known = [part for part in parts if part]
    if len(known) < 2:
        return "".join(known)
    line = separator.join(map(_part, known))
    return f"{RIGHT_TO_LEFT_ISOLATE}{line}{POP_DIRECTIONAL_ISOLATE}"


def _part(text: str) -> str:
    is_set_off = text[0] in _OPENINGS and _closing_of(text) == len(text) - 1
    return text if is_set_off else set_off(text)


def _closing_of(text: str) -> int:
    """Where the isolate that opens `text` is closed; -1 where it is not."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character in _OPENINGS) - (character == POP_DIRECTIONAL_ISOLATE)
        if not depth:
            return place
    return -1


def without_controls(text: str) -> str:
    """`text` without directional controls: what goes to the clipboard or a file."""
    return _CONTROLS.sub("", text)


def is_right_to_left(paragraph: str, *, default: bool = True) -> bool:
    """Whether the majority of the strong characters runs right to left.

    A line that is set off right to left as a whole (`metadata_line`) says so itself.

    Args:
        paragraph: The text; its first letter decides nothing.
        default: The answer when there are no strong characters, or as many of each.
    """
    if paragraph.startswith(RIGHT_TO_LEFT_ISOLATE):
        return True
    right = left = 0
    for character, count in Counter(paragraph[:_CENSUS]).items():
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            right += count
        elif direction == "L":
            left += count
    return default if right == left else right > left
