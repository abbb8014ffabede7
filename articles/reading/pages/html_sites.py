"""The name of a page's site, where only its window and what stands around the article say it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.arabic.folding import fold_accents, fold_line
from articles.cleaning.bylines import declared_author
from articles.cleaning.name_words import is_arabic, may_be_name
from articles.cleaning.publication_lines import is_section
from articles.reading.pages.element_names import any_of, names_of
from articles.reading.pages.html_blocks import text_blocks
from articles.reading.pages.html_windows import (
    is_end_of,
    is_of_heading,
    is_of_window,
    may_be_site,
    parts_of_window,
)
from articles.reading.pages.made_up_names import is_generated_title
from articles.reading.pages.rights_lines import are_held, has_rights, holder_of
from articles.reading.rows.column_content import names_outlet, opens_section

_BAR = re.compile(r"\s\|\s|\s::\s|\s[«>~]\s")
_TABLE = tomllib.loads(Path(__file__).with_name("html_sites.toml").read_text("utf-8"))
_LANGUAGES = frozenset(_TABLE["languages"])
_FIRST_PAGES = _LANGUAGES | frozenset(_TABLE["first_pages"])
# Where the Internet Archive keeps a page, before the page's own address.
_ARCHIVED = re.compile(r"^(?:https?://web\.archive\.org)?/web/\d{4,14}[a-z_]{0,4}/(?=https?:)")
_HOST = re.compile(r"https?://([^/\s]+)")
_NAME_OF_FILE = re.compile(r"\.\w{2,5}$")
_FOOTER = re.compile(r"(?:^|[\s_-])footer(?:$|[\s_-])")
_HEADINGS = ("h1", "h2", "h3", "h4")
_WORD = re.compile(r"\w+")
_LONGEST = 6  # words
# Latin ones are parts of names of files as well.
_NO_NAMES = re.compile(
    "|".join(
        each if each.isascii() else rf"\b{each}\b" for each in map(fold_line, _TABLE["no_names"])
    )
)
_HOLDERS = frozenset(map(fold_line, _TABLE["holders"]))
_OF_SITE = any_of("site")
_NAME_OF_SITE = any_of("site_name")
_LONGEST_RIGHTS = 200  # code points


def site_said_again(page: HtmlElement, window: str | None, heading: str | None) -> str | None:
    """The part beside the heading in the window's title that the page says is the site's name.

    It leads to the first page, describes its logo, or has the rights; a section does none of it.
    """
    is_said = window is not None and heading is not None and is_of_window(heading, window)
    if window is None or heading is None or not is_said:
        outlet = next(filter(_is_outlet, _logos(page)), None) or _pictured(page)
        outlet = outlet or (None if heading is None else _leads_home_above(page, heading))
        return outlet or _window_of_site(page, window, heading) or _held_by(page)
    above, below = window.removesuffix(heading).rstrip(), window.removeprefix(heading).lstrip()
    is_colon = (above != window.rstrip() and above.endswith(":")) or below.startswith(":")
    beside = above if above.endswith(":") else below
    pieces = [beside.strip(" :"), heading] if is_colon else parts_of_window(window)
    before, _, _ = window.partition(heading)
    is_before = not is_colon and before.rstrip().endswith(":")
    if is_before:  # «وكالة : … - قسم - يوم»
        pieces = [before.strip(" :"), heading]
    title = fold_line(heading)
    parts: list[str] = [part.strip() for part in pieces]  # an article may be called «صفحة جديدة»
    parts = [part for part in parts if fold_line(part) == title or not is_generated_title(part)]
    others = [part for part in parts if fold_line(part) not in title]
    if len(others) == len(parts):
        others = [part for part in parts if not is_of_heading(part, heading)]
    said = [fold_line(" ".join(each.split())) for each in _names_of_site(page)]
    rights = " ".join(filter(has_rights, said))
    if not others or len(others) == len(parts):
        named = _home_with_rights(page, rights) or _logo_of_home(page) or _one_logo(page)
        named = named or _pictured(page) or _leads_home_above(page, heading)
        return named or _named_for_site(page) or _held_by(page)
    for part in reversed(others):
        folded = fold_line(part)
        if len(part.split()) <= _LONGEST and (folded in said or folded in rights):
            return part
    if len(others) == 2 and is_end_of(heading, window) and parts[-1] == others[-1]:
        others, parts = others[-1:], [*parts[:1], others[-1]]  # behind the section
    is_alone = len(parts) == 2 and len(others) == 1
    is_beside = is_alone and (
        _BAR.search(window) is not None
        or _tells_of(page, others[0])
        or may_be_site(others[0], heading)
    )
    if is_beside and _may_be_site(page, others[0]):
        return others[0]
    return _logo_of_home(page) or _one_logo(page) or _held_by(page)


def site_of_several(page: HtmlElement, window: str) -> str | None:
    """The part of the window's title of a page of several articles that the page says is the site.

    What heads the page and stands before a sign in the window is it as well.
    """
    said = {fold_line(" ".join(each.split())) for each in _names_of_site(page)}
    parts = parts_of_window(window)
    parts = [part for part in parts if len(part.split()) <= _LONGEST and not is_section(part)]
    known = [part for part in parts if _is_outlet(part) or _reads_so(part)]
    own = [part for part in parts if not opens_section(part)]
    named = known or [part for part in own if fold_line(part) in said]
    if len(named) == 1:
        return named[0]
    first = [" ".join(str(each.text_content()).split()) for each in page.iter("h1")]
    heads = [each for each in first if each and is_end_of(each, window)]
    heads = [each for each in heads if not opens_section(each)]
    return heads[0] if len(heads) == 1 else _held_by(page)


def _home_with_rights(page: HtmlElement, rights: str) -> str | None:
    """The one name that leads to the first page and has the rights, where no window says it."""
    links = (link for link in page.iter("a") if leads_home(link) and link.get("href") != "#")
    names = {" ".join(str(link.text_content()).split()) for link in links}
    held = [
        each for each in names if each and f" {fold_line(each)} " in f" {_plain_words(rights)} "
    ]
    return held[0] if len(held) == 1 and len(held[0].split()) <= _LONGEST else None


def _logo_of_home(page: HtmlElement) -> str | None:
    """What describes the one logo, or picture alone, that leads to the first page, if a name."""
    links = [link for link in page.iter("a") if leads_home(link)]
    alone = [link for link in links if not str(link.text_content()).strip()]
    pictures = [image for link in alone for image in link.iter("img")]
    told = [*(link.get("title") for link in alone), *(image.get("alt") for image in pictures)]
    said = {words for link in links for words in _logos(link) if words}
    said |= {words for each in told if (words := " ".join(_plain(each).split()))}
    names = [each for each in said if not describes(each)]
    return names[0] if len(names) == 1 and len(names[0].split()) <= _LONGEST else None


def _one_logo(page: HtmlElement) -> str | None:
    """What describes the only picture that is named for a logo, if it is a name."""
    said = set(filter(None, _logos(page)))
    names = [each for each in said if not describes(each)]
    is_one = len(said) == len(names) == 1 and len(names[0].split()) <= _LONGEST
    return names[0] if is_one else None


def _leads_home_above(page: HtmlElement, heading: str) -> str | None:
    """The one name that leads to the first page from above the heading, or is a first heading.

    What does so below it may be whoever made the site.
    """
    title, said = fold_line(heading), set[str]()
    for each in page.iter("a", *_HEADINGS):
        words = " ".join(str(each.text_content()).split()) or _described(each)
        if fold_line(words) == title:
            return _one_name(said)
        is_of_language = _path_of(each) in _LANGUAGES  # «English»
        if each.tag == "a" and words and leads_home(each) and not is_of_language:
            said |= {words} if each.get("href") != "#" else set()
    first = {
        " ".join(str(each.text_content()).split())
        for each in page.iter("h1")
        if is_name_of_site(each)
    }
    return _one_name(first)


def _described(link: HtmlElement) -> str:
    """What describes a link without words, or the picture that is all of it."""
    told = (link.get("title"), *(image.get("alt") for image in link.iter("img")))
    return next((words for each in told if (words := " ".join(_plain(each).split()))), "")


def _window_of_site(page: HtmlElement, window: str | None, heading: str | None) -> str | None:
    """A few words of a window that tell nothing of the heading and stand at an end of the page.

    Then it is the same window for all pages of the site; what only programs call a page is not.
    """
    if window is None or heading is None or is_generated_title(window):
        return None
    name = f" {_plain_words(fold_line(window))} "
    is_said = may_be_site(window, heading) and any(
        name in f" {_plain_words(fold_line(str(each.text_content())))} " for each in _ends(page)
    )
    return window if is_said and _may_be_site(page, window) else None


def _ends(page: HtmlElement) -> Iterator[HtmlElement]:
    """What is at the top and at the bottom of every page of a site."""
    for each in page.iter("header", "footer", "div", "p", "table", "td"):
        names = names_of(each)
        if each.tag == "footer" or _OF_SITE.search(names) or _FOOTER.search(names):
            yield each


def _one_name(said: Iterable[str]) -> str | None:
    """The only one of what was said that is a name."""
    names = [each for each in said if not _is_no_name(each)]
    return names[0] if len(names) == 1 and len(names[0].split()) <= _LONGEST else None


def _is_no_name(words: str) -> bool:
    return is_generated_title(words) or is_section(words) or describes(words)


def describes(words: str) -> bool:
    """Whether words say what a picture or a link is, and not whose."""
    return _NO_NAMES.search(fold_line(words)) is not None


def _named_for_site(page: HtmlElement) -> str | None:
    """The one name in an element that is called after the name of the site."""
    said = {
        words
        for each in page.iter("div", "span", "a", "p", "strong")
        if (_NAME_OF_SITE.search(names_of(each)) is not None or _is_logo_in_words(each))
        and (words := " ".join(str(each.text_content()).split()))
    }
    names = [
        each for each in said if len(each.split()) <= _LONGEST and not is_generated_title(each)
    ]
    return names[0] if len(said) == len(names) == 1 else None


def _is_logo_in_words(link: HtmlElement) -> bool:
    """Whether a link that is named for a logo leads to the first page: its words are the name."""
    is_named = link.tag == "a" and _OF_SITE.search(names_of(link)) is not None
    return is_named and leads_home(link)


def _held_by(page: HtmlElement) -> str | None:
    """The one name that has the rights, with nothing else beside it: «© بريد الواحة 2024».

    In Latin letters it must be an outlet's or in the page's address: who made it has rights, too.
    """
    lines = [each.words for each in text_blocks(page) if len(each.words) <= _LONGEST_RIGHTS]
    names = {holder_of(line) for line in lines if are_held(line)}
    known = [each for each in names if _reads_so(each) or _is_outlet(each)]
    sure = known or [each for each in names if _may_hold(each) and is_arabic(each)]
    named = sure or [each for each in names if _may_hold(each) and _is_in_address(page, each)]
    return named[0] if len(named) == 1 else None


def _is_in_address(page: HtmlElement, name: str) -> bool:
    """Whether the letters of a name are those of the host of the page: `La Lettre du Sud`."""
    homes = [each for each in page.iter("a", "link", "base") if leads_home(each) or each.tag != "a"]
    hosts = "".join(filter(str.isalnum, fold_line(" ".join(map(_host_of, homes)))))
    letters = "".join(filter(str.isalnum, fold_accents(name)))
    return letters in hosts


def _host_of(link: HtmlElement) -> str:
    found = _HOST.match(_ARCHIVED.sub("", _plain(link.get("href"))))
    return "" if found is None else found[1]


def _may_hold(name: str) -> bool:
    """Whether words beside those of the rights may name whoever has them, not what they are."""
    words = fold_line(name).split()
    is_name = 1 < len(words) <= _LONGEST and may_be_name(name.split())
    return is_name and _HOLDERS.isdisjoint(words) and not _is_no_name(name)


def _pictured(page: HtmlElement) -> str | None:
    """The one outlet that describes a picture, as in a banner at the top of a page."""
    if any(_logos(page)):
        return None
    said = {" ".join(_plain(image.get("alt")).split()) for image in page.iter("img")}
    named = [each for each in said if _is_outlet(each) or _reads_so(each)]
    return named[0] if len(named) == 1 else None


def _reads_so(words: str) -> bool:
    """Whether a short name has a word that outlets bear in theirs."""
    return 1 < len(words.split()) <= _LONGEST and names_outlet(words)


def _plain_words(words: str) -> str:
    return " ".join(_WORD.findall(words))


def _tells_of(page: HtmlElement, name: str) -> bool:
    """Whether a paragraph begins with a name of several words: «صوت الواحة موقع …»."""
    opening = f"{fold_line(name)} "
    paragraphs = (str(each.text or "")[: len(name) + 3] for each in page.iter("p", "div"))
    return len(name.split()) > 1 and any(
        fold_line(p.lstrip()).startswith(opening) for p in paragraphs
    )


def leads_home(link: HtmlElement) -> bool:
    """Whether a link leads to the first page of a site; without an address it leads nowhere.

    `/ar/Default.aspx`: the page is called so in any language, by any program.
    """
    path = _path_of(link) if link.get("href") else None
    *folders, last = ["?"] if path is None else path.split("/")
    return _NAME_OF_FILE.sub("", last) in _FIRST_PAGES and _LANGUAGES.issuperset(folders)


def _path_of(link: HtmlElement) -> str | None:
    """Where a link leads on its site; None for an address that is none."""
    try:
        path = urlsplit(_ARCHIVED.sub("", _plain(link.get("href")))).path
    except ValueError:
        return None
    return path.strip("/").lower()


def is_name_of_site(heading: HtmlElement) -> bool:
    """Whether a heading is the name of the site: all its words lead to the first page."""
    link = heading.find(".//a")
    said = " ".join(str(heading.text_content()).split())
    is_whole = link is not None and " ".join(str(link.text_content()).split()) == said
    return bool(said) and is_whole and link is not None and leads_home(link)


def _may_be_site(page: HtmlElement, name: str) -> bool:
    """Whether nothing leads from the page to what it calls so: to a section, that is."""
    folded = fold_line(name)
    linked = (fold_line(" ".join(str(link.text_content()).split())) for link in page.iter("a"))
    return len(name.split()) <= _LONGEST and folded not in linked


def said_of_site(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """What may be the name of a page's site, each with the place that says it.

    What leads to the first page (`home`), describes the logo (`logo`), stands at the top (`top`),
    and lines that say who has the rights (`rights`).
    """
    for link in page.iter("a"):
        if not leads_home(link) or link.get("href") == "#":
            continue
        yield "home", _plain(link.get("title"))
        yield "home", str(link.text_content())
        yield from (("home", _plain(image.get("alt"))) for image in link.iter("img"))
    yield from (("logo", words) for words in _logos(page))
    yield from (("top", str(each.text_content())) for each in page.iter("h1"))
    for element in page.iter("div", "span", "header", "p", "td", "strong", "b", "h1", "h2"):
        names = names_of(element)
        if _NAME_OF_SITE.search(names) is not None:
            yield "top", str(element.text_content()).strip()[:_LONGEST_RIGHTS]
        elif _OF_SITE.search(names) is not None or element.tag == "header":
            yield "top", str(element.text or "").strip()[:_LONGEST_RIGHTS]
    for element in page.iter("p", "div", "footer", "span", "td", "small", "li"):
        words = str(element.text or "")[:_LONGEST_RIGHTS]
        if len(element) <= 2 and has_rights(words):
            yield "rights", str(element.text_content())[:_LONGEST_RIGHTS]


def _names_of_site(page: HtmlElement) -> Iterator[str]:
    return (words for _, words in said_of_site(page))


def _logos(page: HtmlElement) -> Iterator[str]:
    """What describes the pictures that are named for a logo."""
    for image in page.iter("img"):
        named = f"{image.get('class') or ''} {image.get('id') or ''} {image.get('src') or ''}"
        if "logo" in named.lower():
            yield _plain(image.get("alt")).strip()


def _is_outlet(words: str) -> bool:
    return 0 < len(words.split()) <= _LONGEST and declared_author(words).is_outlet


def _plain(value: object) -> str:
    return str(value or "")
