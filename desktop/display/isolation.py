"""Direction of paragraphs, and isolation of what runs the other way inside Arabic."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

LEFT_TO_RIGHT_ISOLATE = "\N{LEFT-TO-RIGHT ISOLATE}"
FIRST_STRONG_ISOLATE = "\N{FIRST STRONG ISOLATE}"
POP_DIRECTIONAL_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"

_CONTROLS = re.compile(
    "[\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
)

# A paragraph's direction is decided by its head: a 64 kB line needs no census.
_CENSUS = 4000


def isolated(text: str) -> str:
    """`text` set off left to right: a number, a range, a path, a Latin name in Arabic."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}" if text else text


def set_off(text: str) -> str:
    """`text` set off in its own direction: a quotation or a title whose script is not known."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}" if text else text


def without_controls(text: str) -> str:
    """`text` without directional controls: what goes to the clipboard or a file."""
    return _CONTROLS.sub("", text)


def is_right_to_left(paragraph: str, *, default: bool = True) -> bool:
    """Whether the majority of the strong characters runs right to left.

    Args:
        paragraph: The text; its first letter decides nothing.
        default: The answer when there are no strong characters, or as many of each.
    """
    right = left = 0
    for character, count in Counter(paragraph[:_CENSUS]).items():
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            right += count
        elif direction == "L":
            left += count
    return default if right == left else right > left
