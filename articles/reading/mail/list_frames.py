"""What stands around the letters of a list: how to read them elsewhere, how to leave it."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

from articles.cleaning.boilerplate import is_edge

_TABLE = tomllib.loads(Path(__file__).with_name("mail_texts.toml").read_text("utf-8"))


def _any(name: str) -> str:
    return "|".join(map(re.escape, _TABLE[name]))


_AROUND = re.compile(_any("around"), re.IGNORECASE)
_AROUND_OR_NOT = re.compile(_any("around_or_not"), re.IGNORECASE)
_WHERE_TO_GO = re.compile(rf"(?<!\w)(?:{_any('where_to_go')})", re.IGNORECASE)
_MOST_LINES_AROUND = 14  # under a letter: addresses and links stand among them
_LONGEST_AROUND = 240  # code points of a line
_LONGEST_LINE = 90  # code points of a line of a signature
_ENDS = (".", "؟", "?", "!", "…")


def without_frame_of_list(text: str) -> str:
    """The text without what is written around the letters of a list.

    «Read this in your browser» above it, why it was sent and how to be rid of it under it.
    """
    lines = text.split("\n")
    said = [n for n, line in enumerate(lines) if line.strip()]
    first = next((n for n in said[:2] if n != said[-1] and _is_around(lines[n])), None)
    start = 0 if first is None else first + 1
    last = [n for n in said[-_MOST_LINES_AROUND:] if n >= start and _is_around(lines[n])]
    under = [line for line in lines[last[0] + 1 :] if not _is_around(line)] if last else []
    end = last[0] if last and not any(map(is_sentence, under)) else len(lines)
    words = "\n".join(_without_buttons(lines[start:end])).strip()
    return words if words and end > start else text


def _without_buttons(lines: list[str]) -> list[str]:
    """The lines of a letter without those of buttons between its title and its first paragraph."""
    end = next((n for n, line in enumerate(lines) if len(line) > _LONGEST_LINE), 0)
    head = [line for n, line in enumerate(lines[:end]) if not n or not _is_button(line)]
    return [*head, *lines[end:]]


def _is_button(line: str) -> bool:
    return any(map(str.isalpha, line)) and is_edge(line)


def _is_around(line: str) -> bool:
    if len(line) > _LONGEST_AROUND:
        return False
    if _AROUND.search(line) is not None:
        return True
    is_bare = not line.rstrip().endswith(_ENDS) or _WHERE_TO_GO.search(line) is not None
    return is_bare and _AROUND_OR_NOT.search(line) is not None


def lines_beside(whole: str, kept: str) -> list[str]:
    """The lines of a mail that are none of what was kept of it."""
    left = Counter(line.strip(" >") for line in kept.split("\n"))
    found = []
    for line in whole.split("\n"):
        words = line.strip(" >")
        if any(map(str.isalnum, words)) and not left[words]:
            found.append(words)
        left[words] -= 1
    return found


def is_sentence(line: str) -> bool:
    """Whether a line says something, and is none of a signature."""
    return len(line) > _LONGEST_LINE or line.rstrip().endswith(_ENDS)
