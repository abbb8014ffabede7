"""What is printed over or under all pages of a text, with a number that counts them.

Recognised letters come so, page by page: «الأفق - السبت 14 مارس 1987 - الصفحة 3», on one line or on
several. Such lines are no words of the article, but say where and when it appeared. Clippings that
begin a page each have a title under their heads; under a running head a text goes on.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from functools import reduce
from operator import and_

from articles.document import DeclaredMetadata, completed
from articles.reading.texts.issue_heads import declared_by_heads

_PAGE_END = "\f"
_NUMBER = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!؟?…:»\"”)\]]\s*$")
_LONGEST = 120  # code points
_MOST_LINES = 4
_LINES_OF_TITLE = 2


def without_running_lines(text: str) -> tuple[str, DeclaredMetadata]:
    """The text without them, its pages joined where a sentence goes on, and what they say of it."""
    pages = [page.strip("\n ").split("\n") for page in text.split(_PAGE_END) if page.strip()]
    said = DeclaredMetadata()
    for is_foot in (False, True):
        turned = [page[::-1] if is_foot else page for page in pages]
        size = _running(turned) if len(pages) > 1 else 0
        rest = [page[size:][::-1] if is_foot else page[size:] for page in turned]
        if not size or not any(_goes_on(_words(page)) for page in rest[1:]):
            continue
        said = completed(said, declared_by_heads(filter(str.strip, turned[0][:size]), None))
        pages = [_words(page).split("\n") for page in rest]
        text = _joined(["\n".join(page) for page in pages])
    return text, said


def _running(pages: Sequence[Sequence[str]]) -> int:
    """How many first lines of all pages are the same but for a number that counts them up by one.

    None where no number does.
    """
    size = 0
    for place in range(min(_MOST_LINES, *(len(page) - 1 for page in pages))):
        lines = [page[place].strip() for page in pages]
        if _is_counted(lines):
            size = place + 1
        elif len(set(lines)) > 1 or len(lines[0]) > _LONGEST:
            break
    return size


def _is_counted(lines: Sequence[str]) -> bool:
    """Whether lines are the same but for one number, which counts up by one."""
    words = {tuple(sorted(_NUMBER.sub(" ", line).split())) for line in lines}
    if len(words) > 1 or not any(next(iter(words), ())) or max(map(len, lines)) > _LONGEST:
        return False
    numbers = [Counter(map(int, _NUMBER.findall(line))) for line in lines]
    shared = reduce(and_, numbers)
    counted = [each - shared for each in numbers]  # on page 14 the day may be the 14th, too
    if any(each.total() != 1 for each in counted):
        return False
    pages = [next(iter(each)) for each in counted]
    return pages == list(range(pages[0], pages[0] + len(pages)))


def _words(page: Sequence[str]) -> str:
    return "\n".join(page).strip("\n ")


def _goes_on(page: str) -> bool:
    """Whether a page begins with a paragraph rather than with a title."""
    first = page.partition("\n\n")[0].split("\n")
    return len(first) > _LINES_OF_TITLE or _SENTENCE_END.search(first[-1]) is not None


def _joined(pages: Sequence[str]) -> str:
    text = list(pages[:1])
    for above, page in itertools.pairwise(pages):
        is_open = _SENTENCE_END.search(above) is None and _goes_on(page)
        between = "\n" if is_open else "\n\n" if _goes_on(page) else f"\n{_PAGE_END}\n"
        text += (between, page)
    return "".join(text)
