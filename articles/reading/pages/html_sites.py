"""Where a page may say the name of its site: what leads home, logos, tops, bottoms, rights."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.arabic.folding import fold_accents, fold_line
from articles.cleaning.bylines import declared_author
from articles.cleaning.name_words import is_arabic, may_be_name
from articles.cleaning.publication_lines import is_section
from articles.reading.pages.element_names import any_of, names_of
from articles.reading.pages.html_blocks import text_blocks
from articles.reading.pages.made_up_names import is_generated_title
from articles.reading.pages.rights_lines import are_held, has_rights, holder_of
from articles.reading.rows.column_content import names_outlet

_TABLE = tomllib.loads(Path(__file__).with_name("html_sites.toml").read_text("utf-8"))
_LANGUAGES = frozenset(_TABLE["languages"])
_FIRST_PAGES = _LANGUAGES | frozenset(_TABLE["first_pages"])
# Where the Internet Archive keeps a page, before the page's own address.
_ARCHIVED = re.compile(r"^(?:https?://web\.archive\.org)?/web/\d{4,14}[a-z_]{0,4}/(?=https?:)")
_HOST = re.compile(r"https?://([^/\s]+)")
_NAME_OF_FILE = re.compile(r"\.\w{2,5}$")
_FOOTER = re.compile(r"(?:^|[\s_-])footer(?:$|[\s_-])")
_HEADINGS = ("h1", "h2", "h3", "h4")
_BOLD = ("strong", "b", "h1", "h2")
_WORD = re.compile(r"\w+")
_LONGEST = 6  # words
_BETWEEN = re.compile(r"\s[-–—|•·]\s")
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


def _is_no_name(words: str) -> bool:
    return is_generated_title(words) or is_section(words) or describes(words)


def said_of_site(page: HtmlElement, title: str) -> Iterator[tuple[str, str]]:
    """What may be the name of a page's site, each with the place that says it.

    What they are worth is in `site_votes.toml`, which tells what each place is.

    Args:
        page: The whole page.
        title: Of its article.
    """
    yield from _leading_home(page, fold_line(title))
    logos = [words for words in _logos(page) if words]
    yield from (("logo", words) for words in logos)
    if not logos:
        told = {" ".join(_plain(image.get("alt")).split()) for image in page.iter("img")}
        yield from (("picture", each) for each in told if _is_outlet(each) or _reads_so(each))
    for heading in page.iter("h1"):
        words = str(heading.text_content())
        yield "heading", words
        if is_name_of_site(heading):
            yield "home_heading", words
    for element in page.iter("div", "span", "header", "footer", "a", "p", "td", *_BOLD, "table"):
        yield from _at_end(element)
    yield from _holders(page)


def _leading_home(page: HtmlElement, title: str) -> Iterator[tuple[str, str]]:
    """What links to the first page say; below the title that may be whoever made the site."""
    each_one = [(each, str(each.text_content()).strip()) for each in page.iter("a", *_HEADINGS)]
    places = (n for n, (_, words) in enumerate(each_one) if fold_line(_spaced(words)) == title)
    until = next(places, 0)
    for place, (link, words) in enumerate(each_one):
        if link.tag != "a" or not leads_home(link) or link.get("href") == "#":
            continue
        pictures = [_plain(image.get("alt")) for image in link.iter("img")]
        told = [_plain(link.get("title")), _plain(link.get("aria-label")), words, *pictures]
        yield from (("home", each) for each in told)
        yield from (("home_picture", each) for each in told if not words)
        if place < until and _path_of(link) not in _LANGUAGES:  # «English»
            yield "above", next(filter(None, (words, *told)), "")


def _at_end(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """What an element says that is named for what stands at the top or bottom of every page."""
    names = names_of(element)
    words = str(element.text_content())[:_LONGEST_RIGHTS]
    if _NAME_OF_SITE.search(names) is not None:
        yield "named", words
    elif _OF_SITE.search(names) is not None or element.tag == "header":
        yield "top", words if element.tag == "a" else str(element.text or "")
        yield from (("top", each.words) for each in text_blocks(element) if not each.is_link)
    if element.tag == "footer" or _FOOTER.search(names) is not None:
        yield from (("bottom", each.words) for each in text_blocks(element))


def _holders(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Who has the rights, surely with nothing else beside the name: «© بريد الواحة 2024».

    In Latin letters it must be an outlet's or in the page's address: who made it has rights, too.
    """
    for line in (each.words for each in text_blocks(page) if has_rights(each.words)):
        if len(line) > _LONGEST_RIGHTS:
            continue
        yield "rights", line
        parts = _BETWEEN.split(line)
        for place, part in enumerate(parts):
            beside = parts[place + 1 : place + 2] or parts[:-1][-1:] or [""]
            name = holder_of(part) or beside[0].strip()
            is_known = _reads_so(name) or _is_outlet(name)
            is_own = is_arabic(name) or _is_in_address(page, name)
            if are_held(part) and (is_known or (_may_hold(name) and is_own)):
                yield "held", name


def tells_of_itself(page: HtmlElement, name: str) -> bool:
    """Whether a paragraph begins with a name of several words: «صوت الواحة موقع …»."""
    opening = (f"{fold_line(name)} ", f"{fold_line(name)}، ", f"{fold_line(name)}, ")
    paragraphs = (str(each.text or "")[: len(name) + 3] for each in page.iter("p", "div"))
    return len(name.split()) > 1 and any(
        fold_line(p.lstrip()).startswith(opening) for p in paragraphs
    )


def is_linked(page: HtmlElement, name: str) -> bool:
    """Whether something leads from the page to what is called so, as to a section."""
    links = (link for link in page.iter("a") if not leads_home(link))
    return fold_line(name) in {fold_line(_spaced(str(link.text_content()))) for link in links}


def _spaced(words: str) -> str:
    return " ".join(words.split())


def describes(words: str) -> bool:
    """Whether words say what a picture or a link is, and not whose."""
    return _NO_NAMES.search(fold_line(words)) is not None


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


def _reads_so(words: str) -> bool:
    """Whether a short name has a word that outlets bear in theirs."""
    return 1 < len(words.split()) <= _LONGEST and names_outlet(words)


def leads_home(link: HtmlElement) -> bool:
    """Whether a link leads to the first page of a site; without an address it leads nowhere.

    `/ar/Default.aspx`: the page is called so in any language, by any program. What leads to a place
    of the page itself does not leave it.
    """
    if link.get("rel") == "home":
        return True
    address = _plain(link.get("href"))
    is_inside = address.startswith("#") and address != "#"
    path = _path_of(link) if address and not is_inside else None
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
