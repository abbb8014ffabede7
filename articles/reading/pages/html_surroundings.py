"""What stands around the heading of a page: above it, under it up to the text, beside both."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.reading.pages.element_names import kind_of, names_of
from articles.reading.pages.html_blocks import BIDI_MARKS
from articles.reading.pages.html_sites import is_name_of_site
from articles.reading.pages.html_story import story_of
from articles.reading.sources.encoding import clean_text

LONGEST_LINE = 90
"""How many code points a line has that is none of an article's paragraphs."""

LINES = (
    "p", "div", "span", "li", "td", "small", "time", "h4", "h5", "h6", "em", "i", "b", "font",
    "strong", "dd", "dt", "h2", "h3", "address",
)  # fmt: skip
"""The tags of elements that may be a line."""

_MOST_UNDER_HEADING = 25
_MOST_AROUND = 5  # elements around one
_FEW_BEFORE = 10  # elements
_FEWEST_ALIKE = 3
_FEWEST_PARTS = 2  # of a link that is a teaser: its title and what else it says
_FEWEST_OF_TITLE = 3  # words
_LONGEST_TEASER = 350  # code points
_AROUND_TEASERS = ("div", "ul", "ol", "section", "main", "body", "table", "tbody", "tr", "td")
_ASIDE_TAGS = frozenset({"aside", "footer", "nav"})
_OF_META = re.compile(
    r"(?:^|[\s_-])(?:meta|submitted|byline|entry-meta)(?:$|[\s_-])", re.IGNORECASE
)
_ASIDE = re.compile(r"(?:related|sidebar|widget|comment|footer|copyright|menu|nav)", re.IGNORECASE)


def under_heading(page: HtmlElement) -> set[HtmlElement]:
    """The elements between the page's heading and the first paragraph behind it."""
    heading = _main_heading(page)
    found: set[HtmlElement] = set()
    if heading is None:
        return found
    behind = itertools.dropwhile(lambda each: each is not heading, page.iter("*"))
    for element in behind:
        is_paragraph = element.tag in LINES and len(short_words(element)) > LONGEST_LINE
        if len(found) > _MOST_UNDER_HEADING or (is_paragraph and not has_blocks(element)):
            break
        found.add(element)
    return found


def above_heading(page: HtmlElement) -> set[HtmlElement]:
    """The elements before the page's heading; none without one."""
    heading = _main_heading(page)
    if heading is None:
        return set()
    return set(itertools.takewhile(lambda each: each is not heading, page.iter("*")))


def near_heading(page: HtmlElement) -> set[HtmlElement]:
    """The elements under the page's heading up to the text, and a few before it."""
    heading = _main_heading(page)
    before = [] if heading is None else list(page.iter("*"))
    place = before.index(heading) if heading in before else 0
    return under_heading(page) | set(before[max(0, place - _FEW_BEFORE) : place])


def _main_heading(page: HtmlElement) -> HtmlElement | None:
    """The one heading of the first rank, or the one that the window says, or that there is.

    Where that is not one, it is what the window says and the text stands under.
    """
    first = [each for each in page.iter("h1") if not is_name_of_site(each)]
    headings = first or _headings_of_window(page) or list(page.iter("h2"))
    if len(headings) == 1:
        return headings[0]
    story = story_of(page)
    return story.title.element if story is not None and story.title and story.is_said else None


def _headings_of_window(page: HtmlElement) -> list[HtmlElement]:
    """The lower headings that the title of the window says."""
    window = fold_line(str(page.findtext(".//title") or ""))
    lower = ((each, short_words(each)) for each in page.iter("h2", "h3", "h4"))
    return [each for each, words in lower if len(words.split()) > 2 and fold_line(words) in window]


def has_blocks(element: HtmlElement) -> bool:
    """Whether lines of their own stand in an element."""
    return any(child.tag in {"p", "div", "ul", "table"} for child in element)


def is_aside(element: HtmlElement, around: Collection[HtmlElement] = ()) -> bool:
    """Whether an element stands beside the article: in a list of others, a menu, a footer.

    Args:
        element: The element.
        around: What holds the article, too, whatever it is called: `widget Blog`.
    """
    return any(
        (each.tag in _ASIDE_TAGS and _OF_META.search(names_of(each)) is None)
        or _ASIDE.search(f"{each.get('class') or ''} {each.get('id') or ''}")
        for each in _above(element)
        if each not in around
    )


def is_among_others(element: HtmlElement) -> bool:
    """Whether an element stands in one of several alike, each of which leads to another article."""
    for place, each in enumerate((element, *element.iterancestors())):
        if place > _MOST_AROUND or each.getparent() is None or each.tag == "body":
            return False
        near = [each, *_beside(each, preceding=True), *_beside(each, preceding=False)]
        alike = [other for other in near if kind_of(other) == kind_of(each)]
        if len(alike) >= _FEWEST_ALIKE and all(map(_leads_away, alike)):
            return True
    return False


def _beside(element: HtmlElement, *, preceding: bool) -> Iterator[HtmlElement]:
    """The nearest elements of one tag on a side of an element."""
    siblings = element.itersiblings(element.tag, preceding=preceding)
    return itertools.islice(siblings, _FEWEST_ALIKE - 1)


def teasers_of(page: HtmlElement) -> list[str]:
    """The words of each of three or more short blocks alike that open with a link to an article."""
    found: list[str] = []
    for around in page.iter(*_AROUND_TEASERS):
        kinds: dict[tuple[str, str], list[HtmlElement]] = {}
        for each in around.iterchildren("div", "li", "article", "section", "td", "tr", "a"):
            if each.tag == "a" and len(each) < _FEWEST_PARTS:
                continue  # one of a menu
            kinds.setdefault(kind_of(each), []).append(each)
        for alike in kinds.values():
            opening = list(filter(_opens_with_link, alike))
            if len(opening) >= _FEWEST_ALIKE and 2 * len(opening) > len(alike):
                found += map(short_words, alike)
    return found


def _opens_with_link(element: HtmlElement) -> bool:
    """Whether a teaser begins with the link to its article, or with one in or around a heading."""
    if not _leads_away(element):
        return False
    headings = list(element.iter("h2", "h3", "h4", "h5", "h6"))
    linked = (each.find(".//a") is not None or each.getparent().tag == "a" for each in headings)
    words = short_words(element)
    opening = (short_words(link) for link in element.iter("a"))
    return any(linked) or any(said and words.startswith(said) for said in opening)


def _leads_away(element: HtmlElement) -> bool:
    """Whether a short element has a link of several words: the title of another article."""
    links = (link for link in element.iter("a") if link.get("href"))
    is_short = len(short_words(element)) <= _LONGEST_TEASER
    return is_short and any(len(short_words(link).split()) >= _FEWEST_OF_TITLE for link in links)


def _above(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    for place, each in enumerate(element.iterancestors()):
        if place > 6 or each.tag in {"article", "main", "body"}:
            return
        yield each


def short_words(element: HtmlElement) -> str:
    """The words of an element on one line, of a long one the first."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(str(piece))
        length += len(str(piece))
        if length > 4 * LONGEST_LINE:
            break
    return " ".join(BIDI_MARKS.sub("", clean_text(" ".join(pieces))).split())
