"""Which block of a page is the title of its article: what is said elsewhere, or stands out."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline, labelled_name
from articles.cleaning.datelines import is_dateline
from articles.reading.pages.element_names import names_of
from articles.reading.pages.html_blocks import HEADINGS, TextBlock, long_words
from articles.reading.pages.rights_lines import are_held, holder_of
from articles.reading.rows.column_content import names_outlet

_MOST_BETWEEN = 8  # labels between a title and its text
_WORDS_OF_TITLE = range(2, 31)
_FEWEST_OF_PART = 3  # words of a window's title that are the article's
_MARKED = 2  # words of the text in a line count as much as that it stands out
_TITLED = 4  # that a line stands out and tells of the text as well
_RANKS = {"h1": 10, "h2": 9, "h3": 8, "h4": 4}
_LARGE = frozenset({"font", "h1", "h2", "h3"})
_PARTED = re.compile(r"[^\w\s]")
# `big-title`, `news_headline`: a name speaks for a line near the text alone.
_NAMED_FOR_TITLES = re.compile(r"(?:title|headline|titre)(?:$|\s)")


def titles_of(page: HtmlElement) -> list[str]:
    """What the page says of its title outside of what it shows."""
    meta = (
        each
        for each in page.iter("meta")
        if "title" in str(each.get("property") or each.get("name")).lower()
    )
    said = [str(each.get("content") or "") for each in meta]
    return [*said, str(page.findtext(".//title") or "")]


def with_whole_titles(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The blocks, those that are lines of one large element joined: a title is often broken so.

    A day or a name below the first line is none of it.
    """
    found: list[TextBlock] = []
    for element, lines in itertools.groupby(blocks, lambda each: each.element):
        several = list(lines)
        words = " ".join(each.words for each in several)
        is_large = element.tag in _LARGE and all(each.is_marked for each in several)
        is_one = is_large and len(several) > 1 and len(words.split()) in _WORDS_OF_TITLE
        if is_one and not any(_is_credit(each.words) for each in several[1:]):
            linked = sum(each.linked for each in several)
            found.append(replace(several[0], words=words, joined=words, linked=linked))
        else:
            found += several
    return found


def titles_said(blocks: Sequence[TextBlock], titles: Sequence[str]) -> list[int]:
    """The places of the blocks that are one of these titles, or what stands at an end of one."""
    folded = [" ".join(fold_line(each).split()) for each in titles if each.strip()]
    found = []
    for place, block in enumerate(blocks):
        words = fold_line(block.words)
        if (
            len(words.split()) in _WORDS_OF_TITLE
            and not block.is_prose
            and any(_is_part(words, each) for each in folded)
        ):
            found.append(place)
    return found


def _is_part(words: str, title: str) -> bool:
    """Whether words are a title, or the part of one before or behind a sign."""
    if words == title:
        return True
    if len(words.split()) < _FEWEST_OF_PART or 2 * len(words) < len(title):
        return False
    before, after = title.removesuffix(words), title.removeprefix(words)
    is_end = before != title and _PARTED.search(before.rstrip()[-1:]) is not None
    is_start = after != title and _PARTED.search(after.lstrip()[:1]) is not None
    return is_end or is_start


def is_of_site(blocks: Sequence[TextBlock], place: int, group: Sequence[int]) -> bool:
    """Whether what the window says tells nothing of the prose, and a line between them does.

    It does so too if it stands out and has no rights below, as the site has. A line beside a first
    heading that does not stand out is its deck.
    """
    story = long_words(" ".join(blocks[n].words for n in group))
    if not story.isdisjoint(long_words(blocks[place].words)):
        return False
    nearer = standing_out(blocks, group)
    if nearer is None or nearer <= place or _is_one_of_several(blocks, nearer, place, group):
        return False
    if _is_deck(blocks[nearer], blocks[place]):
        return False
    told = long_words(blocks[nearer].words)
    return len(told & story) >= _MARKED or (
        blocks[nearer].is_marked and _has_rights(blocks[group[-1] :], blocks[place].words)
    )


def _is_deck(line: TextBlock, title: TextBlock) -> bool:
    """Whether a line is beside a first heading in one element, and stands out less."""
    is_heading = title.holder.tag == "h1" and not title.is_link and not line.is_marked
    return is_heading and line.holder.getparent() is title.holder.getparent()


def _has_rights(below: Sequence[TextBlock], name: str) -> bool:
    """Whether a line below says that a name has the rights."""
    held = (holder_of(each.words) for each in below if are_held(each.words))
    return any(f" {name} " in f" {each} " for each in held)


def _is_one_of_several(
    blocks: Sequence[TextBlock], nearer: int, place: int, group: Sequence[int]
) -> bool:
    """Whether a heading stands over a part of the text only: others of its rank follow in it."""
    rank, first = blocks[nearer].holder.tag, blocks[place].holder.tag
    behind = blocks[group[0] : group[-1]]
    alike = sum(each.holder.tag == rank and not each.is_link for each in behind)
    return rank in HEADINGS and first != rank and alike > 0


def standing_out(blocks: Sequence[TextBlock], group: Sequence[int]) -> int | None:
    """The place of the line near above the prose that is most like a title of it.

    It tells of what the prose tells, or stands out; no day, name or link does either. What reads
    like an outlet is only the title where nothing else is.
    """
    story = long_words(" ".join(blocks[n].words for n in group))
    best, found = (False, 0, 0), None
    for place in range(group[0] - 1, max(-1, group[0] - 2 - _MOST_BETWEEN), -1):
        block = blocks[place]
        is_line = len(block.words.split()) in _WORDS_OF_TITLE and not block.is_prose
        if not is_line or block.is_link or _is_credit(block.words):
            continue
        shared = len(long_words(block.words) & story)
        is_marked = block.is_marked or _NAMED_FOR_TITLES.search(names_of(block.holder)) is not None
        weight = shared + _MARKED * is_marked + _TITLED * (is_marked and shared > 0)
        rank = _rank(block) if weight >= _TITLED else 0
        is_other = names_outlet(block.words) or _has_rights(blocks[group[-1] :], block.words)
        worth = (not is_other, rank, weight)
        if weight >= _MARKED and worth > best:
            best, found = worth, place
    return found


def _rank(block: TextBlock) -> int:
    """How large a line stands out: the first heading most, then by the size of its letters."""
    around = itertools.takewhile(
        lambda each: each is not block.holder, block.element.iterancestors()
    )
    ranks = [0]
    for each in (block.element, *around, block.holder, *block.element.iter("font")):
        size = str(each.get("size") or "").strip(" +") if each.tag == "font" else ""
        is_size = size.isdecimal() and len(size) == 1  # 1 to 7
        ranks.append(_RANKS.get(str(each.tag), 0) or (int(size) if is_size else 0))
    return max(ranks)


def _is_credit(words: str) -> bool:
    said = byline(words)
    is_named = said is not None and said.certain_name and ":" in words  # «تحقيق: سلمى نور»
    opens = said is not None and said.creator is not None and words.startswith(said.creator)
    is_signed = is_named and not opens  # «سلمى نور: …» is what she says
    return is_signed or is_dateline(words) or labelled_name(words) is not None
