"""The lines that browsers print at the ends of a page: address and number, moment and title.

Where the words run from right to left, the pieces of such a line may stand in any order.
"""

from __future__ import annotations

import re

from articles.arabic.folding import fold_line

_MARKS = "[\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}]"
_DAY = re.compile(r"(?<!\d)\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)")
_ADDRESS = re.compile(r"(?:https?|file)://\S+|about:blank", re.IGNORECASE)
_NUMBERS = re.compile(r"(?<!\d)\d{1,4}\s?(?:/|of|sur|من)\s?\d{1,4}(?!\d)")
_OTHERS = re.compile(r"\b(?:[AP]M|à|at|page|sur|of)\b|(?<!\w)[صم](?!\w)|صفحة|من", re.IGNORECASE)
_LONGEST = 400  # code points


def is_printed(line: str, title: str | None) -> bool:
    """Whether a line is what a browser prints around a page and no word of it.

    Args:
        line: At an end of a page.
        title: Of the document, as its properties state it, which may stand in the line.
    """
    if len(line) > _LONGEST:
        return False
    rest = re.sub(_MARKS, "", line)
    rest, addresses = _ADDRESS.subn(" ", rest)
    rest, days = _DAY.subn(" ", rest)
    rest, clocks = _CLOCK.subn(" ", rest)
    if not addresses and not (days and clocks):
        return False
    rest = _OTHERS.sub(" ", _NUMBERS.sub(" ", rest))
    said = fold_line(" ".join(rest.split()).strip(" ,،-–—|…"))
    return not any(map(str.isalnum, said)) or said in fold_line(title or "")
