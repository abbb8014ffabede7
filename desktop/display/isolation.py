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
RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
POP_DIRECTIONAL_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"

_CONTROLS = re.compile(
    "[\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
)

_ISOLATES = re.compile("[\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]+")
_NAMES = re.compile(r"([/\\#])")
_JOINED_NUMBERS = re.compile(r"\d+(?:[-.]\d+)+")
_OPENINGS = frozenset((LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE))

# A paragraph's direction is decided by its head: a 64 kB line needs no census.
_CENSUS = 4000
# So many Latin letters to one of Arabic make a paragraph a Latin one. Of 62 463 titles, paragraphs
# and names of the press 24 mix both with more Latin than Arabic: all are Arabic, 22 by this.
_LATIN_TO_ONE = 4


def isolated(text: str) -> str:
    """`text` set off left to right: a number, a range, a path, a Latin name in Arabic."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}" if text else text


def isolated_path(path: Path | str) -> str:
    """A path set off left to right, with each name in it in the direction of its own letters.

    What stands in a file, behind «#», is a name, too.

    Names of Arabic letters would run on into one another from right to left, and a date at the
    end of one would be read backwards.
    """
    return isolated("".join(map(_name_in_path, _NAMES.split(str(path)))))


def _name_in_path(name: str) -> str:
    if not any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in name):
        return name
    return set_off(_JOINED_NUMBERS.sub(lambda numbers: isolated(numbers[0]), name))


def set_off(text: str) -> str:
    """`text` set off in its own direction: a quotation or a title whose script is not known.

    That is mostly the direction of its first letter; an Arabic title that begins with a Latin name
    says that it is Arabic.
    """
    if not text:
        return text
    is_late = not _begins_right_to_left(text) and is_right_to_left(text, default=False)
    opening = RIGHT_TO_LEFT_ISOLATE if is_late else FIRST_STRONG_ISOLATE
    return f"{opening}{text}{POP_DIRECTIONAL_ISOLATE}"


def _begins_right_to_left(text: str) -> bool:
    directions = map(unicodedata.bidirectional, text)
    return next((each for each in directions if each in {"L", "R", "AL"}), "L") != "L"


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


def marked_off(text: str) -> str:
    """A right-to-left `text` for programs that know no isolates, as Word.

    Where what is set off ends in Latin letters, a mark follows: else they would draw the number
    or the Latin name that comes next to their right.
    """
    marked: list[str] = []
    ends_latin = False
    for part in map(without_controls, _ISOLATES.split(text)):
        if part and ends_latin:
            marked.append(RIGHT_TO_LEFT_MARK)
            ends_latin = False
        marked.append(part)
        ends_latin = _last_direction(part, "L" if ends_latin else "R") == "L"
    return "".join(marked)


def _last_direction(text: str, default: str) -> str:
    directions = map(unicodedata.bidirectional, reversed(text))
    return next((each for each in directions if each in {"L", "R", "AL"}), default)


def without_controls(text: str) -> str:
    """`text` without directional controls: what goes to the clipboard or a file."""
    return _CONTROLS.sub("", text)


def is_right_to_left(paragraph: str, *, default: bool = True) -> bool:
    """Whether a paragraph runs right to left: one with some Arabic in it does.

    An Arabic sentence often names brands, programs and places in Latin letters, more of them than
    it has of its own; read from left to right its words change places. A French or English one
    holds a word or two of Arabic. What is set off as a whole (`set_off`, `isolated`) says nothing
    of what stands around it, unless nothing does.

    Args:
        paragraph: The text; its first letter decides nothing.
        default: The answer when there are no strong characters.
    """
    if paragraph.startswith(RIGHT_TO_LEFT_ISOLATE):
        return True
    head = paragraph[:_CENSUS]
    right, left = _strong(_outside_isolates(head))
    if not right and not left:
        right, left = _strong(head)
    return default if not right and not left else right * _LATIN_TO_ONE >= left


def _strong(text: str) -> tuple[int, int]:
    """How many letters run right to left, and how many left to right."""
    right = left = 0
    for character, count in Counter(text).items():
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            right += count
        elif direction == "L":
            left += count
    return right, left


def _outside_isolates(text: str) -> str:
    """`text` without what is set off in it, as rule P2 of the Unicode algorithm has it."""
    if _OPENINGS.isdisjoint(text):
        return text
    depth, kept = 0, []
    for character in text:
        if character in _OPENINGS:
            depth += 1
        elif character == POP_DIRECTIONAL_ISOLATE:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(character)
    return "".join(kept)
