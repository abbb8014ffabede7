"""Titles with a rule under each, as typewriters and Markdown underline them."""

from __future__ import annotations

import re

_UNDERLINED = re.compile(r"^([^\n]{5,150})\n[ \t]*([=\-_*~])\2{3,}[ \t]*$", re.MULTILINE)
_SENTENCE_END = re.compile(r"[.:،؛…]\s*$")
_NEAR = 0.4  # of the title's length: so much shorter or longer may a rule under it be


def without_underlines(text: str) -> tuple[str, dict[str, int]]:
    """The text without the rules under its titles, and these with their ranks.

    The first line of a text may have any rule under it; further titles stand under an empty line,
    end no sentence and have rules of their length, else these part what stands above and below.
    """
    top = len(text) - len(text.lstrip())
    found = [each for each in _UNDERLINED.finditer(text) if _is_title(text, top, each)]
    if not found:
        return text, {}
    signs = list(dict.fromkeys(each[2] for each in found))
    pieces, end = [], 0
    for each in found:
        pieces.append(f"{text[end : each.start()]}{each[1]}\n")
        end = each.end()
    ranks = {" ".join(each[1].split()): signs.index(each[2]) + 1 for each in found}
    return "".join(pieces) + text[end:], ranks if len(found) > 1 else {}


def _is_title(text: str, top: int, found: re.Match[str]) -> bool:
    """Whether a line with a rule under it is a title, in a text that begins at `top`."""
    if found.start() <= top:
        return True
    title, rule = len(found[1].strip()), found.end() - found.end(1) - 1
    is_line = any(map(str.isalpha, found[1])) and _SENTENCE_END.search(found[1]) is None
    is_apart = text.endswith("\n\n", 0, found.start())
    return is_apart and is_line and abs(rule - title) <= _NEAR * title
