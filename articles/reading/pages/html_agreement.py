"""What an extractor took for the text of a page, settled by where the article stands.

An extractor judges elements by their names and their tags; `articles.reading.pages.html_story`
judges by form. What both take is the text; what one alone takes goes by rule: prose that stands
together with the text is a part of it, and what stands outside of the article is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from articles.arabic.folding import fold_line
from articles.cleaning.publication_lines import publication_line
from articles.reading.pages.element_names import kind_of
from articles.reading.pages.html_blocks import HEADINGS, TextBlock, hours_of, long_words, stems_of
from articles.reading.pages.html_heads import says_credit
from articles.reading.pages.html_story import Story, is_strange, kinds_of_prose

_KNOWN_BY = 60  # code points
_LONGEST_RUN = 200  # code points
_MOSTLY = 0.5
_FEWEST_OF_LEAD = 5  # words
_FEWEST_SHARED = 2  # words
_LONGEST_LABEL = 4  # words
_LONG_LEAD = 80  # code points
_OF_LINES = frozenset({"p", "div", "section", "article", "main", "center", "body"})
_PICTURES = frozenset({"img", "picture", "figure"})
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
    near = frozenset(story.near)
    left = [each for each in story.behind if each.is_prose and each not in near]
    if sum(len(each.words) for each in left if _opening(each.words) in folded) > _MOSTLY * whole:
        return None  # as much again: the article may go on there
    if shared >= _MOSTLY * whole:
        hours = hours_of(story.text)
        parts = [each for each in story.text if each.is_prose or _is_heading(each) or each in hours]
        taken = [each for line in main.split("\n") for each in _parted(line, prose)]
        lines = _with_prose(_inside(taken, story), parts)
        return "\n".join(_with_deck(lines, story))
    if story.is_said and whole >= _MOSTLY * len(main):
        told = long_words(" ".join(each.words for each in prose))
        leads = [each for each in story.head if is_lead(each) and _is_told(each, told)]
        return "\n".join(each.line for each in (*leads, *story.text) if not each.is_link)
    return None


def _parted(line: str, prose: Iterable[TextBlock]) -> list[str]:
    """A line as the paragraphs that an extractor ran together in it; it alone where it did not."""
    rest = _letters(line)
    run = [each for each in prose if (said := _letters(each.words)) and said in rest]
    is_run = "".join(_letters(each.words) for each in run) == rest
    return [each.line for each in run] if len(run) > 1 and is_run else [line]


def _inside(lines: list[str], story: Story) -> list[str]:
    """The lines without those that stand outside of the article, or are labels above its text.

    Nor do those amid it that lead to others, and how a desk signs below it.
    """
    away = _leading_away(story.text)
    titles = [] if story.title is None else [story.title]
    tells = stems_of(" ".join(each.words for each in (*titles, *story.text)))
    leads = [each for each in story.head if is_lead(each) and _may_open(each, tells)]
    own = [each for each in story.text if each not in away]
    near: list[TextBlock] = []
    told = {*tells, *stems_of(" ".join(each.words for each in story.head))}
    kinds = kinds_of_prose(story.text)
    strange = [kind_of(each.holder) for each in story.near if is_strange(each, kinds, told)]
    all_near = [kind_of(each.holder) for each in story.near]
    mostly = {kind for kind in strange if 2 * strange.count(kind) > all_near.count(kind) > 1}
    for each in story.near:
        if not each.is_stopped or not (
            kind_of(each.holder) in mostly or is_strange(each, kinds, told)
        ):
            near.append(each)
            told |= stems_of(each.words)
    while near and _is_signature(near[-1]):
        near.pop()
    inside = _known([*own, *near, *leads])
    outside = _known([*story.outside, *story.behind, *story.above, *story.head, *away, *titles])
    outside -= inside
    blocks = [*titles, *story.head, *story.above, *story.outside]
    others = [said for each in blocks if (said := _letters(each.words))[:_KNOWN_BY] in outside]
    kept = [
        line
        for line in lines
        if not outside.issuperset(map(_opening, _cells(line))) and not _is_run(line, others)
    ]
    title = _letters(titles[0].words) if titles else ""
    while len(kept) > 1 and _letters(kept[0]) in title:  # a line of a broken one, or signs alone
        kept = kept[1:]
    return kept or lines


def _leading_away(text: Sequence[TextBlock]) -> frozenset[TextBlock]:
    """The lines amid a text that are links as a whole, with the label above them: «اقرأ أيضا:»."""
    found: set[TextBlock] = set()
    for above, block in pairwise((None, *text)):
        if block is None or block.is_prose or not block.is_link:
            continue
        found.add(block)
        is_label = above is not None and len(above.words.split()) <= _LONGEST_LABEL
        if above is not None and is_label and above.words.endswith(":"):
            found.add(above)
    return frozenset(found)


def _is_signature(block: TextBlock) -> bool:
    """Whether a last line is a few words that no stop closes: so houses and desks sign.

    No item of a list is one, no cell and no heading.
    """
    is_plain = block.holder.tag in _OF_LINES and block.holder.tag not in HEADINGS
    return (
        is_plain
        and not (block.is_stopped or block.is_closing)
        and len(block.words.split()) <= _LONGEST_LABEL
    )


def _with_deck(lines: list[str], story: Story) -> list[str]:
    """The lines with the one right under the title that tells of the same, if it is not there."""
    deck = story.head[0] if story.head else None
    if deck is None or not is_lead(deck) or deck.is_stopped or _is_pictured(story, deck):
        return lines
    told = stems_of(" ".join(each.words for each in story.text))
    is_said = any(_is_said(_opening(deck.words), _letters(each), is_own=False) for each in lines)
    is_told = len(stems_of(deck.words) & told) > _FEWEST_SHARED
    return lines if is_said or not is_told else [deck.words, *lines]


def _is_pictured(story: Story, deck: TextBlock) -> bool:
    """Whether a picture stands between a title and the line under it: then it is the caption."""
    title = story.title.element if story.title is not None else None
    around = [] if title is None else title.xpath("following::*[self::img or self::picture]")
    behind = set(deck.element.xpath("preceding::*"))
    return any(each in behind for each in around)


def _may_open(lead: TextBlock, told: frozenset[str]) -> bool:
    """Whether a line above a text may be its lead: a sentence, or one that tells of the same."""
    is_sentence = lead.is_stopped or len(lead.words) >= _LONG_LEAD
    return is_sentence or not stems_of(lead.words).isdisjoint(told)


def _is_run(line: str, others: Sequence[str]) -> bool:
    """Whether a line is several blocks in a row that an extractor ran together: name and day."""
    rest = _letters(line)
    start = next((n for n, each in enumerate(others) if each and rest.startswith(each)), None)
    if start is None or len(line) > _LONGEST_RUN:
        return False
    for each in others[start:]:
        if not rest.startswith(each):
            return False
        rest = rest.removeprefix(each)
        if not rest:
            return True
    return False


def _cells(line: str) -> list[str]:
    """The cells of a line that is the row of a table, without the rule under its first one."""
    cells = [each for each in line.split("|") if each.strip(" -")]
    return cells if line.startswith("|") else [line]


def is_outside(words: str, story: Story) -> bool:
    """Whether words stand outside of the article."""
    return not _is_among(words, (*story.head, *story.text, *story.near))


def is_above(words: str, story: Story) -> bool:
    """Whether words stand between the title of an article and its text."""
    return _is_among(words, story.head)


def _is_among(words: str, blocks: Sequence[TextBlock]) -> bool:
    opening = _opening(words)
    return any(_opening(each.words).startswith(opening) for each in blocks)


def is_lead(block: TextBlock) -> bool:
    """Whether a block between title and text may be the lead: a sentence, or words enough."""
    is_long = len(block.words.split()) >= _FEWEST_OF_LEAD and not _is_under_picture(block)
    return (is_long or block.is_stopped) and not block.is_link and not says_credit(block.words)


def _is_told(block: TextBlock, told: frozenset[str]) -> bool:
    """Whether a block tells of what the text tells: no call to the reader does."""
    return block.is_stopped and len(long_words(block.words) & told) >= _FEWEST_SHARED


def _is_heading(block: TextBlock) -> bool:
    """Whether a block is a heading over a part of the text."""
    return block.holder.tag in HEADINGS and not block.is_link


def _is_under_picture(block: TextBlock) -> bool:
    """Whether a picture and nothing else stands right above a block: then it is the caption."""
    above = block.holder.getprevious()
    is_bare = above is not None and not f"{above.text_content()}{above.tail or ''}".strip()
    return is_bare and (above.tag in _PICTURES or above.find(".//img") is not None)


def _with_prose(lines: list[str], told: Iterable[TextBlock]) -> list[str]:
    """The lines with the prose and headings of the article that are not among them, in place.

    What the extractor left out at an end is more likely none of the text, but for a heading.
    """
    found: list[str] = []
    missing: list[str] = []
    ahead = [(line, _letters(line)) for line in lines]
    is_headed = False
    for block in told:
        opening = _opening(block.words)
        is_own = not block.is_prose  # a line by itself
        at = next(
            (n for n, (_, said) in enumerate(ahead) if _is_said(opening, said, is_own=is_own)), None
        )
        if at is None:
            missing.append(block.line)
            is_headed = is_own
            continue
        split = len(missing) - is_headed
        kept = missing[:split] if found else []
        before, (own, _) = [line for line, _ in ahead[:at]], ahead[at]
        found += [*kept, *before, *missing[split:], own]  # its heading right above it
        ahead, missing = ahead[at + 1 :], []
    return [*found, *(line for line, _ in ahead)]


def _is_said(opening: str, line: str, *, is_own: bool) -> bool:
    return opening == line if is_own else opening in line


def _known(blocks: Iterable[TextBlock]) -> frozenset[str]:
    return frozenset(_opening(each.words) for each in blocks)


def _opening(line: str) -> str:
    return _letters(line)[:_KNOWN_BY]


def _letters(words: str) -> str:
    return "".join(_WORD.findall(fold_line(words)))
