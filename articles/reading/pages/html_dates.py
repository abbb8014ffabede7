"""Where an HTML page says when it was published, as it reads there; nothing is guessed.

RDFa and microdata first, then `<time>`, then what a reader of the page sees: a short line with a
year in an element that is named for dates, or that opens with words of publishing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline, declared_author, labelled_name, name_in_line
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import reads_like_person
from articles.reading.pages.element_names import names_of
from articles.reading.pages.html_beside import bylines_of
from articles.reading.pages.html_surroundings import (
    LINES,
    LONGEST_LINE,
    above_heading,
    has_blocks,
    is_among_others,
    is_aside,
    near_heading,
    short_words,
    under_heading,
)
from articles.reading.rows.relative_days import is_ago, without_ago
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
    rf"|mise? en ligne|published|posted|date)(?P<what>\s+هذ[اه]\s+[^\W\d]+)?"
    rf"(?:\s+(?:{_BEFORE_DAY}))?(?:\s|:)"
)
_OF_JOINING = re.compile(
    rf"(?:^|\s)(?:{'|'.join(_TABLE['publishing']['joining'])})(?: (?:في|le|on))?\s?:?\s"
)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)|(?<![٠-٩])(?:١[٨٩]|٢٠)[٠-٩]{2}(?![٠-٩])")
_BRIEF_DAY = re.compile(r"(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d./-])")
_CHANGES = _TABLE["changes"]
_PUBLISHED_AFTER_UPDATE = re.compile(
    rf"(?:{'|'.join(_CHANGES['updated'])}).*?([|•·،,\-–—\s])\s*"
    rf"(?={'|'.join(_CHANGES['published_behind'])})",
    re.IGNORECASE,
)
_UPDATED_BEHIND = re.compile(
    rf"\s*[|•·،,(\[\-–—]?\s*(?:{'|'.join(_CHANGES['updated_behind'])})", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
# An hour, or how often something was done: «17:32 مساء», «عدد القراءات: 311», `512 vues`.
_COUNT = re.compile(
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[^\W\d]{1,6}\.?)?"
    r"|[^\d:]{2,30}:\s*[\d٠-٩][\d٠-٩,٬.]{0,9}"
    r"|[\d٠-٩][\d٠-٩,٬.]{0,9}\s[^\W\d_]+(?:\s[^\W\d_]+)?"
)
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")
_ISSUE = re.compile(
    r"(?:(?:ال)?عدد(?: رقم)?|السنة|ن[°º]|[Nn](?:[°ºo]\.?|um[ée]ro)|[Ii]ssue)\s*:?\s*[\d٠-٩\s]{1,8}"
)
# «السنة 128-العدد 43024 2004 سبتمبر 22 8 من شعبان 1425 هـ»: nothing parts the days.
_NUMBERED = re.compile(r"(?:السنة|(?:ال)?عدد)\s*:?\s*\(?[\d٠-٩]{1,6}\)?(?!\S*\d)")
_GREGORIAN = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|(?<![٠-٩])(?:١٩|٢٠)[٠-٩]{2}(?![٠-٩])")
_MOST_OF_DAY = 5  # words
_MOST_OF_MOMENT = 10  # words
_LONGEST_NAME = 4  # words
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")
_MOST_LOOKED_AT = 4000
_TODAY = re.compile(
    rf"(?:^|[\s_-])(?:{'|'.join(_TABLE['named']['for_today'])})(?:$|[\s_-])", re.IGNORECASE
)
_OF_TODAY = re.compile(r"(?:تاريخ )?(?:اليوم|today|aujourd.hui)\s*:")
_OF_POST = re.compile(r"(?:post|entry|article)-?meta", re.IGNORECASE)


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
    by_words = by_place = by_issue = above = told = near = None
    beside, before, around = under_heading(page), above_heading(page), near_heading(page)
    for element in _short_elements(page):
        names = names_of(element)
        named = _NAMED_FOR_DATES.search(names) is not None and not _UPDATED.search(names)
        words = _published(short_words(element))
        if len(words) > LONGEST_LINE and _OF_POST.search(names) is not None:
            by_words = by_words or told_day(words)
        is_told = named or is_ago(words)  # «منذ 3 ساعات», when that was is written beside it
        moment = _moment(element) if is_told and not _says_day(words) else None
        if moment is not None:
            return moment
        if not _says_day(words, brief=named) or is_of_joining(words) or is_among_others(element):
            continue
        if named and element not in before:  # not the clock above, nor another article's below
            is_own = element in beside
            return by_place or (words if is_own else above or told) or words
        if named:  # the page's own, if no other stands under the heading
            above = above or words
        elif (day := _day_of_forum(names, words)) is not None:
            return day
        elif element in beside:
            by_place = by_place or _day_of_line(words)
            told = told or _in_words(words)
        elif element in around and is_dateline(words) and _is_beside_other(element, words):
            near = words
        by_issue = by_issue or (None if named else day_of_issue(words))
        by_words = by_words or (None if named else _in_words(words))
    return (
        (by_place or told or above) if above else (told or by_words or by_place or by_issue or near)
    )


def is_of_joining(words: str) -> bool:
    """Whether words tell when somebody became a member: «تاريخ التسجيل: 02 فبراير 2002»."""
    return _OF_JOINING.search(fold_line(words)) is not None


def _is_beside_other(element: HtmlElement, words: str) -> bool:
    """Whether something else stands in one short line with a day, as the outlet does."""
    holder = element.getparent()
    line = "" if holder is None else short_words(holder)
    return len(words) < len(line) <= LONGEST_LINE


def _says_day(words: str, *, brief: bool = False) -> bool:
    """Whether a line has a year; one of two digits where it may be `brief`."""
    is_told = _YEAR.search(words) is not None or (brief and _BRIEF_DAY.search(words) is not None)
    return is_told and len(words) <= LONGEST_LINE


def _day_of_forum(names: str, words: str) -> str | None:
    """The day and the hour in an element that forums name so, with nothing beside them."""
    day = _AROUND_DAY.sub("", words).strip() if _OF_FORUMS.search(names) else ""
    return day if is_dateline(day) and _CLOCK.search(day) is not None else None


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
            moment = " ".join(said[begin:end]).rstrip(" ,،.|-–—")
            if _YEAR.search(moment) and is_dateline(moment):
                return moment
    return None


def author_under_heading(page: HtmlElement) -> str | None:
    """Who is named beside the day in a line under the page's heading; None where nobody surely is.

    «كريم الطيب — 15 فبراير 2021»: the piece beside the day must be a name beyond doubt.
    """
    beside = under_heading(page)
    under = [element for element in page.iter(*LINES, "a") if element in beside]
    labelled = (labelled_name(without_ago(short_words(each)), in_head=True) for each in under)
    if (name := next(filter(None, labelled), None)) is not None:
        return name
    if any(is_dateline(words) and _YEAR.search(words) for words in map(short_words, under)):
        lines = [each for each in under if not has_blocks(each)]
        lone = (who for each in lines if (who := _lone_name(short_words(each))) is not None)
        if (name := next(lone, None)) is not None:
            return name
    for element in under:
        words = short_words(element)
        if len(words) > LONGEST_LINE or has_blocks(element) or is_dateline(words):
            continue
        day = _day_of_line(words)
        names = [piece for piece in _pieces(words) if piece != day] if day else []
        said = declared_author(names[0]) if len(names) == 1 else None
        if said is not None and said.creator is not None and said.certain_name:
            return said.creator
    return None


def author_with_portrait(page: HtmlElement) -> str | None:
    """Who is named near the heading and is what describes a picture too, as columns have it."""
    described = {fold_line(" ".join(str(each.get("alt")).split())) for each in page.iter("img")}
    near = near_heading(page)
    names = {
        words
        for each in page.iter(*LINES, "a")
        if each in near
        and fold_line(words := short_words(each)) in described
        and reads_like_person(words)
    }
    return next(iter(names)) if len(names) == 1 else None


def author_beside_day(page: HtmlElement) -> str | None:
    """Who is named behind «by» in a short line with the day: `Par Claire Durand, le 3 mai 2020`.

    Where several such lines name others, nobody is taken.
    """
    items = (each for byline in bylines_of(page) for each in byline.iter("li", "span", "p"))
    names: dict[str, None] = {
        name: None for each in items if (name := labelled_name(short_words(each))) is not None
    }
    for element in _short_elements(page) if not names else ():
        words = short_words(element)
        if len(words) <= LONGEST_LINE and _YEAR.search(words) is not None:
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
    return [
        piece for piece in _PARTS.split(words) if not is_duration(piece) and not _is_count(piece)
    ]


def _is_count(piece: str) -> bool:
    """Whether a piece of a line is an hour, or how often something was done: «القراءات: 311»."""
    return _COUNT.fullmatch(piece) is not None and not is_dateline(piece)


def is_duration(piece: str) -> bool:
    """Whether a piece of a line says how long reading takes, or how long ago something was."""
    return _DURATION.fullmatch(piece) is not None or is_ago(piece)


def day_of_issue(words: str) -> str | None:
    """The day beside the number of an issue: «العدد 4512 - الاثنين 9 أبريل 2018»."""
    pieces = _PARTS.split(words)
    is_issue = any(_ISSUE.fullmatch(piece) for piece in pieces)
    days = [piece for piece in pieces if is_dateline(piece) and _ISSUE.fullmatch(piece) is None]
    if is_issue and days:
        return next((each for each in days if _GREGORIAN.search(each)), days[0])
    rest = _NUMBERED.sub(" ", words).strip(" -–—|،,")
    said = rest.split() if rest != words.strip() else []
    before = range(min(len(said) - 3, _MOST_OF_DAY + 1), 2, -1)  # words of that of the hijra
    starts = (0, *(n for n in before if is_dateline(" ".join(said[:n]))))
    lengths = range(3, _MOST_OF_DAY + 1)
    parts = (" ".join(said[start : start + length]) for start in starts for length in lengths)
    return next((each for each in parts if _GREGORIAN.search(each) and is_dateline(each)), None)


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _published(words: str) -> str:
    """A line that tells the last update too, without what it says of that."""
    found = _PUBLISHED_AFTER_UPDATE.search(words)
    if found is not None:
        return words[found.end(1) :].lstrip()
    updated = _UPDATED_BEHIND.search(words)
    said = words if updated is None else words[: updated.start()]
    return said if _YEAR.search(said) is not None else words


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
            said = element.get("content") or element.get("datetime") or short_words(element)
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
        if not moment and _YEAR.search(words := short_words(tag)) and len(words) <= LONGEST_LINE:
            moment = words
        if not moment or is_aside(tag) or is_among_others(tag):
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
    for element in page.iter(*LINES):
        looked_at += 1
        if looked_at > _MOST_LOOKED_AT:
            return
        if len(element) > 6 or has_blocks(element):
            continue
        if not is_aside(element) and not is_of_today(element):
            yield element


def is_of_today(element: HtmlElement) -> bool:
    """Whether an element tells the day on which the page is read: «اليوم: الجمعة 12 أبريل 2024»."""
    return (
        _TODAY.search(names_of(element)) is not None
        or _OF_TODAY.match(fold_line(str(element.text or "").strip()[:LONGEST_LINE])) is not None
    )
