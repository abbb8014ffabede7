"""The name of a page's site by several places that agree, where no single one says it for sure.

A reader knows the name of a site because it stands in more than one place: at the top of the page,
beside the title in the window, in the line of rights, in the address. Each place is a vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import is_section
from articles.reading.pages.html_blocks import text_blocks
from articles.reading.pages.html_metadata import named_author
from articles.reading.pages.html_sites import describes, said_of_site
from articles.reading.pages.html_windows import is_of_heading, parts_of_window, words_of
from articles.reading.pages.made_up_names import is_generated_title
from articles.reading.pages.rights_lines import are_held, holder_of
from articles.reading.rows.column_content import names_outlet, opens_section
from articles.reading.rows.latin_letters import of_arabic, of_latin

_ENOUGH = 2  # places
_LONGEST = 6  # words
_FEWEST_CONSONANTS = 4
_MOSTLY = 0.6  # of the consonants of an address
_HOST = re.compile(r"^(?:www\d?|m|ar|news|web)\.|\.[a-z]{2,6}$")
_WORD = re.compile(r"\w+")


def site_by_votes(page: HtmlElement, title: str, address: str | None) -> str | None:
    """The one name that most places of a page say, at least two of them; None without one.

    That it reads like an outlet's name, or like the address, counts as a place.

    Args:
        page: The whole page.
        title: Of the article.
        address: Of the page, if it is known.
    """
    votes: dict[str, set[str]] = {}
    spelled: dict[str, str] = {}
    for place, words in _said(page):
        name = " ".join(words.split()).strip(" -–—|:«»·•")
        if _may_name(name, title):
            key = " ".join(_WORD.findall(fold_line(name)))
            votes.setdefault(key, set()).add(place)
            spelled.setdefault(key, name)
    for key, name in spelled.items():
        votes[key] |= {"form"} if names_outlet(name) else set()
        votes[key] |= {"address"} if address and _is_spelled(name, address) else set()
    most = max(map(len, votes.values()), default=0)
    named = [key for key, places in votes.items() if len(places) == most]
    return spelled[named[0]] if most >= _ENOUGH and len(named) == 1 else None


def _said(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """What may be the name of the site, each with the place in which it stands."""
    for part in parts_of_window(words_of(page.find(".//title")) or ""):
        yield "window", part
    for place, words in said_of_site(page):
        if place != "rights" or are_held(words):
            yield place, holder_of(words) if place == "rights" else words
    if names_outlet(signed := named_author(page) or ""):
        yield "credit", signed
    first = next(iter(text_blocks(page)), None)
    if first is not None and first.is_marked and first.is_link:
        yield "first", first.words


def _may_name(words: str, title: str) -> bool:
    """Whether words may be the name of a site: no section, day, person or part of the title."""
    if not words or len(words.split()) > _LONGEST or is_generated_title(words):
        return False
    if is_section(words) or opens_section(words) or describes(words) or is_dateline(words):
        return False
    said = byline(words)
    is_person = said is not None and said.certain_name
    return not is_person and not is_of_heading(words, title)


def _is_spelled(name: str, address: str) -> bool:
    """Whether an Arabic name is that of a host: صدى الفرات, `sadaalforat.net`."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    bare = _HOST.sub("", _HOST.sub("", host)).rpartition(".")[2]
    told = of_latin([each for each in re.split(r"[-\d]+", bare) if each])
    return any(
        len(said) >= _FEWEST_CONSONANTS
        and _is_within(said, told)
        and len(said) >= _MOSTLY * len(told)
        for said in of_arabic(name)
    )


def _is_within(said: str, told: str) -> bool:
    """Whether the letters of one stand in the other in their order."""
    rest = iter(told)
    return all(letter in rest for letter in said)
