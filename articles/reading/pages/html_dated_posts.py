"""Pages of posts whose elements have no names that say anything: each ends, or opens, with its day.

So Facebook and others write what they hand out to a person: block beside block, in each the words
and a line with the moment.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.cleaning.datelines import is_dateline
from articles.document import DeclaredMetadata, Document
from articles.import_account import Remark
from articles.reading.markup.markup import words_of_element
from articles.reading.pages.post_list import PostList
from articles.reading.sources.source import Source

_FEWEST = 2
_MOSTLY = 0.8  # of the blocks have a day, and of the words of the page stand in them
_LONGEST_HEAD = 160  # code points of a line above the words: «… updated his status»
_NO_POSTS = ("article", "main//h1", "time")


def dated_posts(page: HtmlElement, source: Source) -> list[Document | Remark]:
    """The long posts of such a page, and how many are short; nothing for another page."""
    body = page.find("body")
    if body is None or any(page.find(f".//{each}") is not None for each in _NO_POSTS):
        return []
    blocks = next(_beside_each_other(body), [])
    posts = PostList(source)
    for day, words in map(_parted, blocks):
        posts.add(words if day is not None else "", DeclaredMetadata(published=day))
    return posts.found()


def _beside_each_other(body: HtmlElement) -> Iterator[list[HtmlElement]]:
    """The blocks with a day each that hold nearly all words of the page."""
    whole = len(body.text_content())
    for parent in body.iter("body", "div", "section", "main", "ul"):
        blocks = [each for each in parent if each.tag in {"div", "section", "li"}]
        if len(blocks) < _FEWEST:
            continue
        held = sum(len(each.text_content()) for each in blocks)
        if held < _MOSTLY * whole:
            continue
        dated = sum(_parted(each)[0] is not None for each in blocks)
        if dated >= max(_FEWEST, _MOSTLY * len(blocks)):
            yield blocks


def _parted(block: HtmlElement) -> tuple[str | None, str]:
    """The day on the first or the last line of a block, and its other words.

    What a line above the first paragraph says of the post is none of them.
    """
    lines = [line for line in words_of_element(block).split("\n") if line.strip()]
    if len(lines) < _FEWEST:
        return None, "\n".join(lines)
    if is_dateline(lines[-1]):
        day, rest = lines[-1], lines[:-1]
    elif is_dateline(lines[0]):
        day, rest = lines[0], lines[1:]
    else:
        return None, "\n".join(lines)
    if len(rest) > 1 and len(rest[0]) <= _LONGEST_HEAD and rest[0].endswith("."):
        rest = rest[1:]
    return day, "\n".join(rest)
