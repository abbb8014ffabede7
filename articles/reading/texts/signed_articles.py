"""Articles under a title and a line that says who wrote, one after the other in one text.

Newsletters, magazines and reviews write so where one day holds for all. Sections of one article
have no such line, so that each tells where an article begins.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from articles.cleaning.bylines import byline

_NO_TITLE_END = re.compile(r"[.…:،؛,;]\s*$")
_SENTENCE_END = re.compile(r"[.!؟?…»\"”)\]]\s*$")
_FEWEST_WORDS = 3  # of a title
_LONGEST_TITLE = 120  # code points
_MOST_OF_LABEL = 3  # words of the name of a section, or of what leads away from the article above
_MOST_ABOVE = 3  # lines above the first title: the name of the whole
_SHORTEST = 250  # code points of an article


def signed_articles(text: str) -> list[tuple[str, str]]:
    """The title of each article and its words, which begin with who wrote; none where it is one.

    Every piece has to be long enough for an article: lists of titles with their authors hold none.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    signed = [n for n in range(1, len(lines)) if _is_signature(lines[n])]
    titles = [n - 1 for n in signed if _is_title(lines, n - 1)]
    if len(titles) < 2 or len(titles) < len(signed) or titles[0] > _MOST_ABOVE:
        return []
    found = [(lines[a], lines[a + 1 : b]) for a, b in itertools.pairwise((*titles, len(lines)))]
    is_whole = all(sum(map(len, words[1:])) >= _SHORTEST for _, words in found)
    return [(title, "\n".join(words)) for title, words in found] if is_whole else []


def _is_signature(line: str) -> bool:
    said = byline(line)
    return said is not None and said.sure and said.creator is not None


def _is_title(lines: Sequence[str], place: int) -> bool:
    """Whether a line can be the title of an article that begins there."""
    line = lines[place]
    if len(line) > _LONGEST_TITLE or _NO_TITLE_END.search(line) or byline(line) is not None:
        return False
    if len(line.split()) < _FEWEST_WORDS:
        return False
    above = lines[place - 1] if place else ""
    is_label = len(above.split()) <= _MOST_OF_LABEL
    return is_label or place <= _MOST_ABOVE or _SENTENCE_END.search(above) is not None
