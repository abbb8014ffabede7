"""Where an HTML page says when it was published, as it reads there; nothing is guessed.

RDFa and microdata first, then `<time>`, then what a reader of the page sees: a short line with a
year in an element that is named for dates, or that opens with words of publishing.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline, declared_author, labelled_name, name_in_line
from articles.cleaning.datelines import is_dateline
from articles.reading.pages.element_names import names_of
from articles.reading.pages.html_beside import bylines_of
from articles.reading.pages.html_sites import is_name_of_site
from articles.reading.sources.encoding import clean_text

_TABLE = tomllib.loads(Path(__file__).with_name("html_dates.toml").read_text("utf-8"))
_PROPERTIES = frozenset(_TABLE["properties"])
_BEFORE, _UNITS, _BEHIND = (
    "|".join(map(re.escape, _TABLE["durations"][part])) for part in ("before", "units", "behind")
)
_DURATION = re.compile(rf"(?:(?:{_BEFORE})\s)?\d{{1,3}}\s(?:{_UNITS})(?:\s(?:{_BEHIND}))?")
_NAMED_FOR_DATES = re.compile(
    rf"(?:^|[\s_-])(?:{'|'.join(_TABLE['named']['for_dates'])})(?:$|[\s_-])", re.IGNORECASE
)
# How forums name the line above or beside a post; only a day with nothing beside it is its own.
_OF_FORUMS = re.compile(r"(?:^|[\s_-])(?:thead|smallfont|smalltext|author|postdetails)(?:$|[\s_-])")
_AROUND_DAY = re.compile(r"^(?:.*[»«](?=[^»«]*\d))?(?:[^\d:]{0,30}:\s)?|[»«\s]+$")
# «entry-date updated» is both (WordPress).
_OF_PUBLISHING = re.compile(r"publish|entry-date|post-date|datepublished")
_UPDATED = re.compile(r"(?:modif|updat|maj|expire)", re.IGNORECASE)
_OPENS, _OF_OTHERS, _BEFORE_DAY = (
    "|".join(_TABLE["publishing"][part]) for part in ("openings", "others", "before_day")
)
_PUBLISHING = re.compile(
    rf"^(?:تم\s+)?(?:{_OPENS}|تاريخ(?! (?:{_OF_OTHERS}))"
    rf"|mis en ligne|published|posted|date)(?P<what>\s+هذ[اه]\s+[^\W\d]+)?"
    rf"(?:\s+(?:{_BEFORE_DAY}))?(?:\s|:)"
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)|(?<![٠-٩])(?:١[٨٩]|٢٠)[٠-٩]{2}(?![٠-٩])")
_BRIEF_DAY = re.compile(r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d./-])")
_PUBLISHED_AFTER_UPDATE = re.compile(
    r"(?:تحديث|mis à jour|updated).*?([|•·،,\-–—\s])\s*"
    r"(?=تاريخ النشر|تم النشر|نُ?شرت?(?: (?:في|يوم|بتاريخ)|\s*:)|النشر\s*:|publié le|published)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")
_ISSUE = re.compile(
    r"(?:(?:ال)?عدد(?: رقم)?|السنة|ن[°º]|[Nn](?:[°ºo]\.?|um[ée]ro)|[Ii]ssue)\s*:?\s*[\d٠-٩\s]{1,8}"
)
# «السنة 128-العدد 43024 2004 سبتمبر 22 8 من شعبان 1425 هـ»: nothing parts the days.
_NUMBERED = re.compile(r"(?:السنة|(?:ال)?عدد)\s*:?\s*[\d٠-٩]{1,6}(?!\S*\d)")
_GREGORIAN = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|(?<![٠-٩])(?:١٩|٢٠)[٠-٩]{2}(?![٠-٩])")
_MOST_OF_DAY = 5  # words
_MOST_OF_MOMENT = 10  # words
_LONGEST_NAME = 4  # words
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")
_LONGEST = 90
_BLOCKS = (
    "p", "div", "span", "li", "td", "small", "time", "h4", "h5", "h6", "em", "i", "b", "font",
    "strong", "dd", "dt", "h2", "h3", "address",
)  # fmt: skip
_MOST_LOOKED_AT = 4000
_MOST_UNDER_HEADING = 25
_ASIDE_TAGS = frozenset({"aside", "footer", "nav"})
_TODAY = re.compile(
    rf"(?:^|[\s_-])(?:{'|'.join(_TABLE['named']['for_today'])})(?:$|[\s_-])", re.IGNORECASE
)
_OF_TODAY = re.compile(r"(?:تاريخ )?(?:اليوم|today|aujourd.hui)\s*:")
_OF_META = re.compile(
    r"(?:^|[\s_-])(?:meta|submitted|byline|entry-meta)(?:$|[\s_-])", re.IGNORECASE
)
_OF_POST = re.compile(r"(?:post|entry|article)-?meta", re.IGNORECASE)
_ASIDE = re.compile("|".join(_TABLE["named"]["aside"]), re.IGNORECASE)


def stated_date(page: HtmlElement) -> str | None:
    """The moment that the page's mark-up says: RDFa, microdata, `<time>`; None without one."""
    return _property(page) or _time(page) or _microformat(page)


def _microformat(page: HtmlElement) -> str | None:
    """The moment of an entry as hAtom writes it: `<abbr class="published" title="2016-09-14">`."""
    for element in page.iter("abbr"):
        if "published" in str(element.get("class") or "").lower().split():
            return _moment(element)
    return None


def visible_date(page: HtmlElement) -> str | None:
    """The line of the page that says when it was published, as it reads; None without one."""
    by_words = by_place = by_issue = above = None
    beside, before = _under_heading(page), _above_heading(page)
    for element in _short_elements(page):
        names = names_of(element)
        named = _NAMED_FOR_DATES.search(names) is not None and not _UPDATED.search(names)
        words = _published(_words(element))
        if len(words) > _LONGEST and _OF_POST.search(names) is not None:
            by_words = by_words or told_day(words)
        if len(words) > _LONGEST or _YEAR.search(words) is None:
            moment = _moment(element) if named else None
            if moment is not None:
                return moment
            if not (named and len(words) <= _LONGEST and _BRIEF_DAY.search(words)):
                continue
        if named and element in before:  # the page's own, if another stands under the heading
            above = above or words
            continue
        if named:
            is_own = element in beside  # not the clock above, nor another article's below
            return by_place or (words if is_own else above) or words
        if by_place is None and element in beside:
            by_place = _day_of_line(words)
        day = _AROUND_DAY.sub("", words).strip() if _OF_FORUMS.search(names) else ""
        if is_dateline(day) and _CLOCK.search(day) is not None:
            return day
        by_issue = by_issue or day_of_issue(words)
        by_words = by_words or _in_words(words)
    return (by_place or above) if above else (by_words or by_place or by_issue)


def _in_words(words: str) -> str | None:
    """The part of a line that says that something appeared, and when; or a name with the day."""
    said = (part for part in _PARTS.split(words) if _YEAR.search(part))
    told = next((part for part in said if _PUBLISHING.match(fold_line(part))), None)
    is_signed = told is None and name_in_line(words) is not None
    return words if is_signed else told  # `Par Claire Durand, le 3 mai 2020`


def told_day(words: str) -> str | None:
    """The day in a line that tells in its midst that something appeared: «… نشرت بتاريخ …»."""
    said = words.split()
    for place in range(len(said)):
        opening = _PUBLISHING.match(fold_line(" ".join(said[place : place + _MOST_OF_MOMENT])))
        if opening is None:
            continue
        begin = place + len(opening.group().split()) if opening["what"] else place
        for end in range(min(len(said), begin + _MOST_OF_MOMENT), begin + 1, -1):
            moment = " ".join(said[begin:end])
            if _YEAR.search(moment) and is_dateline(moment.rstrip(" ,،.|-–—")):
                return moment
    return None


def author_under_heading(page: HtmlElement) -> str | None:
    """Who is named beside the day in a line under the page's heading; None where nobody surely is.

    «كريم الطيب — 15 فبراير 2021»: the piece beside the day must be a name beyond doubt.
    """
    beside = _under_heading(page)
    under = [element for element in page.iter(*_BLOCKS, "a") if element in beside]
    labelled = (who for each in under if (who := labelled_name(_words(each))) is not None)
    if (name := next(labelled, None)) is not None:
        return name
    if any(is_dateline(words) and _YEAR.search(words) for words in map(_words, under)):
        lone = (who for each in under if (who := _lone_name(_words(each))) is not None)
        if (name := next(lone, None)) is not None:
            return name
    for element in under:
        words = _words(element)
        if len(words) > _LONGEST or _has_blocks(element) or is_dateline(words):
            continue
        day = _day_of_line(words)
        names = [piece for piece in _pieces(words) if piece != day] if day else []
        said = declared_author(names[0]) if len(names) == 1 else None
        if said is not None and said.creator is not None and said.certain_name:
            return said.creator
    return None


def author_beside_day(page: HtmlElement) -> str | None:
    """Who is named behind «by» in a short line with the day: `Par Claire Durand, le 3 mai 2020`.

    Where several such lines name others, nobody is taken.
    """
    items = (each for byline in bylines_of(page) for each in byline.iter("li", "span", "p"))
    names: dict[str, None] = {
        name: None for each in items if (name := labelled_name(_words(each))) is not None
    }
    for element in _short_elements(page) if not names else ():
        words = _words(element)
        if len(words) <= _LONGEST and _YEAR.search(words) is not None:
            name = name_in_line(words)
            names.update({name: None} if name is not None else {})
    return next(iter(names)) if len(names) == 1 else None


def _lone_name(words: str) -> str | None:
    """A name beyond doubt, and nothing else."""
    if not 1 < len(words.split()) <= _LONGEST_NAME + 2:
        return None
    said = byline(words)
    is_name = said is not None and said.certain_name and (said.creator == words or said.sure)
    return said.creator if said is not None and is_name else labelled_name(words)


def _day_of_line(words: str) -> str | None:
    """A line that is a day, or the day in one with a name beside it."""
    if is_dateline(words):
        return words
    pieces = _pieces(words)
    days = [piece for piece in pieces if is_dateline(piece) and _YEAR.search(piece)]
    others = [piece for piece in pieces if piece not in days]
    is_named = len(others) < 2 and all(len(each.split()) <= _LONGEST_NAME for each in others)
    return days[0] if len(days) == 1 and is_named and not any(map(_has_digit, others)) else None


def _pieces(words: str) -> list[str]:
    """What signs part in a line, without how long reading takes, and how long ago it was."""
    return [piece for piece in _PARTS.split(words) if not is_duration(piece)]


def is_duration(piece: str) -> bool:
    """Whether a piece of a line says how long reading takes, or how long ago something was."""
    return _DURATION.fullmatch(piece) is not None


def day_of_issue(words: str) -> str | None:
    """The day beside the number of an issue: «العدد 4512 - الاثنين 9 أبريل 2018»."""
    pieces = [piece for piece in _PARTS.split(words) if _ISSUE.fullmatch(piece) is None]
    is_issue = pieces != _PARTS.split(words) and bool(pieces)
    if is_issue and all(map(is_dateline, pieces)):
        return next((each for each in pieces if _GREGORIAN.search(each)), pieces[0])
    rest = _NUMBERED.sub(" ", words).strip(" -–—|،,")
    said = rest.split() if rest != words.strip() else []
    before = range(min(len(said) - 3, _MOST_OF_DAY + 1), 2, -1)  # words of that of the hijra
    starts = (0, *(n for n in before if is_dateline(" ".join(said[:n]))))
    lengths = range(3, _MOST_OF_DAY + 1)
    days = (" ".join(said[start : start + length]) for start in starts for length in lengths)
    return next((each for each in days if _GREGORIAN.search(each) and is_dateline(each)), None)


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _under_heading(page: HtmlElement) -> set[HtmlElement]:
    """The elements between the page's heading and the first paragraph behind it."""
    heading = _main_heading(page)
    found: set[HtmlElement] = set()
    if heading is None:
        return found
    behind = itertools.dropwhile(lambda each: each is not heading, page.iter("*"))
    for element in behind:
        is_paragraph = element.tag in _BLOCKS and len(_words(element)) > _LONGEST
        if len(found) > _MOST_UNDER_HEADING or (is_paragraph and not _has_blocks(element)):
            break
        found.add(element)
    return found


def _above_heading(page: HtmlElement) -> set[HtmlElement]:
    """The elements before the page's heading; none without one."""
    heading = _main_heading(page)
    if heading is None:
        return set()
    return set(itertools.takewhile(lambda each: each is not heading, page.iter("*")))


def _main_heading(page: HtmlElement) -> HtmlElement | None:
    """The one heading of the first rank, or the one that the window says, or that there is."""
    first = [each for each in page.iter("h1") if not is_name_of_site(each)]
    headings = first or _headings_of_window(page) or list(page.iter("h2"))
    return headings[0] if len(headings) == 1 else None


def _headings_of_window(page: HtmlElement) -> list[HtmlElement]:
    """The lower headings that the title of the window says."""
    window = fold_line(str(page.findtext(".//title") or ""))
    lower = ((each, _words(each)) for each in page.iter("h2", "h3", "h4"))
    return [each for each, words in lower if len(words.split()) > 2 and fold_line(words) in window]


def _has_blocks(element: HtmlElement) -> bool:
    return any(child.tag in {"p", "div", "ul", "table"} for child in element)


def _published(words: str) -> str:
    """A line that tells the last update too, from the words of publishing on."""
    found = _PUBLISHED_AFTER_UPDATE.search(words)
    return words[found.end(1) :].lstrip() if found is not None else words


def _moment(element: HtmlElement) -> str | None:
    """The moment in an attribute of a line that says `قبل سنتين`."""
    for name in ("datetime", "data-datetime", "data-date", "data-time", "data-timestamp", "title"):
        said = " ".join(clean_text(str(element.get(name) or "")).split())
        if said and (_YEAR.search(said) or _SECONDS.fullmatch(said)):
            return said
    return None


def _property(page: HtmlElement) -> str | None:
    for element in page.xpath(
        "descendant-or-self::*[(@property or @itemprop) and not(self::meta)]"
    ):
        name = element.get("property") or element.get("itemprop")
        if not _PROPERTIES.isdisjoint(str(name).lower().split()):
            said = element.get("content") or element.get("datetime") or _words(element)
            words = " ".join(clean_text(str(said)).split())
            moment = None if _YEAR.search(words) else _moment(element)  # «11:00» alone is no day
            if words := moment or words:
                return words
    return None


def _time(page: HtmlElement) -> str | None:
    """The moment of the first `<time datetime>`, one marked as publication before others."""
    moments: list[str] = []
    for tag in page.iter("time"):
        moment = " ".join(clean_text(str(tag.get("datetime") or "")).split())
        if not moment and _YEAR.search(words := _words(tag)) and len(words) <= _LONGEST:
            moment = words
        if not moment or _is_aside(tag):
            continue
        marks = f"{tag.get('itemprop') or ''} {tag.get('class') or ''}".lower()
        if _UPDATED.search(marks) and _OF_PUBLISHING.search(marks) is None:
            continue
        if tag.get("pubdate") is not None or "datepublished" in marks or "publish" in marks:
            return moment
        moments.append(moment)
    return moments[0] if moments else None


def _short_elements(page: HtmlElement) -> Iterator[HtmlElement]:
    """Elements that may be a line with a date, in order; not those beside the article."""
    looked_at = 0
    for element in page.iter(*_BLOCKS):
        looked_at += 1
        if looked_at > _MOST_LOOKED_AT:
            return
        if len(element) > 6 or _has_blocks(element):
            continue
        if not _is_aside(element) and not _is_of_today(element):
            yield element


def _is_of_today(element: HtmlElement) -> bool:
    """Whether an element tells the day on which the page is read: «اليوم: الجمعة 12 أبريل 2024»."""
    return (
        _TODAY.search(names_of(element)) is not None
        or _OF_TODAY.match(fold_line(str(element.text or "").strip()[:_LONGEST])) is not None
    )


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element stands beside the article: in a list of others, a menu, a footer."""
    return any(
        (each.tag in _ASIDE_TAGS and _OF_META.search(names_of(each)) is None)
        or _ASIDE.search(f"{each.get('class') or ''} {each.get('id') or ''}")
        for each in _above(element)
    )


def _above(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    for place, each in enumerate(element.iterancestors()):
        if place > 6 or each.tag in {"article", "main", "body"}:
            return
        yield each


def _words(element: HtmlElement) -> str:
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(str(piece))
        length += len(str(piece))
        if length > 4 * _LONGEST:
            break
    return " ".join(clean_text(" ".join(pieces)).split())
