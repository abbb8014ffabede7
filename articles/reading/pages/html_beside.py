"""What stands inside an article and is known by its form alone, whatever its elements are called.

A short line under a picture is its caption; a list of links under «اقرأ أيضا» leads to others.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from functools import cache
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.reading.pages.html_surroundings import short_words
from articles.reading.texts.pasted_pages import opens_newsletter, opens_others

_LONGEST_CAPTION = 90  # code points
_LONGEST_CREDIT = 160
_LONGEST_LIST = 1500
_LONGEST_LETTER = 300
_SHORTEST_TOLD = 50
_FEWEST_TOLD = 3  # captions
_FEWEST_BOXES = 3  # alike, each with a picture and a line
_MOSTLY = 0.5
_NEARLY_ALL = 0.6  # a heading over a list may be as long as a title
_FIELDS = frozenset({"text", "email", "search", "tel"})
_NEAR = 2  # elements beside one
_SHORTEST_PROSE = 60  # code points
_FEWEST_OF_TITLE = 3  # words
_OPENING = 40  # code points
_ENDS = (".", "؟", "?", "!", "…", "»", '"', ":")
_TABLE = tomllib.loads(Path(__file__).with_name("html_beside.toml").read_text("utf-8"))
_CREDIT = re.compile("|".join(_TABLE["credits"]), re.IGNORECASE)
_COMMENTS = frozenset(map(fold_line, _TABLE["comments"]))
_NUMBER = re.compile(r"\d+")
_AROUND_PICTURES = frozenset({"p", "center", "div", "td"})
_OF_LINES = frozenset({
    "img", "amp-img", "picture", "br", "a", "span", "i", "em", "b", "strong", "small", "font",
})  # fmt: skip
_OF_LABELS = frozenset({"h2", "h3", "h4", "h5", "h6", "p", "div", "strong", "b", "span"})
_LONGEST_LABEL = 5  # words
_BLOCKS = ("section", "div", "aside", "ul")


def captions_of(page: HtmlElement) -> list[HtmlElement]:
    """The short lines that stand with a picture in one paragraph, or say whose it is under it."""
    found: list[HtmlElement] = []
    boxes: list[HtmlElement] = []
    for image in page.iter("img", "amp-img", "picture"):
        holder = image.getparent()
        if holder is not None and holder.tag in {"a", "picture", "span"}:
            holder = holder.getparent()
        if holder is not None and holder.tag in _AROUND_PICTURES and _is_caption(holder):
            found.append(holder)
        elif holder is not None and _is_box(holder):
            boxes.append(holder)
        outer = (
            image if image.getparent() is None or image.getnext() is not None else image.getparent()
        )
        below = outer.getnext()
        if below is not None and below.tag in {"p", "div", "span", "em", "small", "i"}:
            words = str(below.text_content()).strip()
            if 0 < len(words) <= _LONGEST_CREDIT and _CREDIT.search(words) is not None:
                found.append(below)
    return found + boxes if len(boxes) >= _FEWEST_BOXES else found


def told_in_pictures(page: HtmlElement) -> list[str]:
    """The captions of a page that tells in pictures: three or more, as long as sentences."""
    captions = (" ".join(str(each.text_content()).split()) for each in page.iter("figcaption"))
    told = [each for each in dict.fromkeys(captions) if len(each) >= _SHORTEST_TOLD]
    return told if len(told) >= _FEWEST_TOLD else []


def _is_box(holder: HtmlElement) -> bool:
    """Whether a picture and a short paragraph under it are all that an element holds."""
    tags = [str(child.tag) for child in holder]
    words = str(holder.text_content()).strip()
    is_short = 0 < len(words) <= _LONGEST_CAPTION and not words.endswith(_ENDS)
    return is_short and holder.tag == "div" and tags.count("p") == 1 and len(tags) == len("ip")


def _is_caption(holder: HtmlElement) -> bool:
    words = str(holder.text_content()).strip()
    is_line = all(child.tag in _OF_LINES for child in holder)
    return is_line and 0 < len(words) <= _LONGEST_CAPTION and not words.endswith(_ENDS)


def lists_of_others(page: HtmlElement) -> list[HtmlElement]:
    """The blocks of others' titles, under «اقرأ أيضا» or amid prose, and those of newsletters."""
    found: list[HtmlElement] = []
    for block in page.iter(*_BLOCKS):
        if _is_amid_prose(block) and _is_of_titles(block):
            found += [block, *_label_over(block)]
            continue
        opening = _first_words(block)
        is_letter, is_list = opens_newsletter(opening), opens_others(opening)
        if not is_letter and not is_list:
            continue
        size = len(str(block.text_content()))
        links = sum(len(str(link.text_content())) for link in block.iter("a"))
        is_list = is_list and size <= _LONGEST_LIST and links >= _MOSTLY * size
        if is_list or (is_letter and size <= _LONGEST_LETTER):
            found.append(block)
    return found


def _label_over(block: HtmlElement) -> list[HtmlElement]:
    """The few words over a list that say what it is, whatever they are: «موضوعات متعلقة»."""
    above = block.getprevious()
    words = "" if above is None or above.tag not in _OF_LABELS else short_words(above)
    is_label = 0 < len(words.split()) <= _LONGEST_LABEL and not words.endswith(_ENDS[:-1])
    return [above] if above is not None and is_label else []


def _is_amid_prose(block: HtmlElement) -> bool:
    """Whether paragraphs of an article stand near before and near behind a block."""
    before, behind = block.itersiblings(preceding=True), block.itersiblings()
    return all(any(map(_is_prose, itertools.islice(near, _NEAR))) for near in (before, behind))


def _is_prose(element: HtmlElement) -> bool:
    """Whether an element begins with sentences that lead nowhere."""
    words = short_words(element)
    links = sum(len(short_words(link)) for link in element.iter("a"))
    return len(words) >= _SHORTEST_PROSE and links < (1 - _MOSTLY) * len(words)


def _is_of_titles(block: HtmlElement) -> bool:
    """Whether nearly all words of a block are links of several words: titles of other articles."""
    links = [words for link in block.iter("a") if (words := short_words(link))]
    titles = [words for words in links if len(words.split()) >= _FEWEST_OF_TITLE]
    is_one = len(titles) == 1 and not titles[0].endswith(_ENDS)
    size = len(short_words(block)) if is_one else 0
    size = len(" ".join(str(block.text_content()).split())) if len(titles) > 1 else size
    return 0 < size <= _LONGEST_LIST and sum(map(len, links)) >= _NEARLY_ALL * size


def _first_words(block: HtmlElement) -> str:
    """The first words of a block; its other ones are not looked at."""
    pieces: list[str] = []
    size = 0
    for piece in block.itertext():
        pieces.append(str(piece).strip())
        size += len(pieces[-1])
        if size >= _OPENING:
            break
    return " ".join(filter(None, pieces))


def forms_of(page: HtmlElement) -> list[HtmlElement]:
    """The small blocks around a field that visitors write into: letters to get, searches."""
    is_small = cache(_is_small)  # many fields stand in one block
    found: dict[HtmlElement, None] = {}
    for field in page.iter("input", "textarea", "select"):
        if str(field.get("type") or "text").lower() not in _FIELDS:
            continue
        around = itertools.takewhile(is_small, field.iterancestors())
        found |= dict.fromkeys(list(around)[-1:])
    return list(found)


def _is_small(block: HtmlElement) -> bool:
    """Whether a block holds few words and no title of a page."""
    return (
        block.tag not in {"body", "html"}
        and len(str(block.text_content()).strip()) <= _LONGEST_LETTER
        and block.find(".//h1") is None
    )


def comments_of(page: HtmlElement) -> list[HtmlElement]:
    """What stands under a heading that says that readers write there, with the heading."""
    found: list[HtmlElement] = []
    for heading in page.iter("h2", "h3", "h4", "h5", "h6"):
        words = fold_line(" ".join(_NUMBER.sub(" ", str(heading.text_content())).split()))
        if words.strip(" ()[]:") in _COMMENTS:
            found += [heading, *heading.itersiblings()]
    return found


def bylines_of(page: HtmlElement) -> list[HtmlElement]:
    """The parts that are labelled for readers of the screen as telling who wrote (BBC)."""
    return [each for each in page.iter("section", "div") if _is_labelled(each)]


def _is_labelled(element: HtmlElement) -> bool:
    return "byline" in str(element.get("aria-labelledby") or "").lower()
