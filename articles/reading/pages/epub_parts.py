"""Articles of a magazine that its table of contents tells apart inside of one file of an EPUB."""

from __future__ import annotations

import posixpath
import tomllib
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from lxml.html import Element as ElementOfPage
from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline, declared_author
from articles.cleaning.name_words import may_be_name
from articles.cleaning.publication_lines import (
    is_section,
    issue_line,
    may_be_outlet,
    reads_only_like_outlet,
)
from articles.document import DeclaredMetadata
from articles.reading.markup.markup import words_of_element
from articles.reading.markup.xml_trees import Element, children, descendants, local_name, words
from articles.reading.pages.made_up_names import is_generated_title, is_nobody
from articles.reading.rows.column_content import are_formed_like_outlets

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_PARTS = frozenset(map(fold_line, _TABLE["parts"]))
_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
_SHORTEST = 250  # code points of an article
_FEWEST = 2
_LONGEST_GROUP = 4  # words of an outlet's name on a page of its own
_LONGEST_TEASER = 600  # code points: more may be an article
_LONGEST_BESIDE_LIST = 120  # code points beside a list: more is a page of its own


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents.

    Attributes:
        title: Its words.
        target: The file and the place in it, as the table names them.
    """

    title: str
    target: str


def first_rank(contents: Element) -> list[Entry]:
    """The entries of the first rank, of either form; none where one holds others: a section."""
    found: list[Entry] = []
    for item in _items(contents):
        inner = [local_name(each) for each in item.iter() if each is not item]
        if "li" in inner or "navPoint" in inner:
            return []
        link = next(descendants(item, "content", "a"), None)
        label = next(descendants(item, "text", "a"), None)
        if link is not None:
            target = str(link.get("src") or link.get("href") or "")
            found.append(Entry(words(label), target))
    return found


def _items(contents: Element) -> list[Element]:
    for points in descendants(contents, "navMap"):
        return list(children(points, "navPoint"))
    for navigation in descendants(contents, "nav"):
        kinds = {str(value) for key, value in navigation.attrib.items() if "type" in str(key)}
        lists = list(children(navigation, "ol"))
        if lists and (not kinds or "toc" in kinds):
            return list(children(lists[0], "li"))
    return []


@dataclass(frozen=True, slots=True)
class PageArticle:
    """One of several articles in a file.

    Attributes:
        title: As the table of contents has it.
        text: Its words.
        author: Who wrote, where every one of them says so under its title.
        around: What stands above the first, and the lines that say who wrote.
    """

    title: str
    text: str
    author: str | None = None
    around: tuple[str, ...] = ()


def parts_of_page(body: HtmlElement, places: Sequence[tuple[str, str]]) -> list[PageArticle]:
    """What begins at each place of a page, in their order there.

    None where a place is missing, or a part is too short for an article: a page of one.

    Args:
        body: The page; it stays as it is.
        places: The identifier of each place and its title.
    """
    titles = dict(places)
    if len(titles) < _FEWEST or "" in titles:
        return []
    marked = deepcopy(body)
    order: list[str] = []
    for element in list(marked.iter()):
        name = str(element.get("id") or "") if isinstance(element.tag, str) else ""
        if name in titles and name not in order and element.getparent() is not None:
            mark = ElementOfPage("p")
            mark.text = _MARK
            element.addprevious(mark)
            order.append(name)
    above, *texts = words_of_element(marked).split(_MARK)
    if len(order) < len(titles) or len(texts) != len(order) or len(above) >= _SHORTEST:
        return []
    found = [_titled(titles[name], text) for name, text in zip(order, texts, strict=True)]
    if not all(title and len(text) >= _SHORTEST for title, text in found):
        return []
    articles = _signed(found) or [PageArticle(title, text) for title, text in found]
    head = tuple(line for line in above.split("\n") if line.strip())
    return [replace(articles[0], around=(*head, *articles[0].around)), *articles[1:]]


def leads_to_chapters(body: HtmlElement | None, path: str, spine: frozenset[str]) -> bool:
    """Whether a page is a list of other files of the book, each with its first words at most.

    Notes lead back to where they belong, but behind their words, and several to one file.

    Args:
        body: The page without its title.
        path: Its own path.
        spine: The paths of all files that are read.
    """
    items = [] if body is None else [item for item in body.iter("li") if item.find(".//li") is None]
    if body is None or len(items) < _FEWEST:
        return False
    led_to: set[str] = set()
    held = 0
    for item in items:
        words_of_item = " ".join(item.text_content().split())
        link = next(item.iter("a"), None)
        title = "" if link is None else " ".join(link.text_content().split())
        target = "" if link is None else unquote(str(link.get("href") or "")).partition("#")[0]
        if len(words_of_item) > _LONGEST_TEASER:
            return False
        if not target or len(title.split()) < _FEWEST or not words_of_item.startswith(title):
            return False
        led_to.add(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
        held += len(words_of_item)
    outside = len(" ".join(body.text_content().split())) - held
    is_all = len(led_to) == len(items) and path not in led_to and led_to <= spine
    return is_all and outside < _LONGEST_BESIDE_LIST


def _signed(found: Sequence[tuple[str, str]]) -> list[PageArticle]:
    """The articles with the names that stand first in each; none where one says none."""
    articles = []
    for title, text in found:
        line, _, rest = text.partition("\n")
        said = byline(line)
        if said is None or said.creator is None or not rest:
            return []
        articles.append(PageArticle(title, rest.strip(), said.creator, (line,)))
    return articles


def _titled(title: str, text: str) -> tuple[str, str]:
    """A part without its title above it."""
    said = " ".join(title.split())
    first, _, rest = text.strip().partition("\n")
    return said, rest.strip() if " ".join(first.split()) == said else text.strip()


def declared_of_package(package: Element) -> DeclaredMetadata:
    """What the package of a book says of it: its title is the outlet where nothing else is."""
    metadata = next(children(package, "metadata"), package)

    def said(name: str) -> str | None:
        return words(next(descendants(metadata, name), None)) or None

    title, creator = said("title"), said("creator")
    title = None if title is None or is_generated_title(title) else title
    issue = None if title is None else issue_line(title)
    return DeclaredMetadata(
        title=title,
        publisher=(issue.outlet if issue is not None else None) or said("publisher") or title,
        creator=None if creator is None or is_nobody(creator) else creator,
        published=said("date"),
    )


def names_group(words: str, known: str) -> bool:
    """Whether the words of a page are an outlet, over the articles of it, and no more.

    Args:
        words: Of the page.
        known: The outlet of the articles above; behind one, any lone name is another that is no
            person's, no section's and no part's of a book.
    """
    is_formed = may_be_outlet(words) and are_formed_like_outlets([words])
    is_name = "\n" not in words and len(words.split()) <= _LONGEST_GROUP and not _is_part(words)
    is_like = reads_only_like_outlet(words) or is_formed
    return is_name and (is_like or (bool(known) and _may_be_another(words)))


def _may_be_another(words: str) -> bool:
    is_other = is_section(words) or declared_author(words).certain_name
    return may_be_name(words.split()) and not (is_other or is_generated_title(words))


def _is_part(words: str) -> bool:
    """Whether words call a part of a book: «الفصل الثاني», «فهرس المواد»."""
    return fold_line(words).partition(" ")[0] in _PARTS
