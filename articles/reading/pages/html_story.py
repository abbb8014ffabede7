"""Where the article of a page stands, by form alone: its title, and the prose under it.

Names of elements are as many as sites; these hold of all of them. The title is said twice, by the
window or a meta tag and by the page, or is the last line that stands out above the prose. The
article is the smallest element around the title and the prose; its text is the prose that stands
together there. Menus, labels, lists of others, and the footer are outside of it or no prose.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.arabic.word_kinds import is_verb
from articles.reading.pages.element_names import kind_of
from articles.reading.pages.html_blocks import HEADINGS, TextBlock, hours_of, stems_of, text_blocks
from articles.reading.pages.story_titles import (
    is_of_site,
    standing_out,
    titles_of,
    titles_said,
    with_whole_titles,
)

_ENOUGH = 0.5  # of the words of the largest group: then the first one is the article
_LONGEST_LABEL = 3  # words
_LETTERS = frozenset({"font", "span", "b", "strong", "i", "em"})
_AND = "و"
_FEWEST_SHARED = 2  # stems


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
    blocks = with_whole_titles(text_blocks(page if body is None else body))
    groups = _groups(blocks)
    if not groups:
        return None
    said = titles_said(blocks, [*([title] if title else []), *titles_of(page)])
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
    is_said = place is not None and not is_of_site(blocks, place, group)
    if not is_said:
        place = standing_out(blocks, group)
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
    around = {each.holder: _holding(each.holder) for each in blocks if each.is_prose}
    held = set(around.values())  # words right in an element with paragraphs are one of these
    groups: dict[HtmlElement, list[int]] = {}
    for place, block in enumerate(blocks):
        if block.is_prose:
            is_lines = lines[block.holder] > 1 or block.holder in held
            groups.setdefault(block.holder if is_lines else around[block.holder], []).append(place)
    return groups


def _holding(holder: HtmlElement) -> HtmlElement:
    """The element around a paragraph, whatever letters are set for it between them."""
    above = holder.getparent()
    while above is not None and above.tag in _LETTERS and above.getparent() is not None:
        above = above.getparent()
    return holder if above is None else above


def _size(blocks: Sequence[TextBlock], group: Sequence[int]) -> int:
    return sum(len(blocks[place].words) for place in group)


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
    kind = kind_of(holder)
    alike = [n for n in inside if blocks[n].is_prose and kind_of(_beside(blocks[n])) == kind]
    last = max(group[-1], *alike) if kind[1] and alike else group[-1]
    behind = [n for n in inside if n > last]
    text = [blocks[n] for n in (*group, last)]
    told, kinds = stems_of(" ".join(each.words for each in text)), kinds_of_prose(text)
    prose = (n for n in behind if blocks[n].is_prose)
    end = next((n for n in prose if is_strange(blocks[n], kinds, told)), None)
    return _end_of_run(blocks, last, [n for n in behind if end is None or n < end])


def kinds_of_prose(text: Sequence[TextBlock]) -> frozenset[tuple[str, str]]:
    """The kinds of elements in which several paragraphs of a text stand, or the last one."""
    kinds = [kind_of(_beside(each)) for each in text if each.is_prose]
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
    if kind_of(_beside(block)) in kinds:
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
    following = itertools.takewhile(lambda n: _may_follow(blocks[n]), behind)
    within = set(holder.iter()) if holder is not root else set()
    held = [n for n in behind if blocks[n].element in within]
    return sorted({*following, *held})


def _may_follow(block: TextBlock) -> bool:
    return block.is_stopped or block.is_closing or _is_data(block)


def _is_data(block: TextBlock) -> bool:
    """Whether a block is a cell of a row of several."""
    row = block.holder.getparent()
    return row is not None and row.tag == "tr" and len(row) > 1


def _beside(block: TextBlock) -> HtmlElement:
    above = block.holder.getparent()
    return block.holder if above is None else above
