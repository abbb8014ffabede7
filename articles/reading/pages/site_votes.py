"""The name of a page's site by all the places that say it, for no single one says it for sure.

A reader knows the name of a site because it stands in more than one place: at the top of the page,
beside the title in the window, in the line of rights, in the address. Each place is a vote.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.arabic.folding import fold_accents, fold_line
from articles.cleaning.bylines import byline, is_place
from articles.cleaning.datelines import is_dateline
from articles.cleaning.name_words import is_arabic
from articles.cleaning.publication_lines import BETWEEN_PARTS, is_section
from articles.document import DeclaredMetadata
from articles.reading.markup.markup import words_of_element
from articles.reading.pages.credit_of_line import LONGEST_CREDIT, PIECES_OF_LINE
from articles.reading.pages.desk_signatures import is_of_desk
from articles.reading.pages.html_blocks import HEADINGS, text_blocks
from articles.reading.pages.html_json_ld import site_of_data
from articles.reading.pages.html_sites import (
    describes,
    is_linked,
    said_of_site,
    tells_of_itself,
)
from articles.reading.pages.html_windows import (
    is_end_of,
    is_of_heading,
    is_of_window,
    may_be_site,
    parts_of_window,
    words_of,
)
from articles.reading.pages.made_up_names import is_generated_title, is_program
from articles.reading.pages.rights_lines import has_rights
from articles.reading.pages.story_titles import titles_of
from articles.reading.rows.column_content import names_outlet, opens_section
from articles.reading.rows.latin_letters import of_arabic, of_latin

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_ENOUGH: int = _TABLE["enough"]
_ENOUGH_ALONE: int = _TABLE["enough_without_title"]
_WORTH: dict[str, int] = _TABLE["worth"]
_ALONE = frozenset(_TABLE["alone"])
_LONGEST = 6  # words
_LONGEST_APART = 4
_MOST = 100  # names that are weighed: a page may lead to ever more sites
_FEWEST_CONSONANTS = 4
_MOSTLY = 0.6  # of the consonants of an address
_HOST = re.compile(r"^(?:www\d?|m|ar|news|web)\.|\.[a-z]{2,6}$")
_SIGN_OF_SITES = re.compile(r"\s\|\s|\s::\s|\s[«>~]\s")
_WORD = re.compile(r"\w+")
# «أهلا بكم في موقع صحيفة …», `Welcome to …`; a place may stand behind.
_GREETING = re.compile(rf"^(?:{'|'.join(_TABLE['greetings'])})\s+", re.IGNORECASE)


def site_by_votes(
    page: HtmlElement,
    title: str,
    address: str | None,
    *,
    window: str | None = None,
    signed: str | None = None,
    stated: str | None = None,
) -> str | None:
    """The one name that the places of a page say which are worth most; None where it is a guess.

    Args:
        page: The whole page.
        title: Of the article; without one it takes more to tell the site from it.
        address: Of the page, if it is known.
        window: The title of its window.
        signed: Who is named as the author, who may be the outlet.
        stated: What data that nobody sees, or the form of the window's title, say for the site:
            programs, their makers and owners stand there, too, so that it is one vote, which
            gives way to a name that the page shows in more places.
    """
    names: dict[str, dict[str, str]] = {"stated": {_key(stated): stated}} if stated else {}
    if window == title and (apart := _said_apart(page, title)) is not None:
        title, name = apart
        names["apart"] = {_key(name): name}
    below = {"rights": " ", "bottom": " "}
    for place, words in _said(page, title, window, signed, address):
        name = _without_greeting(" ".join(words.split())).strip(" -–—|:«»·•[]")
        name = name[1:-1] if name.startswith("(") and name.endswith(")") else name
        if place in below:
            below[place] += f"{_key(name)} "
        elif _may_name(name, title):
            names.setdefault(place, {}).setdefault(_key(name), name)
    spelled = {key: name for said in reversed(names.values()) for key, name in said.items()}
    first = dict.fromkeys(key for said in names.values() for key in said)
    spelled = {key: spelled[key] for key in itertools.islice(first, _MOST)}
    shown = _key(f"{window or ''} {words_of_element(page)}") if stated else ""
    worth = {
        key: sum(_WORTH[place] for place, said in names.items() if _counts(place, key, said))
        + sum(_WORTH[place] for place, lines in below.items() if f" {key} " in lines)
        + sum(_WORTH[form] for form in _forms(page, name, address))
        + (_WORTH["unseen"] if stated and key not in shown else 0)
        for key, name in spelled.items()
    }
    return _most_worth(spelled, worth, names, _ENOUGH if title else _ENOUGH_ALONE) or stated


def _most_worth(
    spelled: Mapping[str, str],
    worth: Mapping[str, int],
    names: Mapping[str, Collection[str]],
    enough: int,
) -> str | None:
    """The name of the one key that is worth most, if that is enough; what is stated before others.

    A part of a name that nothing but data says by itself stands for the whole name.
    """
    most = max(worth.values(), default=0)
    named = [key for key, each in worth.items() if each == most]
    named = [key for key in named if key in names.get("stated", ())] or named
    if len(named) > 1 and any(map(is_arabic, named)):  # the other may be the same in Latin letters
        named = [key for key in named if is_arabic(key)]
    for key in names.get("stated", ()):
        is_same = f" {named[0]} " in f" {key} " or (is_arabic(key) and not is_arabic(named[0]))
        named = [key] if is_same else named
    if most < enough or len(named) != 1:
        return None
    wholes = [key for key in worth if key != named[0] and f" {named[0]} " in f" {key} "]
    wholes = [key for key in wholes if worth[key] >= enough]
    is_part = not any(named[0] in said for place, said in names.items() if place != "stated")
    return spelled[wholes[0] if is_part and len(wholes) == 1 else named[0]]


def site_of_article(page: HtmlElement, said: DeclaredMetadata) -> str | None:
    """The same by what is known of the article at the end."""
    window = words_of(page.find(".//title"))
    return site_by_votes(page, said.title or "", said.url, window=window, signed=said.creator)


def _said_apart(page: HtmlElement, window: str) -> tuple[str, str] | None:
    """A window's title without the end that the page says apart from it, and that end.

    A view for readers has nothing to show for a title but what the window was called.
    """
    signs = list(BETWEEN_PARTS.finditer(window))
    blocks = text_blocks(page)
    prose = next((n for n, each in enumerate(blocks) if each.is_prose), 0)
    lines = (each.words for each in blocks[:prose] if len(each.words) <= LONGEST_CREDIT)
    apart = {_key(piece) for line in lines for piece in PIECES_OF_LINE.split(line)}
    for sign in signs[-1:] + signs[:1]:
        first, last = window[: sign.start()], window[sign.end() :]
        name = min(first, last, key=len)
        if _key(name) in apart and 1 < len(name.split()) <= _LONGEST_APART and not is_place(name):
            return max(first, last, key=len), name
    return None


def _without_greeting(words: str) -> str:
    """The words behind a greeting, without the place at their end: «أهلا بكم في صحيفة … - حماة»."""
    greeted = _GREETING.sub("", words)
    return words if greeted == words else PIECES_OF_LINE.split(greeted)[0]


def _counts(place: str, key: str, said: Collection[str]) -> bool:
    """Whether a place says a name, perhaps among other words; some say nothing of several."""
    is_said = key in said or (" " in key and any(f" {key} " in f" {each} " for each in said))
    return is_said and (len(said) == 1 or place not in _ALONE)


def _forms(page: HtmlElement, name: str, address: str | None) -> Iterator[str]:
    """What speaks for a name wherever it stands."""
    if names_outlet(name):
        yield "form"
    said = byline(name)
    if said is not None and said.certain_name:
        yield "person"
    if any(_is_spelled(name, each) for each in _addresses(page, address)):
        yield "address"
    elif opens_section(name) and not names_outlet(name):
        yield "section"
    if tells_of_itself(page, name):
        yield "itself"


def _key(name: str) -> str:
    return " ".join(_WORD.findall(fold_line(name)))


def _said(
    page: HtmlElement,
    title: str,
    window: str | None,
    signed: str | None,
    address: str | None,
) -> Iterator[tuple[str, str]]:
    """What may be the name of the site, each with the place in which it stands."""
    yield from _of_window(page, window or "", title)
    yield from said_of_site(page, title)
    yield "data", site_of_data(page) or ""
    if signed is not None and names_outlet(signed):
        yield "credit", signed
    for link in page.iter("a"):
        words, leads_to = str(link.text_content()), str(link.get("href") or "")
        is_away = address is not None and _host_of(leads_to) != _host_of(address)
        is_own = not is_away and (address is not None or is_arabic(words))
        if leads_to.startswith("http") and is_own and _is_spelled(words, leads_to):
            yield "spelled", words
    blocks = text_blocks(page)
    first = next(iter(blocks), None)
    is_title = first is None or first.holder.tag in {"h1", *HEADINGS}
    if first is not None and first.is_marked and (first.is_link or not is_title):
        yield "first", first.words
    last = max((n for n, each in enumerate(blocks) if each.is_prose), default=len(blocks))
    for each in blocks[last + 1 : last + 2]:
        is_other = len(each.words) > LONGEST_CREDIT or has_rights(each.words)
        is_other = is_other or is_of_desk(each.words, ())
        pieces = [] if is_other else PIECES_OF_LINE.split(each.words)
        own = [piece for piece in pieces if " " in piece and not (is_place(piece) or "(" in piece)]
        yield from (("behind", piece) for piece in own)


def _of_window(page: HtmlElement, window: str, title: str) -> Iterator[tuple[str, str]]:
    """The parts of the window's title beside the article's; one of them may be the site alone."""
    before, said, behind = window.partition(title) if title else ("", "", "")
    if said and before.rstrip().endswith(":"):  # «وكالة : … - قسم - يوم»
        parts = [before.strip(" :"), title]
    elif said and behind.lstrip().startswith(":"):
        parts = [title, behind.strip(" :")]
    else:
        parts = [part for part in parts_of_window(window) if not is_generated_title(part)]
    others = [part for part in parts if not is_of_heading(part, title)]
    told = [part for each in titles_of(page) for part in parts_of_window(each)]
    beside = dict.fromkeys([*others, *(each for each in told if not is_of_heading(each, title))])
    yield from (("window", part) for part in beside if not is_linked(page, part))
    if not title or not is_of_window(title, window):
        return
    is_behind = len(others) == 2 and is_end_of(title, window) and parts[-1] == others[-1]
    if (len(parts) == 2 and len(others) == 1) or is_behind:
        part = others[-1]
        is_parted = _SIGN_OF_SITES.search(window) is not None or may_be_site(part, title)
        if is_parted and not is_linked(page, part):
            yield "beside", part


def _may_name(words: str, title: str) -> bool:
    """Whether words may be the name of a site: no section, day or part of the title."""
    if not words or len(words.split()) > _LONGEST or ":" in words or is_program(words):
        return False
    if is_section(words) or describes(words) or is_dateline(words):
        return False
    return not is_of_heading(words, title)


def _addresses(page: HtmlElement, address: str | None) -> Iterator[str]:
    """The page's address, and those that it shows itself, as views for readers do."""
    yield from filter(None, [address])
    for link in page.iter("a"):
        words, leads_to = str(link.text_content()).strip(), str(link.get("href") or "")
        if "." in words and _host_of(leads_to).endswith(words.lower()):
            yield leads_to


def _is_spelled(name: str, address: str) -> bool:
    """Whether a name is that of a host: صدى الفرات, `sadaalforat.net`; La Lagune, `lalagune.tn`."""
    host = _host_of(address)
    bare = _HOST.sub("", _HOST.sub("", host)).rpartition(".")[2]
    letters = "".join(filter(str.isalnum, fold_accents(name)))
    if letters.isascii() and len(letters) > _FEWEST_CONSONANTS and letters == bare.replace("-", ""):
        return True
    told = of_latin([each for each in re.split(r"[-\d]+", bare) if each])
    return any(
        len(said) >= _FEWEST_CONSONANTS
        and _is_within(said, told)
        and len(said) >= _MOSTLY * len(told)
        for said in of_arabic(name)
    )


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _is_within(said: str, told: str) -> bool:
    """Whether the letters of one stand in the other in their order."""
    rest = iter(told)
    return all(letter in rest for letter in said)
