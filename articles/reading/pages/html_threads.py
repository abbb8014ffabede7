"""Threads of forums: the first post is the article that the thread is called by, then answers.

Readers bring whole articles into forums. What stands beside a post (who wrote it, when, since when
they are a member, what they put under everything) is none of its words; short answers are counted.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.datelines import is_dateline
from articles.document import DeclaredMetadata, Document
from articles.import_account import Remark
from articles.reading.markup.markup import words_of_element
from articles.reading.pages.element_names import kind_of
from articles.reading.pages.html_blocks import text_blocks
from articles.reading.pages.html_dates import stated_date
from articles.reading.pages.html_metadata import declared_metadata
from articles.reading.pages.html_posts import around_alone
from articles.reading.pages.html_surroundings import LINES, LONGEST_LINE, short_words
from articles.reading.pages.post_list import PostList
from articles.reading.rows.month_first import day_first
from articles.reading.rows.relative_days import told_by_moment
from articles.reading.sources.source import Source
from articles.timeline.declared_dates import declared_value

_TABLE = tomllib.loads(Path(__file__).with_name("html_threads.toml").read_text("utf-8"))
_MESSAGES, _WORDS, _QUOTES = (
    frozenset(map(str.lower, _TABLE[kind])) for kind in ("messages", "words", "quotes")
)
_NAMES: tuple[str, ...] = tuple(_TABLE["names"])
_ROLES = frozenset(_TABLE["roles"])
_NUMBERED = re.compile(rf"(?:{'|'.join(map(re.escape, _TABLE['numbered']))})\d+")
_AROUND_DAY = re.compile(
    r"^(?:#\s?\d+\s)?(?:.*[»«](?=[^»«]*\d))?(?:[^\d:]{0,30}:\s)?|\s#\s?\d+\s*$|[»«\s]+$"
)
_JOINED = re.compile("|".join(map(re.escape, map(fold_line, _TABLE["joined"]))))
_YEAR = re.compile(r"(?:19|20)\d{2}")
_NAMED = ("a", "span", "div", "td", "b", "strong", "p", "h3", "h4", "cite", "li", "dt", "dd")
_SIGNS = " \n\t\r»«|•·-–—"
_LINE = 60  # code points of a line above a post: its day, its number
_FEWEST = 2
_LONGEST_NAME = 5  # words


def posts_of_thread(
    page: HtmlElement, source: Source, moment: datetime | None = None
) -> list[Document | Remark]:
    """The long posts of a thread, its title that of the first; nothing for another page.

    A thread of one post is read as any page is.

    Args:
        page: The page as a tree.
        source: What it was read from.
        moment: When it was saved, where that is known: posts of a day say «اليوم، 10:14».
    """
    messages = [_words_of(each) for each in _messages(page)]
    if len(messages) < _FEWEST:
        return []
    pairs = _with_posts(messages)
    days = _in_one_order([_day(*pair) or _told_day(*pair, moment) for pair in pairs])
    of_page = declared_metadata(page)
    posts = PostList(source)
    for place, (post, said) in enumerate(pairs):
        metadata = DeclaredMetadata(
            title=None if place else of_page.title,
            publisher=of_page.publisher,
            creator=_name(post),
            published=days[place],
            url=None if place else of_page.url,
        )
        posts.add(_text(said, is_answer=place > 0), metadata, said.get("id"))
    return posts.found()


def _messages(page: HtmlElement) -> list[HtmlElement]:
    """What holds the words of a post each; of several in one row, as with signatures, the first."""
    named = [each for each in page.iter("div", "td", "span", "blockquote") if _is_message(each)]
    outer = {above for each in named for above in each.iterancestors()}
    inner = [each for each in named if each.getparent() is not None and each not in outer]
    first: dict[HtmlElement, HtmlElement] = {}
    for each in inner:
        row = next(each.iterancestors("tr"), each) if each.tag == "span" else each
        first.setdefault(row, each)
    return list(first.values()) if len(first) >= _FEWEST else _signed_alike(page)


def _signed_alike(page: HtmlElement) -> list[HtmlElement]:
    """The same by form: elements of one kind hold all prose, and each a name and a day beside it.

    Under an article stand comments alike, but its own prose is in none of them; in lists of
    articles each leads to its own by a heading.
    """
    prose = [each.holder for each in text_blocks(page) if each.is_prose]
    kinds: dict[tuple[str, str], dict[HtmlElement, list[HtmlElement]]] = {}
    for holder in prose if len(prose) >= _FEWEST else ():
        for around in (holder, *holder.iterancestors()):
            kind = kind_of(around)
            kinds.setdefault(kind, {}).setdefault(around, []).append(holder)
    for held in kinds.values():
        if len(held) < _FEWEST or sum(map(len, held.values())) != len(prose):
            continue
        messages = [_around_all(holders) for holders in held.values()]
        if all(_is_signed(*pair) for pair in _with_posts(messages)):
            return messages
    return []


def _with_posts(messages: Sequence[HtmlElement]) -> list[tuple[HtmlElement, HtmlElement]]:
    """Each message behind what stands around it and around no other."""
    held = Counter(above for each in messages for above in each.iterancestors())
    return [(around_alone(each, held), each) for each in messages]


def _leads_on(post: HtmlElement) -> bool:
    """Whether a heading in it is a link."""
    return any(each.find(".//a") is not None for each in post.iter("h1", "h2", "h3", "h4"))


def _around_all(holders: Sequence[HtmlElement]) -> HtmlElement:
    """The smallest element around the paragraphs of a post."""
    above = [{each, *each.iterancestors()} for each in holders]
    around = (holders[0], *holders[0].iterancestors())
    return next(each for each in around if all(each in those for those in above))


def _is_signed(post: HtmlElement, message: HtmlElement) -> bool:
    is_named = post is not message and _name(post) is not None and not _leads_on(post)
    return is_named and _day(post, message) is not None


def _is_message(element: HtmlElement) -> bool:
    return (
        not _MESSAGES.isdisjoint(_classes(element))
        or _NUMBERED.fullmatch(str(element.get("id") or "")) is not None
        or element.get("data-role") in _ROLES
    )


def _classes(element: HtmlElement) -> list[str]:
    return str(element.get("class") or "").lower().split()


def _words_of(message: HtmlElement) -> HtmlElement:
    """The element of the words alone, where a message holds title and signature as well."""
    inside = (each for each in message.iter("div") if each is not message)
    return next((each for each in inside if not _WORDS.isdisjoint(_classes(each))), message)


def _text(message: HtmlElement, *, is_answer: bool) -> str:
    """The words of a post; of an answer without what it quotes."""
    own = deepcopy(message)
    own.tail = None
    quotes = [each for each in own.iter("blockquote", "div", "table") if _is_quote(each)]
    for each in quotes if is_answer else ():
        if each is not own and each.getparent() is not None:
            each.drop_tree()
    return words_of_element(own).strip()


def _is_quote(element: HtmlElement) -> bool:
    named = any(name in _QUOTES for each in _classes(element) for name in re.split("[-_]", each))
    return element.tag == "blockquote" or named or not _QUOTES.isdisjoint(_classes(element))


def _name(post: HtmlElement) -> str | None:
    """Who wrote a post, by the surest name of an element."""
    for name in _NAMES:
        for each in post.iter(*_NAMED):
            words = short_words(_first_inside(each)) if _is_called(each, name) else ""
            if 0 < len(words.split()) <= _LONGEST_NAME and not is_dateline(words):
                return words
    return None


def _is_called(element: HtmlElement, name: str) -> bool:
    """Whether a class of an element is a name, or ends with it: `cAuthorPane_author`."""
    return any(
        each == name or each.endswith((f"_{name}", f"-{name}")) for each in _classes(element)
    )


def _first_inside(element: HtmlElement) -> HtmlElement:
    """The element itself, or the first link or heading in one that says more than a name."""
    if len(short_words(element).split()) <= _LONGEST_NAME:
        return element
    inside = (each for each in element.iter("a", "h3", "h4", "strong", "b") if short_words(each))
    return next(inside, element)


def _day(post: HtmlElement, message: HtmlElement) -> str | None:
    """The moment that stands by itself beside a post, in a line above it or above its words."""
    above = post.getprevious()
    is_line = above is not None and isinstance(above.tag, str) and len(short_words(above)) < _LINE
    day = _day_in(post, message) or (_day_in(above, message) if is_line else None)
    first = words_of_element(message).strip().partition("\n")[0] if day is None else ""
    return first if len(first) <= LONGEST_LINE and is_dateline(first) else day


def _day_in(post: HtmlElement, message: HtmlElement) -> str | None:
    """The moment that stands by itself in an element or behind one (`#1`), not in its message."""
    if (stated := stated_date(post)) is not None:
        return stated
    within = set(message.iter())
    beside = [each for each in post.iter() if each not in within and isinstance(each.tag, str)]
    for each in beside:
        if _JOINED.match(fold_line(short_words(each))) is not None:
            continue  # with what stands behind it
        whole = short_words(each) if each.tag in {*LINES, "a"} else ""
        behind = str(each.tail or "") if each is not post else ""
        said = (whole, str(each.text or ""), behind, str(each.get("title") or ""))
        for line in said:
            words = _AROUND_DAY.sub("", " ".join(line.split())).strip()
            is_day = len(words) <= LONGEST_LINE and _YEAR.search(words) and is_dateline(words)
            if is_day and _JOINED.match(fold_line(line.strip())) is None:
                return words
    return None


def _told_day(post: HtmlElement, message: HtmlElement, moment: datetime | None) -> str | None:
    """The day that a line beside a post tells by the moment of saving."""
    within = set(message.iter()) if moment is not None else set()
    pieces = (
        piece
        for each in (post.iter() if moment is not None else ())
        if each not in within
        for piece in (str(each.text or ""), str(each.tail or "") if each is not post else "")
    )
    days = (told_by_moment(piece.strip(_SIGNS), moment) for piece in pieces if moment is not None)
    return next(filter(None, days), None)


def _in_one_order(days: Sequence[str | None]) -> list[str | None]:
    """The days of a thread, read day first or month first, whichever lets them follow closely."""
    swapped = [None if each is None else day_first(each) for each in days]
    return list(min((days, swapped), key=_length))


def _length(days: Iterable[str | None]) -> int:
    """How far the days of a thread are apart, with a year for each step back."""
    values = [value for each in days if each is not None and (value := declared_value(each))]
    steps = [_count(later) - _count(earlier) for earlier, later in pairwise(values)]
    return sum(step if step >= 0 else 365 - step for step in steps)


def _count(value: str) -> int:
    """A day as a number that grows with it; months are as long as one another."""
    year, month, day = (*map(int, re.findall(r"\d+", value)), 1, 1)[:3]
    return 365 * year + 31 * month + day
