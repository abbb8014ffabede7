"""Lines that a program broke at a width: typewritten files and plain mails, put together again.

A text is one of these where nearly all lines that another one follows are about as long as the
longest, and most of them end in the middle of a sentence. Titles, lists and verses that are shorter
keep their lines; a blank line ends a paragraph in any case.
"""

from __future__ import annotations

import itertools
import re

from articles.cleaning.bylines import byline
from articles.cleaning.datelines import is_dateline

_WIDTHS = range(36, 101)  # code points of the longest line
_FULL = 0.68  # of the longest line
_MOSTLY_FULL = 0.75
_MOSTLY_OPEN = 0.6
_FEWEST = 4
_FEWEST_FILLED = 2
_MOST_LINES_OF_TITLE = 3
_LONGEST_TITLE = 140
_SENTENCE_END = re.compile(r"[.!؟?…:؛;»\"”)]\s*$")
# What stands between the halves of a verse.
_HALVES = re.compile(r"\S(?: {3,}|\t+|\s+(?:\*{1,3}|\.{3,}|…+|[-–—]{2,}|\|{1,2})\s+)\S")
_MOSTLY_HALVED = 0.6
_OWN_LINE = re.compile(r"^\s*(?:[-•*>#|]|\(?[\d٠-٩]{1,3}[.)\-]\s|[^\s:]{1,25}\s?:\s)")


def unwrapped(text: str) -> str:
    """The text with its paragraphs on one line each, where a program had broken them."""
    lines = text.split("\n")
    if not _is_wrapped(lines):
        return text
    width = _width(lines)
    lines = _with_one_title(lines)
    joined: list[str] = []
    goes_on = False
    for line in lines:
        words = line.strip()
        is_own = _OWN_LINE.match(line) is not None or is_dateline(words)
        is_joined = goes_on and words and not is_own
        if is_joined:
            joined[-1] = f"{joined[-1].rstrip()} {words}"
        else:
            joined.append(line)
        is_full = len(words) >= _FULL * width
        goes_on = bool(words) and is_full and not is_dateline(words)
    return "\n".join(joined)


def _with_one_title(lines: list[str]) -> list[str]:
    """The lines with those of a title that was broken too in one: a block above the paragraphs."""
    found: list[str] = []
    is_above = True
    for is_blank, block in itertools.groupby(lines, key=lambda line: not line.strip()):
        held = list(block)
        is_above = is_above and (is_blank or not any(map(_SENTENCE_END.search, held)))
        is_joined = is_above and not is_blank and _is_title(held)
        found.extend([" ".join(map(str.strip, held))] if is_joined else held)
    return found


def _is_title(block: list[str]) -> bool:
    """Whether a few lines are one title: short together, and none says what else a head says."""
    title = " ".join(map(str.strip, block))
    is_short = 1 < len(block) <= _MOST_LINES_OF_TITLE and len(title) <= _LONGEST_TITLE
    if not is_short or any(map(_OWN_LINE.match, block)) or any(map(str.isdecimal, title)):
        return False
    return not any(map(_is_credit, block))


def _is_credit(line: str) -> bool:
    said = byline(line.strip())
    return is_dateline(line.strip()) or (said is not None and (said.sure or said.certain_name))


def _width(lines: list[str]) -> int:
    return max((len(line.strip()) for line in lines), default=0)


def _is_wrapped(lines: list[str]) -> bool:
    width = _width(lines)
    if width not in _WIDTHS:
        return False
    halves = sum(_HALVES.search(line) is not None for line in lines)
    if halves >= _MOSTLY_HALVED * sum(bool(line.strip()) for line in lines):
        return False
    followed = [line.strip() for block in _paragraphs(lines) for line in block[:-1]]
    full = [line for line in followed if len(line) >= _FULL * width]
    open_ended = sum(_SENTENCE_END.search(line) is None for line in full)
    is_full = len(full) >= max(_FEWEST, _MOSTLY_FULL * len(followed)) or _are_filled(lines, width)
    return is_full and open_ended >= _MOSTLY_OPEN * max(len(full), 1)


def _paragraphs(lines: list[str]) -> list[list[str]]:
    """The blocks between blank lines that end as sentences do; all, where none does."""
    blocks = [list(b) for is_said, b in itertools.groupby(lines, key=_says) if is_said]
    return [block for block in blocks if _SENTENCE_END.search(block[-1])] or blocks


def _says(line: str) -> bool:
    return bool(line.strip())


def _are_filled(lines: list[str], width: int) -> bool:
    """Whether no line that another one follows had room for the next word: few need no more."""
    pairs = [
        (a.strip(), b.split()) for a, b in itertools.pairwise(lines) if a.strip() and b.strip()
    ]
    return len(pairs) >= _FEWEST_FILLED and all(
        len(line) + 1 + len(after[0]) > width for line, after in pairs
    )
