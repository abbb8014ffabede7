"""What an extractor took for the text of a page, settled by where the article stands.

An extractor judges elements by their names and their tags; `articles.reading.pages.html_story`
judges by form. What both take is the text; what one alone takes goes by rule: prose that stands
together with the text is a part of it, and what stands outside of the article is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.arabic.folding import fold_line
from articles.cleaning.publication_lines import publication_line
from articles.reading.pages.html_blocks import TextBlock
from articles.reading.pages.html_heads import says_credit
from articles.reading.pages.html_story import Story

_KNOWN_BY = 60  # code points
_MOSTLY = 0.5
_FEWEST_OF_LEAD = 5  # words
_WORD = re.compile(r"\w+")


def agreed_text(main: str, story: Story | None) -> str | None:
    """The text of the article, one paragraph a line; None where nothing settles it.

    Args:
        main: What the extractor took.
        story: Where the article stands; None where no prose is.
    """
    heads = sum(publication_line(line) is not None for line in main.split("\n"))
    if story is None or story.title is None or heads > 1:  # one of several clippings
        return None
    folded = _letters(main)
    prose = [block for block in story.text if block.is_prose]
    shared = sum(len(each.words) for each in prose if _opening(each.words) in folded)
    whole = sum(len(each.words) for each in prose)
    if shared >= _MOSTLY * whole:
        return "\n".join(_with_prose(_inside(main.split("\n"), story), prose))
    if story.is_said and whole >= _MOSTLY * len(main):
        return "\n".join(each.words for each in story.text if not each.is_link)
    return None


def _inside(lines: list[str], story: Story) -> list[str]:
    """The lines without those that stand outside of the article, or are labels above its text."""
    inside = _known([*story.text, *story.near, *filter(is_lead, story.head)])
    titles = [] if story.title is None else [story.title]
    outside = _known([*story.outside, *story.above, *story.head, *titles])
    kept = [
        line
        for line in lines
        if not all(each in outside - inside for each in map(_opening, _cells(line)))
    ]
    return kept or lines


def _cells(line: str) -> list[str]:
    """The cells of a line that is the row of a table, without the rule under its first one."""
    cells = [each for each in line.split("|") if each.strip(" -")]
    return cells if line.startswith("|") else [line]


def is_outside(words: str, story: Story) -> bool:
    """Whether words stand outside of the article."""
    opening = _opening(words)
    inside = (*story.head, *story.text, *story.near)
    return not any(_opening(each.words).startswith(opening[:_KNOWN_BY]) for each in inside)


def is_lead(block: TextBlock) -> bool:
    """Whether a block between title and text may be the lead: a sentence, or words enough."""
    is_long = len(block.words.split()) >= _FEWEST_OF_LEAD or block.is_stopped
    return is_long and not block.is_link and not says_credit(block.words)


def _with_prose(lines: list[str], prose: Iterable[TextBlock]) -> list[str]:
    """The lines with the prose of the article that is not among them, each at its place.

    What the extractor left out at an end is more likely none of the text.
    """
    found = list(lines)
    place = 0
    missing: list[str] = []
    for block in prose:
        opening = _opening(block.words)
        at = next((n for n, line in enumerate(found) if opening in _letters(line)), None)
        if at is None:
            missing.append(block.words)
            continue
        found[at:at] = missing if place else []
        place = at + 1 + (len(missing) if place else 0)
        missing = []
    return found


def _known(blocks: Iterable[TextBlock]) -> frozenset[str]:
    return frozenset(_opening(each.words) for each in blocks)


def _opening(line: str) -> str:
    return _letters(line)[:_KNOWN_BY]


def _letters(words: str) -> str:
    return "".join(_WORD.findall(fold_line(words)))
