"""What an HTML page says of its article: JSON-LD, meta tags, `<time>`, the canonical link."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline, labelled_name, named_by_town
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import reads_like_person
from articles.document import DeclaredMetadata
from articles.reading.pages.credit_of_line import PIECES_OF_LINE
from articles.reading.pages.element_names import AUTHORS, with_humps
from articles.reading.pages.html_dates import (
    author_beside_day,
    author_under_heading,
    author_with_portrait,
    is_duration,
    stated_date,
    visible_date,
)
from articles.reading.pages.html_headings import heading_of, letters_of
from articles.reading.pages.html_json_ld import linked_article, text_of_value
from articles.reading.pages.html_scripts import scripted_date
from articles.reading.pages.html_story import said_title
from articles.reading.pages.html_windows import (
    TITLE_SEPARATORS,
    is_of_heading,
    site_before_label,
    site_of_window,
    title_of_window,
    without_label,
    without_site,
    words_of,
)
from articles.reading.pages.made_up_names import is_nobody, is_program
from articles.reading.pages.site_votes import site_by_votes
from articles.reading.rows.column_content import names_outlet
from articles.timeline.declared_dates import declared_value

_TABLE = tomllib.loads(Path(__file__).with_name("html_metadata.toml").read_text("utf-8"))
_TITLE_NAMES, _PUBLISHER_NAMES, _AUTHOR_NAMES, _DATE_NAMES, _DATES_OF_PAGE = (
    tuple(_TABLE["meta"][kind])
    for kind in ("titles", "publishers", "authors", "dates", "dates_of_page")
)
_LONGEST_BYLINE = 80
# A class of a page's own that ends in such a word: `meta-author`, `td-post-author-name`.
_NAMED_FOR_AUTHORS = re.compile(
    rf"(?:^|[-_])(?:{'|'.join(_TABLE['authors']['names'])})(?:[-_]?(?:name|link|nom|nick|line|text|label))?$"
    r"|^(?:write|written|publish|post)-?by$|^newswriter$"
)
_BOX = re.compile(
    rf"(?:about[-_])?(?:{'|'.join(_TABLE['authors']['names'])})[-_]?(?:box|bio|card|info|about|details|profile)"
)
_BOLD = ("h2", "h3", "h4", "h5", "strong", "b", "a")
_TO_AUTHOR = re.compile(
    r"(?:^|/)(?:authors?|auteurs?|writers?|journalists?|profile|كتاب|كاتب)/[^/]+/?$", re.IGNORECASE
)
_SHORTENED = re.compile(r"(?:[^\W\d_]\s?\.\s?){2,4}")  # «ص.م.»
_OF_PEOPLE = frozenset({"foaf:name", "schema:author", "author", "dc:creator"})
_LABEL = re.compile(r"^(?:[^\W\d_]+\s+){0,2}[^\W\d_]+\s?:\s+")  # «كتب بواسطة: »
_WROTE = re.compile(rf"^(?:{'|'.join(_TABLE['authors']['wrote'])})\s+(?=\S)")
# `https://site.test/12-slug`, no first page and no folder
_OF_PAGE = re.compile(r"^https?://[^/\s]+/(?:[^\s]*/)?(?!(?:index|default)\.\w+$)[^/\s]+$")
_EPOCH = re.compile(r"1970-01-01|1969-12-31|0{1,10}$")
_WORDS_OF_NAME = range(2, 7)
_MOST_AUTHORS = 3


def declared_metadata(page: HtmlElement) -> DeclaredMetadata:
    """What the page declares; dates as they read, never guessed."""
    meta = _meta(page)
    linked = linked_article(page)
    name = words_of(page.find(".//title"))
    stated = _stated_name(linked, meta) or site_before_label(name)
    url = _canonical(page) or _first(meta, ("og:url",)) or _url(linked) or _base(page)
    named = named_author(page)
    heading = heading_of(page, stated)
    site = stated
    if heading is None:  # among several one may be the site's name
        site = site or site_by_votes(page, "", url, window=name, signed=named)
        heading = heading_of(page, site) or said_title(page)
    heading = None if heading is None else without_label(heading, name)
    shown = heading or title_of_window(page, site)
    stated = stated or site_of_window(name, shown)
    publisher = site_by_votes(page, shown or "", url, window=name, signed=named, stated=stated)
    window = title_of_window(page, publisher)
    heading = window if heading == name and publisher is not None else heading
    title = _whole(text_of_value(linked.get("headline")), heading, publisher)
    title = title or _whole(_first(meta, _TITLE_NAMES), heading, publisher)
    days = (
        lambda: text_of_value(linked.get("datePublished")),
        lambda: _first(meta, _DATE_NAMES),
        lambda: stated_date(page),
        lambda: _first(meta, _DATES_OF_PAGE),
        lambda: scripted_date(page, (title, heading, window)),
        lambda: visible_date(page),
        lambda: scripted_date(page, (title, heading, window), is_linked=True),
        lambda: text_of_value(linked.get("dateCreated")),
    )
    authors: tuple[Callable[[], str | None], ...] = (
        lambda: _persons(linked.get("author"), publisher),
        lambda: _person(_author(meta), publisher),
        lambda: _persons((named or "").split("، "), publisher),
        lambda: author_under_heading(page),
        lambda: author_beside_day(page),
        lambda: author_with_portrait(page),
        lambda: _author_in_box(page),
    )
    return DeclaredMetadata(
        identifier=text_of_value(linked.get("identifier")),
        title=without_site(title, publisher, heading) or heading or window,
        publisher=publisher,
        creator=_first_somebody(authors, publisher),
        url=url,
        published=_first_readable(days),
    )


def _whole(title: str | None, heading: str | None, publisher: str | None) -> str | None:
    """A title, or the heading that goes on where it was cut, or stands where it names the site."""
    if (
        title is not None
        and heading is not None
        and letters_of(title) == letters_of(publisher or "")
    ):
        return heading
    if title and heading and names_outlet(title) and not names_outlet(heading):
        return title if is_of_heading(heading, title) else heading
    begun = (title or "").rstrip(". …")
    is_cut = title is not None and begun != title and title.endswith(("...", "…"))
    return heading if is_cut and heading is not None and heading.startswith(begun) else title


def _stated_name(linked: Mapping[str, object], meta: Mapping[str, str]) -> str | None:
    """The name that a page states for its site, where it is one."""
    stated = _name(linked.get("publisher")) or _first(meta, _PUBLISHER_NAMES)
    return None if stated is not None and _is_no_name(stated) else stated


def _is_no_name(stated: str) -> bool:
    """Whether what a page states for its site is letters alone, or what programs put there."""
    return _SHORTENED.fullmatch(stated) is not None or is_program(stated)


def _first_readable(days: Iterable[Callable[[], str | None]]) -> str | None:
    """The first of these that names a day; where none does, the first that says anything."""
    said: str | None = None
    for find in days:
        words = find()
        if words and _EPOCH.match(words) is not None:  # what clocks begin to count from
            continue
        if words and declared_value(words) is not None:
            return words
        said = said or words
    return said


def _first_somebody(
    authors: Iterable[Callable[[], str | None]], publisher: str | None
) -> str | None:
    """The first of these who is no program and no part of the site's name."""
    named = (who for find in authors if (who := find()))
    own = (who for who in named if not (is_nobody(who) or _is_of_site(who, publisher)))
    return next(own, None)


def site_of_several(page: HtmlElement, titles: Iterable[str]) -> str | None:
    """The site of a page of several articles with these titles: as it says, or by its places."""
    name = words_of(page.find(".//title"))
    stated = _first(_meta(page), _PUBLISHER_NAMES) or site_of_window(name, None)
    return stated or site_by_votes(page, " ".join(titles), _canonical(page), window=name)


def _persons(said: object, publisher: str | None) -> str | None:
    """The authors in a JSON-LD value; of a list of them each is one by itself."""
    each = said if isinstance(said, list) else [said]
    names = (_person(_name(one), publisher) for one in each)
    return "، ".join(dict.fromkeys(filter(None, names))) or None


def _person(author: str | None, publisher: str | None = None) -> str | None:
    """The author without the outlet and the place that stand beside the name; no outlet alone."""
    if author is not None and is_nobody(author):
        return None
    if author is not None and publisher is not None:
        author = _beside(author, publisher)
    said = None if author is None else byline(author)
    if author is None or (names_outlet(author) and (said is None or not said.certain_name)):
        return None
    name = author if said is None else said.creator
    return None if name is None or _is_of_site(name, publisher) else name


def _is_of_site(name: str, publisher: str | None) -> bool:
    """Whether a name is the site's, or a part of it: «رأي الوادي», of «رأي الوادي الحر»."""
    is_part = f" {fold_line(name)} " in f" {fold_line(publisher or '')} "
    return is_part or letters_of(name) == letters_of(publisher or "")


def _beside(author: str, publisher: str) -> str:
    """What stands beside the outlet in the field of the author, if it stands there too."""
    for separator in TITLE_SEPARATORS:
        parts = [part.strip() for part in author.split(separator)]
        others = [part for part in parts if fold_line(part) != fold_line(publisher)]
        if len(others) == 1 < len(parts):
            return others[0]
    return author


def _meta(page: HtmlElement) -> dict[str, str]:
    """The first content of every meta tag, by its name in lower case."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        content = text_of_value(tag.get("content"))
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if content and name:
            found.setdefault(str(name).strip().lower(), content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _author(meta: Mapping[str, str]) -> str | None:
    author = _first(meta, _AUTHOR_NAMES)
    if author is None or author.startswith(("http://", "https://")) or is_nobody(author):
        return None
    return author


def named_author(page: HtmlElement) -> str | None:
    """Whom the page names in an element that is named for authors: one, or some side by side."""
    named: dict[str, dict[str, HtmlElement]] = {}
    for element in page.iter("a", "span", "div", "p", "address", "strong", "b", "li", "dd"):
        is_marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        is_marked = is_marked or str(element.get("property") or "").lower() in _OF_PEOPLE
        hook = element.get("data-hook") or ""  # where classes are made up
        names = (
            f"{element.get('class') or ''} {element.get('id') or ''} {hook}"  # `ctl00_lblWriter`
        )
        kinds = _kinds_of_author(names) | ({""} if is_marked else set())
        if element.tag == "a" and _TO_AUTHOR.search(str(element.get("href") or "")) is not None:
            kinds.add("author")
        if not kinds or len(element.text_content()) > _LONGEST_BYLINE:
            continue
        links = [each for each in element.iter("a") if each is not element and words_of(each)]
        said = links[0] if len(links) == 1 and _may_name(links[0]) else element
        words = _name_within(said)
        name = labelled_name(words) or _LABEL.sub("", _WROTE.sub("", words))
        is_name = len(name.split()) in _WORDS_OF_NAME and not (is_nobody(name) or name.islower())
        if is_name and not any(map(str.isdigit, name)):
            for kind in kinds:
                named.setdefault(kind, {}).setdefault(name, element)
    order = sorted(named, key=("", *AUTHORS).index)
    found = next((named[kind] for kind in order), {})
    holders = {each.getparent() for each in found.values()}
    are_links = all(each.tag == "a" for each in found.values())
    are_side_by_side = are_links and len(holders) == 1 and len(found) <= _MOST_AUTHORS
    return "، ".join(found) if len(found) == 1 or (found and are_side_by_side) else None


def _author_in_box(page: HtmlElement) -> str | None:
    """The one name in bold or in a heading of boxes that tell of the author below an article."""
    boxes = (each for each in page.iter("div", "section", "aside") if _is_box(each))
    bold = (words_of(each) or "" for box in boxes for each in box.iter(*_BOLD))
    names = {each for each in bold if not is_nobody(each) and reads_like_person(each)}
    return next(iter(names)) if len(names) == 1 else None


def _is_box(element: HtmlElement) -> bool:
    return any(_BOX.match(each) for each in str(element.get("class") or "").lower().split())


def _name_within(element: HtmlElement) -> str:
    """The words of an element, or the one part of it that surely names somebody.

    What stands beside a name is the day, how long ago it was, or what the person is.
    """
    parts = [part for each in element.itertext() for part in PIECES_OF_LINE.split(str(each))]
    said = [" ".join(part.split()).strip(" :،,-|•·") for part in parts]
    sure = [part for part in said if (who := byline(part)) is not None and who.certain_name]
    if len(sure) == 1 and len(sure[0].split()) > 1:
        return sure[0]
    own = [part for part in said if part and not is_duration(part) and not is_dateline(part)]
    own = [part for part in own if ":" not in part] or own  # a field says another thing
    persons = [part for part in own if len(part.split()) > 1]  # a town is one word
    own = persons if len(persons) == 1 and reads_like_person(persons[0]) else own
    if len(own) == 1:
        return own[0]
    whole = (text_of_value(" ".join(map(str, element.itertext()))) or "").strip(" :،,-|•·")
    by_town = named_by_town(whole)
    return whole if by_town is None else by_town[0]


def _may_name(link: HtmlElement) -> bool:
    """Whether the words of a link are as many as those of a name."""
    return len(str(link.text_content()).split()) in _WORDS_OF_NAME


def _kinds_of_author(given: str) -> set[str]:
    """The kinds of names that say who wrote, among those given to an element."""
    names = {*given.lower().split(), *with_humps(given).lower().split()}
    return {
        name if name in AUTHORS else "author"
        for name in names
        if name in AUTHORS or _NAMED_FOR_AUTHORS.search(name) is not None
    }


def _name(value: object) -> str | None:
    """The name in a JSON-LD value: a string, an object with a name, or a list of these."""
    if isinstance(value, list):
        names = [name for item in value if (name := _name(item))]
        return "، ".join(names) or None
    if isinstance(value, dict):
        return text_of_value(value.get("name"))
    return text_of_value(value)


def _url(linked: Mapping[str, object]) -> str | None:
    page = linked.get("mainEntityOfPage")
    identifier = page.get("@id") if isinstance(page, dict) else page
    return _address(linked.get("url")) or _address(identifier)


def _address(value: object) -> str | None:
    text = text_of_value(value)
    return text if text is not None and text.startswith(("http://", "https://")) else None


def _base(page: HtmlElement) -> str | None:
    """The page's address, where what its links are relative to is no folder (Joomla, caches)."""
    said = (_address(base.get("href")) for base in page.iter("base"))
    return next((each for each in said if each and _OF_PAGE.search(each) is not None), None)


def _canonical(page: HtmlElement) -> str | None:
    for link in page.iter("link"):
        if "canonical" in str(link.get("rel") or "").lower().split():
            return _address(link.get("href"))
    return None
