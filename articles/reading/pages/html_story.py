"""Where the article of a page stands, by form alone: its title, and the prose under it.

Names of elements are as many as sites; these hold of all of them. The title is said twice, by the
window or a meta tag and by the page, or is the last line that stands out above the prose. The
article is the smallest element around the title and the prose; its text is the prose that stands
together there. Menus, labels, lists of others, and the footer are outside of it or no prose.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.arabic.word_kinds import is_verb
from articles.cleaning.bylines import labelled_name
from articles.cleaning.datelines import is_dateline
from articles.reading.pages.html_blocks import TextBlock, hours_of, text_blocks

HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
"""The tags of headings over a part of an article."""

_ENOUGH = 0.5  # of the words of the largest group: then the first one is the article
_MOST_BETWEEN = 8  # labels between a title and its text
_WORDS_OF_TITLE = range(2, 31)
_FEWEST_OF_PART = 3  # words of a window's title that are the article's
_MARKED = 2  # words of the text in a line count as much as that it stands out
_TITLED = 4  # that a line stands out and tells of the text as well
_LONG_WORD = 4  # letters
_LONGEST_LABEL = 3  # words
_AND = "و"
_STEM = 4  # letters by which forms of a word are one
_FEWEST_SHARED = 2  # stems
_WORD = re.compile(r"[^\W\d_]+")
_RANKS = {"h1": 10, "h2": 9, "h3": 8, "h4": 4}
_PARTED = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Story:
    """What belongs to the article of a page.

    Attributes:
        title: The block that is its title; None where nothing is.
        is_said: Whether the page says that title elsewhere as well.
        head: What stands between the title and the text.
        text: The text, from its first prose to its last.
        near: What stands behind it in the same element.
        above: What stands before the title in the same element.
        behind: What stands behind the text in the element around it and the title.
        outside: All else that the page shows; what is behind, too, unless it is near.
    """

    title: TextBlock | None
    is_said: bool
    head: tuple[TextBlock, ...]
    text: tuple[TextBlock, ...]
    near: tuple[TextBlock, ...]
    above: tuple[TextBlock, ...]
    behind: tuple[TextBlock, ...]
    outside: tuple[TextBlock, ...]

    def lines_above(self) -> list[str]:
        """The lines around the title, a label and what stands behind it as a field: `Source: …`.

        A label is the head of a row of a table, or a few words that a colon ends.
        """
        found = [each.words for each in self.above[-1:] if not self.is_said]
        before: TextBlock | None = None
        for block in self.head:
            if before is not None and _is_label_of(before, block):
                found[-1] = f"{found[-1].rstrip(' :')}: {block.words}"
            else:
                found.append(block.words)
            before = block
        return found


def _is_label_of(label: TextBlock, block: TextBlock) -> bool:
    if (label.holder.tag, block.holder.tag) == ("th", "td"):
        return True
    return label.words.endswith(":") and len(label.words.split()) <= _LONGEST_LABEL


def story_of(page: HtmlElement, title: str | None = None) -> Story | None:
    """The article of a page; None where no prose is.

    Args:
        page: The page, or its body.
        title: What it declares as the title, if it is known.
    """
    body = page.find(".//body")
    blocks = text_blocks(page if body is None else body)
    groups = _groups(blocks)
    if not groups:
        return None
    said = _said(blocks, [*([title] if title else []), *_titles(page)])
    largest = max(groups.values(), key=lambda group: _size(blocks, group))
    above = [place for place in said if place < largest[0]]
    place = above[-1] if above else next(iter(said), None)
    under = {
        holder: [each for each in group if place is None or each > place]
        for holder, group in groups.items()
    }
    most = max(_size(blocks, group) for group in under.values())
    if not most:
        return None
    holder, group = next(
        (holder, group) for holder, group in under.items() if _size(blocks, group) >= _ENOUGH * most
    )
    is_said = place is not None and not _is_of_site(blocks, place, group)
    if not is_said:
        place = _standing_out(blocks, group)
    return _story(blocks, place, holder, group, is_said=is_said)


def said_title(page: HtmlElement) -> str | None:
    """The words of the block that the window or a meta tag says to be the title; None without."""
    story = story_of(page)
    return story.title.words if story is not None and story.title and story.is_said else None


def _story(
    blocks: list[TextBlock],
    place: int | None,
    holder: HtmlElement,
    group: list[int],
    *,
    is_said: bool,
) -> Story:
    """The article around a title and a group of prose."""
    root = holder if place is None else _around(holder, blocks[place].element)
    within = set(root.iter())
    inside = [n for n, each in enumerate(blocks) if each.element in within]
    titled = [*([] if place is None else [place]), *group]
    first, last = _first(blocks, place, group, inside), _last(blocks, holder, titled, inside)
    behind = [n for n in inside if n > last]
    taken = {
        "head": [n for n in inside if place is not None and place < n < first],
        "above": [n for n in inside if place is not None and n < place],
        "text": [n for n in inside if first <= n <= last],
        "near": _near(blocks, root, holder, behind),
    }
    others = {place, *(n for places in taken.values() for n in places)}
    parts = {name: tuple(blocks[n] for n in places) for name, places in taken.items()}
    return Story(
        behind=tuple(blocks[n] for n in behind),
        title=None if place is None else blocks[place],
        is_said=is_said,
        outside=tuple(each for n, each in enumerate(blocks) if n not in others),
        **parts,
    )


def _groups(blocks: Sequence[TextBlock]) -> dict[HtmlElement, list[int]]:
    """The places of prose by the element in which its paragraphs stand beside one another."""
    lines = Counter(each.holder for each in blocks)
    groups: dict[HtmlElement, list[int]] = {}
    for place, block in enumerate(blocks):
        if block.is_prose:
            above = block.holder.getparent()
            is_lines = lines[block.holder] > 1 or above is None
            groups.setdefault(block.holder if is_lines else above, []).append(place)
    return groups


def _size(blocks: Sequence[TextBlock], group: Sequence[int]) -> int:
    return sum(len(blocks[place].words) for place in group)


def _titles(page: HtmlElement) -> list[str]:
    """What the page says of its title outside of what it shows."""
    meta = (
        each
        for each in page.iter("meta")
        if "title" in str(each.get("property") or each.get("name")).lower()
    )
    said = [str(each.get("content") or "") for each in meta]
    return [*said, str(page.findtext(".//title") or "")]


def _said(blocks: Sequence[TextBlock], titles: Sequence[str]) -> list[int]:
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


def _is_of_site(blocks: Sequence[TextBlock], place: int, group: Sequence[int]) -> bool:
    """Whether what the window says tells nothing of the prose, and a line between them does."""
    story = long_words(" ".join(blocks[n].words for n in group))
    if not story.isdisjoint(long_words(blocks[place].words)):
        return False
    nearer = _standing_out(blocks, group)
    if nearer is not None and _is_one_of_several(blocks, nearer, place, group):
        return False
    told = frozenset() if nearer is None else long_words(blocks[nearer].words)
    return nearer is not None and nearer > place and len(told & story) >= _MARKED


def _is_one_of_several(
    blocks: Sequence[TextBlock], nearer: int, place: int, group: Sequence[int]
) -> bool:
    """Whether a heading stands over a part of the text only: others of its rank follow in it."""
    rank, first = blocks[nearer].holder.tag, blocks[place].holder.tag
    behind = blocks[group[0] : group[-1]]
    alike = sum(each.holder.tag == rank and not each.is_link for each in behind)
    return rank in HEADINGS and first != rank and alike > 0


def _standing_out(blocks: Sequence[TextBlock], group: Sequence[int]) -> int | None:
    """The place of the line near above the prose that is most like a title of it.

    It tells of what the prose tells, or stands out; no day, name or link does either.
    """
    story = long_words(" ".join(blocks[n].words for n in group))
    best, found = (0, 0), None
    for place in range(group[0] - 1, max(-1, group[0] - 2 - _MOST_BETWEEN), -1):
        block = blocks[place]
        is_line = len(block.words.split()) in _WORDS_OF_TITLE and not block.is_prose
        if not is_line or block.is_link or _is_credit(block.words):
            continue
        shared = len(long_words(block.words) & story)
        weight = shared + _MARKED * block.is_marked + _TITLED * (block.is_marked and shared > 0)
        rank = _rank(block) if weight >= _TITLED else 0
        if (rank, weight) > best and weight >= _MARKED:
            best, found = (rank, weight), place
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


def long_words(words: str) -> frozenset[str]:
    """The words that tell of something, folded, without the article before them."""
    bare = (word.removeprefix("ال") for word in _WORD.findall(fold_line(words)))
    return frozenset(word for word in bare if len(word) >= _LONG_WORD)


def stems_of(words: str) -> frozenset[str]:
    """The first letters of the words that tell of something: forms of a word share them."""
    return frozenset(word[:_STEM] for word in long_words(words))


def _is_credit(words: str) -> bool:
    return is_dateline(words) or labelled_name(words) is not None


def _around(holder: HtmlElement, other: HtmlElement) -> HtmlElement:
    """The smallest element around two."""
    above = {other, *other.iterancestors()}
    return next((each for each in (holder, *holder.iterancestors()) if each in above), holder)


def _last(
    blocks: Sequence[TextBlock], holder: HtmlElement, group: Sequence[int], inside: Sequence[int]
) -> int:
    """The place of the last prose of an article.

    Builders of pages part it into elements of one kind; what follows at once belongs to it, under
    headings, too.
    """
    kind = _kind(holder)
    alike = [n for n in inside if blocks[n].is_prose and _kind(_beside(blocks[n])) == kind]
    last = max(group[-1], *alike) if kind[1] and alike else group[-1]
    behind = [n for n in inside if n > last]
    text = [blocks[n] for n in (*group, last)]
    told, kinds = stems_of(" ".join(each.words for each in text)), kinds_of_prose(text)
    prose = (n for n in behind if blocks[n].is_prose)
    end = next((n for n in prose if is_strange(blocks[n], kinds, told)), None)
    return _end_of_run(blocks, last, [n for n in behind if end is None or n < end])


def kinds_of_prose(text: Sequence[TextBlock]) -> frozenset[tuple[str, str]]:
    """The kinds of elements in which several paragraphs of a text stand, or the last one."""
    kinds = [_kind(_beside(each)) for each in text if each.is_prose]
    several = (kind for kind, times in Counter(kinds).items() if times > 1)
    return frozenset((*several, *kinds[-1:]))


def is_strange(block: TextBlock, kinds: frozenset[tuple[str, str]], told: AbstractSet[str]) -> bool:
    """Whether a sentence stands in an element of another kind than a text, and tells of others.

    Of a thousand paragraphs of articles 20 share less than two stems with those before them; short
    ones share less often two, nearly always one. What opens with «and» and a verb goes on.

    Args:
        block: The sentence.
        kinds: Of the elements in which the text stands.
        told: The stems of the text.
    """
    if _kind(_beside(block)) in kinds:
        return False
    first = fold_line(block.words.partition(" ")[0])
    if first.startswith(_AND) and is_verb(first.removeprefix(_AND)):
        return False
    return len(stems_of(block.words) & told) < (_FEWEST_SHARED if block.is_prose else 1)


def _first(
    blocks: Sequence[TextBlock], place: int | None, group: Sequence[int], inside: Sequence[int]
) -> int:
    """The place of the first prose of an article: sections above the longest one belong to it."""
    above = [n for n in inside if (-1 if place is None else place) < n < group[0]]
    first = _end_of_run(blocks, group[0], above[::-1])
    before = max((n for n in above if n < first), default=first)
    beside = blocks[first].holder.getparent()
    if before < first and blocks[before] in hours_of(blocks[before : inside[-1]]):
        return before
    is_its_own = blocks[before].holder.tag in HEADINGS and not blocks[before].is_link
    is_apart = place is None or blocks[place].holder.getparent() is not beside
    behind = {each.holder.tag for each in blocks[first : group[-1]] if not each.is_prose}
    is_part = is_apart or blocks[before].holder.tag in behind  # one of several headings alike
    return (
        before if is_its_own and is_part and blocks[before].holder.getparent() is beside else first
    )


def _end_of_run(blocks: Sequence[TextBlock], start: int, places: Sequence[int]) -> int:
    """The place of the last prose of those that follow one another under headings or hours."""
    end = start
    for place in places:
        block = blocks[place]
        if block.is_prose:
            end = place
        elif not block.is_hour and (block.holder.tag not in HEADINGS or block.is_link):
            break
    return end


def _near(
    blocks: Sequence[TextBlock], root: HtmlElement, holder: HtmlElement, behind: Sequence[int]
) -> list[int]:
    """The places of what no form tells from the end of the text.

    Short sentences and tables that follow at once, and all else in the element of the text, where
    the title does not stand in it as well.
    """
    following = itertools.takewhile(lambda n: blocks[n].is_stopped or _is_data(blocks[n]), behind)
    within = set(holder.iter()) if holder is not root else set()
    held = [n for n in behind if blocks[n].element in within]
    return sorted({*following, *held})


def _is_data(block: TextBlock) -> bool:
    """Whether a block is a cell of a row of several."""
    row = block.holder.getparent()
    return row is not None and row.tag == "tr" and len(row) > 1


def _beside(block: TextBlock) -> HtmlElement:
    above = block.holder.getparent()
    return block.holder if above is None else above


def _kind(element: HtmlElement) -> tuple[str, str]:
    return str(element.tag), str(element.get("class") or "")
