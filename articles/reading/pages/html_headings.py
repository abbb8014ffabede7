"""The heading of a page's article among the headings of its site and its sections."""

from __future__ import annotations

import re
import tomllib
from copy import deepcopy
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.reading.pages.element_names import any_of, names_of
from articles.reading.pages.html_sites import is_name_of_site
from articles.reading.pages.html_windows import is_end_of, title_of_window, words_of

_TABLE = tomllib.loads(Path(__file__).with_name("html_metadata.toml").read_text("utf-8"))
_KICKER = any_of("kicker")
_LONGEST_SIGN = 4  # code points between two parts of a window's title
_NAMED_FOR_TITLE = re.compile(
    r"(?:news|article|story|post|topic)[-_]?(?:details?|view|page|full|inner|main)?[-_]?(?:title|headline)"
    r"|(?:lbl|lb|txt)[-_]?(?:news|article|topic)?[-_]?(?:title|head|headline|subject|titre)|titre"
)
_NAMED_TAGS = ("h1", "h2", "h3", "h4", "p", "div", "span", "td")
_TITLE_CLASSES = frozenset(_TABLE["titles"]["classes"])


def heading_of(page: HtmlElement, site: str | None) -> str | None:
    """The page's one main heading, or the one that is named for the article's title.

    Args:
        page: The page.
        site: What it declares as the name of its site: no title.
    """
    if (said := _heading_of_window(page)) is not None:
        return said
    own = letters_of(site or "")
    first = (tag for tag in page.iter("h1") if not is_name_of_site(tag))
    headings = [tag for tag in first if (said := words_of(tag)) and letters_of(said) != own]
    named = [_inner_heading(each) for each in page.iter(*_NAMED_TAGS) if _is_named_title(each)]
    for found in (headings, named):
        words = list(dict.fromkeys(filter(None, map(words_of_heading, found))))
        if len(words) == 1:
            return words[0]
    return None if headings else _second_heading(page)


def _inner_heading(element: HtmlElement) -> HtmlElement:
    """The one heading in what is named for the title, where a section stands beside it, or all."""
    inside = [each for each in element.iter("h1", "h2", "h3", "h4") if each is not element]
    return inside[0] if len(inside) == 1 else element


def _heading_of_window(page: HtmlElement) -> str | None:
    """The lower heading that the window's title begins with, where it says nothing of the first.

    Portals call a part of the page by the first: «ناشر المحتوى».
    """
    window = fold_line(words_of(page.find(".//title")) or "")
    first = [fold_line(words) for tag in page.iter("h1") if (words := words_of(tag))]
    if len(first) != 1:
        return None
    if first[0] in window or window in first[0]:
        return _heading_beside_site(page, first[0], window)
    lower = (words for tag in page.iter("h2", "h3", "h4") if (words := words_of(tag)))
    said = (each for each in lower if len(each.split()) > 2 and window.startswith(fold_line(each)))
    return next(said, None)


def _heading_beside_site(page: HtmlElement, site: str, window: str) -> str | None:
    """The one lower heading that is all of the window but the first one, which is the site's name.

    Forums have the name of the forum first; a section would be shorter than the title.
    """
    lower = (words for tag in page.iter("h2", "h3") if (words := words_of(tag)))
    beside = [
        each
        for each in dict.fromkeys(lower)
        if len(each.split()) > len(site.split())
        and is_end_of(fold_line(each), window)
        and is_end_of(site, window)
        and len(window) - len(fold_line(each)) - len(site) <= _LONGEST_SIGN
    ]
    return beside[0] if len(beside) == 1 else None


def words_of_heading(heading: HtmlElement) -> str | None:
    """The words of a heading without a kicker in it: «سياسة» in an element of its own."""
    whole = words_of(heading)
    kickers = [each for each in heading.iter() if each is not heading and _is_kicker(each)]
    if not kickers:
        return whole
    rest = deepcopy(heading)
    for each in [each for each in rest.iter() if each is not rest and _is_kicker(each)]:
        if each.getparent() is not None:
            each.drop_tree()
    words = words_of(rest)
    return words if words is not None and len(words.split()) > 1 else whole


def _is_kicker(element: HtmlElement) -> bool:
    return isinstance(element.tag, str) and _KICKER.search(names_of(element)) is not None


def _second_heading(page: HtmlElement) -> str | None:
    """The one heading of the second rank, where the window's title says it or says nothing."""
    headings = [
        words for tag in page.iter("h2") if (words := words_of(tag)) and not is_name_of_site(tag)
    ]
    if len(headings) != 1:
        return None
    window = fold_line(words_of(page.find(".//title")) or "")
    is_said = fold_line(headings[0]) in window
    lower = (words for tag in page.iter("h3", "h4") if (words := words_of(tag)))
    longer = [each for each in dict.fromkeys(lower) if len(each) > len(headings[0])]
    beside = [each for each in longer if is_said and is_end_of(fold_line(each), window)]
    if len(beside) == 1:  # the first is the name of the site
        return beside[0]
    return headings[0] if is_said or title_of_window(page, None) is None else None


def _is_named_title(element: HtmlElement) -> bool:
    identifier = str(element.get("id") or "")  # ASP.NET puts the names of what is around before it
    said = f"{element.get('class') or ''} {identifier} {identifier.rpartition('_')[2]}"
    names = said.lower().split()
    is_named = not _TITLE_CLASSES.isdisjoint(names) or any(map(_NAMED_FOR_TITLE.fullmatch, names))
    return is_named or element.get("itemprop") == "headline"


def letters_of(words: str) -> str:
    """The letters and digits of words, folded: what two ways of writing them have in common."""
    return "".join(filter(str.isalnum, fold_line(words)))
