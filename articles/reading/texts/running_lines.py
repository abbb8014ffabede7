"""What is printed over or under all pages of a text, with a number that counts them.

Recognised letters come so, page by page: «الأفق - السبت 14 مارس 1987 - الصفحة 3». Such a line is no
word of the article, but says where and when it appeared. Clippings that begin a page each have a
title under their heads; under a running head a text goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.document import DeclaredMetadata, completed
from articles.reading.texts.issue_heads import declared_by_heads

_PAGE_END = "\f"
_NUMBER = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!؟?…:»\"”)\]]\s*$")
_LONGEST = 120  # code points
_LINES_OF_TITLE = 2
_EDGES = (0, -1)  # the first line of a page, and the last


def without_running_lines(text: str) -> tuple[str, DeclaredMetadata]:
    """The text without them, its pages joined where a sentence goes on, and what they say of it."""
    pages = [page.strip("\n ") for page in text.split(_PAGE_END) if page.strip()]
    said = DeclaredMetadata()
    for edge in _EDGES:
        lines = [page.split("\n")[edge].strip() for page in pages]
        if len(pages) < 2 or not _run(lines):
            continue
        rest = [_without_line(page, edge) for page in pages]
        if any(not page for page in rest) or not any(map(_goes_on, rest[1:])):
            continue
        said = completed(said, declared_by_heads(lines, None))
        text, pages = _joined(rest), rest
    return text, said


def _run(lines: Sequence[str]) -> bool:
    """Whether lines are the same but for one number, which counts up by one."""
    numbers = [_NUMBER.findall(line) for line in lines]
    words = {tuple(sorted(_NUMBER.sub(" ", line).split())) for line in lines}
    if len(words) > 1 or not any(next(iter(words), ())) or max(map(len, lines)) > _LONGEST:
        return False
    own = [set(map(int, each)) for each in numbers]
    shared = set.intersection(*own)
    counted = [each - shared for each in own]
    if any(len(each) != 1 for each in counted):
        return False
    pages = [next(iter(each)) for each in counted]
    return pages == list(range(pages[0], pages[0] + len(pages)))


def _without_line(page: str, edge: int) -> str:
    lines = page.split("\n")
    del lines[edge]
    return "\n".join(lines).strip("\n ")


def _goes_on(page: str) -> bool:
    """Whether a page begins with a paragraph rather than with a title."""
    first = page.partition("\n\n")[0].split("\n")
    return len(first) > _LINES_OF_TITLE or _SENTENCE_END.search(first[-1]) is not None


def _joined(pages: Sequence[str]) -> str:
    text = pages[0]
    for page in pages[1:]:
        is_open = _SENTENCE_END.search(text) is None and _goes_on(page)
        between = "\n" if is_open else "\n\n" if _goes_on(page) else f"\n{_PAGE_END}\n"
        text = f"{text}{between}{page}"
    return text
