"""Pages of posts: what messengers and networks write when their messages are saved as a page.

Each post stands in an element of its own beside the others, with its moment; the long ones are
articles, the others are counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from lxml.html import HtmlElement

from articles.cleaning.datelines import is_dateline
from articles.document import DeclaredMetadata, Document
from articles.import_account import Remark
from articles.reading.markup.markup import words_of_element
from articles.reading.pages.post_list import PostList
from articles.reading.sources.source import Source

_POST = re.compile(r"(?:^|[\s_-])(?:message|post|tweet|status|toot|msg)(?:$|[\s_-])", re.IGNORECASE)
_TEXT = re.compile(
    r"(?:^|[\s_-])(?:text|content|body-text|message-body)(?:$|[\s_-])", re.IGNORECASE
)
_MOMENT = re.compile(r"(?:^|[\s_-])(?:date|time|timestamp)(?:$|[\s_-])", re.IGNORECASE)
_NAME = re.compile(r"(?:^|[\s_-])(?:from_name|author|sender|username)(?:$|[\s_-])", re.IGNORECASE)
# How Facebook and X mark the words of a post, whatever the classes of the year.
_MARKED = {
    "data-ad-preview": {"message"},
    "data-ad-comet-preview": {"message"},
    "data-testid": {"tweetText", "post_message"},
}
_YEAR = re.compile(r"(?:19|20)\d{2}")
_FEWEST = 2
_MOSTLY = 0.7


def posts_of_page(page: HtmlElement, source: Source) -> list[Document | Remark]:
    """The long posts of a page of posts, and how many are short; nothing for another page."""
    networked = _of_networks(page, source)
    if networked:
        return networked
    posts = PostList(source)
    publisher: str | None = None
    for post in _posts(page):
        said = _words_of(post, _NAME)
        publisher = said or publisher  # of several by one, the first alone names them
        metadata = DeclaredMetadata(publisher=publisher, published=_moment(post))
        posts.add(_text(post), metadata, post.get("id"))
    return posts.found()


def _of_networks(page: HtmlElement, source: Source) -> list[Document | Remark]:
    """The posts of a page that a network wrote, whose words stand in elements that it marks.

    The names of its classes mean nothing; what surrounds the words of a post and no other's is it.
    """
    texts = [each for each in page.iter() if _is_marked(each)]
    texts = [each for each in texts if not any(_is_marked(a) for a in each.iterancestors())]
    held = Counter(above for each in texts for above in each.iterancestors())
    posts = PostList(source)
    for text in texts:
        post = around_alone(text, held)
        metadata = DeclaredMetadata(
            publisher=_headed(post, text), published=_moment(post) or _shown_day(post, text)
        )
        posts.add(words_of_element(text).strip(), metadata)
    return posts.found()


def _is_marked(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and any(
        element.get(name) in values for name, values in _MARKED.items()
    )


def around_alone(text: HtmlElement, held: Mapping[HtmlElement, int]) -> HtmlElement:
    """The outermost element around a post's words that holds no other's words.

    Args:
        text: The element of the words.
        held: The words of how many posts each element holds.
    """
    post = text
    for above in text.iterancestors():
        if held[above] > 1 or above.tag in {"body", "html"}:
            break
        post = above
    return post


def _headed(post: HtmlElement, text: HtmlElement) -> str | None:
    """Who posted: the first heading, or words in bold, above what is posted."""
    for each in post.iter():
        if each is text:
            return None
        if each.tag in {"h2", "h3", "h4", "strong"}:
            return " ".join(words_of_element(each).split()) or None
    return None


def _shown_day(post: HtmlElement, text: HtmlElement) -> str | None:
    """The day that a link above the words shows or is labelled with."""
    for each in post.iter():
        if each is text:
            return None
        shown = (str(each.get("aria-label") or ""), str(each.text or ""))
        day = next((" ".join(said.split()) for said in shown if is_dateline(said)), None)
        if isinstance(each.tag, str) and day is not None:
            return day
    return None


def _posts(page: HtmlElement) -> list[HtmlElement]:
    """The posts side by side, most of which say when they were written; in parts, one a day say.

    A part of a page in parts may hold a single post.
    """
    if page.find(".//article") is not None:
        return []
    named = 0
    dated: dict[HtmlElement, None] = {}
    for parent in page.iter("div", "ul", "ol", "section", "main", "body"):
        same = [each for each in parent if _is_named(each, _POST) and not _is_list(each)]
        if same and not dated.keys().isdisjoint(same[0].iterancestors()):
            continue  # inside of a post: what it quotes
        named += sum(_says_something(each) for each in same)
        dated.update((each, None) for each in same if _moment(each) is not None)
    is_page_of_posts = len(dated) >= max(_FEWEST, _MOSTLY * named)
    return list(dated) if is_page_of_posts or _is_all(page, dated) else []


def _is_all(page: HtmlElement, posts: Collection[HtmlElement]) -> bool:
    """Whether one post with the name of who wrote is nearly all that a page shows."""
    words = [words_of_element(each) for each in posts if _words_of(each, _NAME) is not None]
    return len(posts) == len(words) == 1 and len(words[0]) >= _MOSTLY * len(words_of_element(page))


def _is_list(element: HtmlElement) -> bool:
    """Whether posts with a moment each stand side by side right inside an element so named."""
    posts = (each for each in element if _is_named(each, _POST) and _moment(each) is not None)
    return sum(1 for _ in posts) >= _FEWEST


def _says_something(post: HtmlElement) -> bool:
    """Whether it holds what someone wrote; lines of the program, as of each new day, do not."""
    return _moment(post) is not None or any(
        _is_named(each, _TEXT) for each in post.iter("div", "p", "span")
    )


def _is_named(element: HtmlElement, names: re.Pattern[str]) -> bool:
    return (
        isinstance(element.tag, str) and names.search(str(element.get("class") or "")) is not None
    )


def _moment(post: HtmlElement) -> str | None:
    """The moment that an element named for it states beside what it shows."""
    for each in post.iter("div", "span", "time", "a", "p"):
        stated = each.get("datetime") or (each.get("title") if _is_named(each, _MOMENT) else None)
        if stated and _YEAR.search(stated):
            return str(stated)
    return None


def _words_of(post: HtmlElement, names: re.Pattern[str]) -> str | None:
    found = next((each for each in post.iter() if _is_named(each, names)), None)
    return None if found is None else " ".join(words_of_element(found).split()) or None


def _text(post: HtmlElement) -> str:
    texts = [each for each in post.iter("div", "p", "span") if _is_named(each, _TEXT)]
    outer = {above for each in texts for above in each.iterancestors()}
    inner = [each for each in texts if each not in outer]
    return words_of_element(max(inner, key=_size)) if inner else ""


def _size(element: HtmlElement) -> int:
    return len(element.text_content())
