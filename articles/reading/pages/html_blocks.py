"""The blocks of text of a page, in order, with what their form says: length, links, emphasis."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.reading.markup.markup import BLOCKS, NO_WORDS
from articles.reading.rows.relative_days import is_ago

_PARTING = BLOCKS | {"td", "th"}
_MARKING = frozenset({"h1", "h2", "h3", "h4", "b", "strong", "center", "big"})
_LARGE = re.compile(r"\+\d|[4-7]|x+-large|large")
_SHORTEST_PROSE = 60  # code points
_SHORTEST_UNSTOPPED = 160  # code points of prose without a full stop at its end
_MOST_LINKED = 0.4  # of its words
_SEAM = " | "  # between two elements that touch
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
"""The tags of headings over a part of an article."""
_LONG_WORD = 4  # letters
_STEM = 4  # letters by which forms of a word are one
_WORD = re.compile(r"[^\W\d_]+")
BIDI_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Signs that only say in which direction a line runs: none of its words."""

_HOUR = re.compile(r"\W*\d{1,2}[:.h]\d{2}\W{0,2}(?:[^\W\d]{1,6}\W{0,2}){0,2}")
_FEWEST_HOURS = 2
_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_CLOSING = re.compile(rf"و?(?:{'|'.join(_TABLE['closings'])})\b")
_STOPPED = re.compile(r"[.!؟?…۔][»\"”)\]]*$")


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Words that nothing parts.

    Attributes:
        words: The words on one line, parted where two elements touch.
        joined: The same, unparted there.
        element: The innermost element that holds all of them.
        holder: The innermost element around them that parts words from others.
        linked: How many code points of them are links.
        is_marked: Whether they are a heading, bold or large as a whole.
    """

    words: str
    joined: str
    element: HtmlElement
    holder: HtmlElement
    linked: int
    is_marked: bool

    @property
    def is_prose(self) -> bool:
        """Whether they are sentences: long, closed by a stop or longer still, and few links."""
        size = len(self.words)
        is_long = size >= (_SHORTEST_PROSE if self.is_stopped else _SHORTEST_UNSTOPPED)
        return is_long and self.linked <= _MOST_LINKED * size

    @property
    def line(self) -> str:
        """The words as a line of a text: in prose, what touches is letters of one word."""
        return self.joined if self.is_prose else self.words

    @property
    def is_stopped(self) -> bool:
        """Whether a full stop closes them."""
        return _STOPPED.search(self.words) is not None

    @property
    def is_hour(self) -> bool:
        """Whether they are an hour and nothing else, or how long ago: «11:48 ص», «قبل ساعة»."""
        return _HOUR.fullmatch(self.words) is not None or is_ago(self.words)

    @property
    def is_closing(self) -> bool:
        """Whether they are how statements and letters end: «والله ولي التوفيق»."""
        return _CLOSING.match(fold_line(self.words)) is not None

    @property
    def is_link(self) -> bool:
        """Whether nearly all of them lead elsewhere."""
        return self.linked > _MOST_LINKED * 2 * len(self.words)


@dataclass(slots=True)
class _Open:
    """The block that is being read."""

    pieces: list[str | None] = field(default_factory=list)  # None where two elements touch
    owners: list[HtmlElement] = field(default_factory=list)
    linked: int = 0
    is_marked: bool = True

    def part(self) -> None:
        """Part the words of two elements that touch: a page shows a space between them."""
        if self.pieces and (self.pieces[-1] or "")[-1:].isalnum():
            self.pieces.append(None)

    def add(self, text: str | None, owner: HtmlElement, *, is_link: bool, is_marked: bool) -> None:
        """Take words; space alone says nothing of how they look."""
        if not text:
            return
        self.pieces.append(text)
        if plain := text.strip():
            self.owners.append(owner)
            self.linked += len(plain) if is_link else 0
            self.is_marked &= is_marked

    def closed(self, holder: HtmlElement) -> TextBlock | None:
        """The block, if words stand in it."""
        words, joined = self._line(_SEAM), self._line("")
        if not words:
            return None
        is_one = all(each is self.owners[0] for each in self.owners)
        element = self.owners[0] if is_one else holder
        return TextBlock(words, joined, element, holder, self.linked, self.is_marked)

    def _line(self, seam: str) -> str:
        words = "".join(seam if each is None else each for each in self.pieces)
        return " ".join((BIDI_MARKS.sub("", words) if seam else words).split())


def hours_of(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The hours that stand alone over what happened then, as a live report has them."""
    hours = [each for each in blocks if each.is_hour]
    return hours if len(hours) >= _FEWEST_HOURS else []


def long_words(words: str) -> frozenset[str]:
    """The words that tell of something, folded, without the article before them."""
    bare = (word.removeprefix("ال") for word in _WORD.findall(fold_line(words)))
    return frozenset(word for word in bare if len(word) >= _LONG_WORD)


def stems_of(words: str) -> frozenset[str]:
    """The first letters of the words that tell of something: forms of a word share them."""
    return frozenset(word[:_STEM] for word in long_words(words))


def text_blocks(page: HtmlElement) -> list[TextBlock]:
    """The blocks of text of a page, without what is no word of it: scripts, buttons."""
    return list(_blocks(page))


def _blocks(page: HtmlElement) -> Iterator[TextBlock]:
    around = [page]
    silent = links = marks = 0
    block = _Open()
    for event, node in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        is_start = event == "start"
        step = 1 if is_start else -1
        if tag:
            if tag in _PARTING or "-" in tag:  # an element of the page's own making
                closed = block.closed(around[-1])
                block = _Open()
                if closed is not None:
                    yield closed
                if is_start:
                    around.append(node)
                else:
                    around.pop()
            elif is_start and _touches_another(node, tag):
                block.part()
            silent += step * (tag in NO_WORDS)
            links += step * (tag == "a")
            marks += step * _is_marking(node, tag)
        if silent or (node is page and not is_start):
            continue
        owner = node if is_start else node.getparent()
        text = node.text if is_start else node.tail
        block.add(text, owner, is_link=links > 0, is_marked=marks > 0)
    if (closed := block.closed(page)) is not None:
        yield closed


def _touches_another(element: HtmlElement, tag: str) -> bool:
    """Whether an element follows another at once, or words, though it is of a sort of its own."""
    before = element.getprevious()
    if before is not None:
        return not before.tail
    return tag == "span" and bool(element.get("class"))


def _is_marking(element: HtmlElement, tag: str) -> bool:
    """Whether an element makes its words stand out."""
    if tag == "font":
        return _LARGE.fullmatch(str(element.get("size") or "").strip()) is not None
    return tag in _MARKING
