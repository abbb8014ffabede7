"""Dumps: stretches of a text that hold data and no prose.

A table that was pasted into an article, a log, an attack: thousands of numbers side by side. Each
would cost a hundred times what a word of prose costs, and none of them says what it counts.
"""

from __future__ import annotations

import re

_WINDOW = 4096
# One number for every six characters, over a whole window. The densest article of the corpus has
# one for every twenty, over a few lines.
_MOST_NUMBERS = 640
_NUMBER = re.compile(r"\d+")
_SIGN = re.compile(r"[^\w\s]+")
_NOT_A_LINE_END = re.compile(r"[^\n]")


def without_dumps(text: str) -> str:
    """`text` with its dumps blanked out; every position and every line is kept.

    Args:
        text: Any text; one shorter than a window is returned as it is.
    """
    if len(text) < _WINDOW:
        return text
    parts: list[str] = []
    start = 0
    while start < len(text):
        end = _window_end(text, start)
        part = text[start:end]
        if _is_dump(part):
            part = _NOT_A_LINE_END.sub(" ", part)
        parts.append(part)
        start = end
    return "".join(parts)


def _is_dump(part: str) -> bool:
    """Whether numbers stand side by side in it, or more than half of it are signs."""
    numbers = len(_NUMBER.findall(part))
    if numbers * _WINDOW > _MOST_NUMBERS * max(len(part), _WINDOW // 4):
        return True
    return len(_SIGN.sub("", part)) * 2 < len(part)


def _window_end(text: str, start: int) -> int:
    """Where the window that begins at `start` ends: never inside a word or a number."""
    end = min(start + _WINDOW, len(text))
    while end < len(text) and not text[end].isspace() and end < start + 2 * _WINDOW:
        end += 1
    return end
