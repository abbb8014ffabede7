"""What stands above or between the first paragraphs of a page and says who wrote, and when."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from articles.arabic.folding import fold_line
from articles.cleaning.boilerplate import is_edge
from articles.cleaning.bylines import (
    Byline,
    byline,
    declared_author,
    labelled_name,
    name_in_line,
)
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import (
    BETWEEN_PIECES,
    is_section,
    reads_like_outlet,
    reads_like_person,
)
from articles.document import DeclaredMetadata, completed
from articles.reading.pages.desk_signatures import is_of_desk, letters_of
from articles.reading.pages.html_dates import day_of_issue, is_duration, told_day
from articles.reading.pages.html_sites import has_rights
from articles.reading.pages.html_story import Story, long_words
from articles.reading.pages.html_windows import is_of_heading
from articles.reading.pages.made_up_names import is_generated_title
from articles.reading.rows.column_content import names_outlet, opens_section
from articles.reading.rows.header_lines import header_lines
from articles.reading.texts.signatures import signed_below

_MARK = re.compile(r"^[-–•*]\s+")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}(?:\s?[\w.]{1,8})?")
_PIECES = re.compile(r"\s*[|•·│,،]\s*|\s+[-–—/]\s+|\t+")
_LONGEST_LABEL = 2  # words
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|[٠-٩]{4}")
_MOST_LINES = 12
_MOST_UNDER_LEAD = 4
_LONGEST = 120  # code points
_MOST_AROUND_DAY = 7  # words
_LONGEST_OUTLET = 5  # words
_MOST_BEHIND = 3  # lines under a text
_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(r"[()\[\]]")
_SHORTEST_LEAD = 60
_SIGN = re.compile(r"[|•·│]")
_PUBLISHED = re.compile(r"(?:تم )?(?:ارسلت?|نشرت?|اضيفت?|كتبت?|publi|post|submitted|envoy|soumis)")
_SOURCE_OF_PAGE = re.compile(r"(?:المصدر|[Ss]ource)\s?:\s?(?P<outlet>[^:\d]{3,50})$")
_LABELS_ALONE = re.compile(r"(?:[^:\d]{2,20}:\s*){2,3}")
_WORDS_OF_NAME = range(2, 5)  # in Latin letters


def without_marks(words: str) -> str:
    """The words, the short lines at their head without the marks of a list."""
    lines = words.split("\n")
    for place, line in enumerate(lines[:_MOST_LINES]):
        if len(line) > _LONGEST or _MARK.match(line) is None:
            break
        lines[place] = _MARK.sub("", line)
    return "\n".join(lines)


def without_said_again(words: str, declared: DeclaredMetadata) -> str:
    """The words without lines at their ends that are the author or the outlet, as the page says."""
    said = {fold_line(each) for each in (declared.creator, declared.publisher) if each}
    lines = words.split("\n")
    while len(lines) > 1 and fold_line(_MARK.sub("", lines[0]).strip()) in said:
        lines = lines[1:]
    while len(lines) > 1 and _is_below(lines[-1], said):
        lines.pop()
    return "\n".join(lines)


def _is_below(line: str, said: Collection[str]) -> bool:
    """Whether a line under a text says again who wrote it, or is how a desk signs it."""
    return fold_line(line).strip() in said or is_of_desk(line, said)


def without_credits(words: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """The words without the lines that say day and author above them, or under their lead.

    `Rédigé par Claire Durand, le 3 mai 2020 — Lu 512 fois`; «سلمى نور», under it the day: nothing
    of the article stands in such a run, and a day or an hour does.
    """
    lines = words.split("\n")
    if len(lines) > 1 and _LABELS_ALONE.fullmatch(lines[0]) is not None:
        lines = lines[1:]  # of moments that the extractor left out
        words = "\n".join(lines)
    start = 1 if len(lines[0]) >= _SHORTEST_LEAD and _said(lines[0]) is None else 0
    is_label = not start and len(lines) > 1 and len(lines[0].split()) <= _LONGEST_LABEL
    end = start + (is_label and _said(lines[0]) is None and _said(lines[1]) is not None)
    found: list[tuple[str | None, str | None]] = []
    while end < min(start + _MOST_UNDER_LEAD, len(lines) - 1):
        said = _said(lines[end])
        if said is None:
            break
        found.append(said)
        end += 1
    days = [day for day, _ in found if day is not None]
    if not days:
        return words, declared
    names = [name for _, name in found if name is not None]
    said_here = DeclaredMetadata(published=days[0], creator=next(iter(names), None))
    return "\n".join([*lines[:start], *lines[end:]]), completed(declared, said_here)


def with_story(declared: DeclaredMetadata, story: Story) -> DeclaredMetadata:
    """What a page says of its article, with what stands around its title and behind its text.

    Where they stand is evidence enough: no other words of such a line have to be known.
    """
    text = "\n".join(block.words for block in story.text)
    if story.title is not None and not story.is_said:
        declared = _with_title(declared, story, text)
    if declared.publisher is not None:
        declared = replace(declared, publisher=_site_of(declared.publisher, story))
    above = story.lines_above()
    fields = header_lines("\n".join([*above, text]))
    found = fields[0] if fields is not None else DeclaredMetadata()
    for line in above:
        found = completed(found, _credits(line))
    if found.creator is None and any(map(is_dateline, above)):
        found = replace(found, creator=_behind_place(above))
    found = completed(found, _below(text, [block.words for block in story.behind[:_MOST_BEHIND]]))
    if found.creator is None and declared.creator is None:
        found = replace(found, creator=_next_to_day(story))
    if found.creator and letters_of(found.creator) == letters_of(declared.publisher or ""):
        found = replace(found, creator=None)
    return completed(declared, completed(found, DeclaredMetadata(publisher=_nameplate(story))))


def _below(text: str, lines: Sequence[str]) -> DeclaredMetadata:
    """What the first lines behind a text say: its day, who wrote it, or a name alone."""
    found = DeclaredMetadata()
    for place, line in enumerate(lines):
        signed = signed_below(f"{text}\n{line}") if not place else None
        is_day = all(map(_is_short, lines[:place])) and is_dateline(line) and _YEAR.search(line)
        day = line if is_day else told_day(line)
        source = _SOURCE_OF_PAGE.match(line)
        if source is not None and names_outlet(source["outlet"]):
            found = completed(found, DeclaredMetadata(publisher=source["outlet"].strip()))
        for piece in _PIECES.split(line):
            if (name := name_in_line(piece) or labelled_name(piece)) is not None:
                said = piece if _YEAR.search(piece) is not None else None
                found = completed(found, DeclaredMetadata(published=day or said, creator=name))
        creator = signed[1] if signed is not None else None
        found = completed(found, DeclaredMetadata(published=day, creator=creator))
    return found


def _is_short(line: str) -> bool:
    """Whether a line may be a name above the day."""
    return len(line.split()) <= _LONGEST_OUTLET


def _with_title(declared: DeclaredMetadata, story: Story, text: str) -> DeclaredMetadata:
    """What a page says, with the title that stands above the text.

    A window that tells less of what the text tells bears the name of the site.
    """
    window, told = declared.title or "", long_words(text)
    title = story.title.words if story.title is not None else ""
    is_of_site = len(long_words(window) & told) < len(long_words(title) & told)
    if window and window != title and not is_of_site:
        return declared
    if is_of_heading(window, title):  # which the window says less of
        return replace(declared, title=title)
    is_name = not is_generated_title(window) and _YEAR.search(window) is None
    is_site = bool(window) and window != title and is_name
    site = window if is_site else declared.publisher
    return replace(declared, title=title, publisher=site)


def _site_of(window: str, story: Story) -> str:
    """The part of a window's title that the page says again around its article, or all of it."""
    said = " ".join(_plain(each.words) for each in story.outside)
    parts = [part for each in _PIECES.split(window) if (part := each.strip())]
    again = [part for part in parts if f" {_plain(part)} " in f" {said} "]
    return again[0] if len(again) == 1 else window


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(fold_line(words)))


def _nameplate(story: Story) -> str | None:
    """The one outlet that a line above all names, as newspapers do, or that has the rights.

    Whatever stands there over the number and the day of an issue is one.
    """
    lines = (*story.above, *story.outside)
    rights = f" {' '.join(_plain(each.words) for each in lines if has_rights(each.words))} "
    short = [
        each for each in lines if each.is_marked and len(each.words.split()) <= _LONGEST_OUTLET
    ]
    over_issue = {
        above.words for above, below in pairwise(lines) if day_of_issue(below.words) is not None
    }
    first = [each.words for each in lines[:1] if each in short and reads_like_outlet(each.words)]
    named = {
        each.words
        for each in short
        if (not story.is_said and names_outlet(each.words))
        or f" {_plain(each.words)} " in rights
        or each.words in over_issue
    }
    named = named or (set() if story.is_said else set(first))
    return next(iter(named)) if len(named) == 1 else None


def says_credit(line: str) -> bool:
    """Whether a line that stands above a text says day or author."""
    return _credits(line) != DeclaredMetadata()


def _credits(line: str) -> DeclaredMetadata:
    held = [part for each in _PIECES.split(line) for part in _BRACKETS.split(each)]
    pieces = [piece for each in held if (piece := each.strip())]
    said = _said(line)
    if said is not None and any(said):
        creator = said[1] or _beside_day(pieces, line)
        return DeclaredMetadata(published=said[0], creator=creator)
    if len(line) > _LONGEST:
        return DeclaredMetadata()
    days = [piece for piece in pieces if is_dateline(piece) and _YEAR.search(piece)]
    names = [name for piece in pieces if (name := _sure_name(piece)) is not None]
    day = told_day(line) or next(iter(days), None)
    beside = next(iter(names), None) or _beside_town(pieces) or _beside_day(pieces, line)
    return DeclaredMetadata(published=day, creator=beside)


def _next_to_day(story: Story) -> str | None:
    """Who stands alone in the line above or below the day; None for what the page says elsewhere.

    A section is said again in the menu or above the title.
    """
    lines = story.lines_above()
    near = [
        lines[place + step]
        for place, line in enumerate(lines)
        for step in (-1, 1)
        if is_dateline(line) and 0 <= place + step < len(lines)
    ]
    again = {_plain(each.words) for each in (*story.above, *story.outside)}
    names = {line for line in near if _may_be_person(line) and _plain(line) not in again}
    return next(iter(names)) if len(names) == 1 else None


def _may_be_person(line: str) -> bool:
    """Whether a line may be a name and nothing else: no section's, no place's."""
    said = byline(line)
    is_other = is_section(line) or opens_section(line)
    return reads_like_person(line) and not is_other and said is not None and bool(said.creator)


def _beside_day(pieces: Sequence[str], line: str) -> str | None:
    """Who stands alone beside the day, parted from it by a sign: «هدى الوافي • 2 نيسان 2024»."""
    others = [piece for piece in pieces if not is_duration(piece) and not is_dateline(piece)]
    days = [piece for piece in pieces if is_dateline(piece) and _YEAR.search(piece)]
    if len(others) != 1 or not days or _SIGN.search(line) is None:
        return None
    words = others[0].split()
    is_list = any(fold_line(word).startswith("و") and len(word) > _LONGEST_LABEL for word in words)
    is_other = is_section(others[0]) or opens_section(others[0]) or is_list
    town = byline(others[0])
    is_town = town is not None and town.creator is None
    return others[0] if reads_like_person(others[0]) and not is_other and not is_town else None


def _beside_town(pieces: Sequence[str]) -> str | None:
    """Who stands behind a town and nothing else is said: «القاهرة - سهام راشدي»."""
    if len(pieces) != len(("town", "name")) or not reads_like_person(pieces[1]):
        return None
    town, name = byline(pieces[0]), byline(pieces[1])
    is_town = town is not None and town.desk_only and town.publisher is None
    return name.creator if is_town and name is not None else None


def _behind_place(lines: Sequence[str]) -> str | None:
    """Who stands behind a word alone, a town that nobody knows, where a day stands beside."""
    for line in lines:
        pieces = [piece for each in _PIECES.split(line) if (piece := each.strip())]
        is_pair = len(pieces) == len(("town", "name")) and len(pieces[0].split()) == 1
        if is_pair and not is_section(pieces[0]) and reads_like_person(pieces[1]):
            said = byline(pieces[1])
            return pieces[1] if said is None or said.creator is not None else None
    return None


def _sure_name(piece: str) -> str | None:
    if (name := labelled_name(piece) or name_in_line(piece)) is not None:
        return name
    said = byline(piece)
    return said.creator if said is not None and said.certain_name else None


def _said(line: str) -> tuple[str | None, str | None] | None:
    """The day and the author in a line that says nothing else; None for any other line."""
    plain = _MARK.sub("", line).strip()
    if not plain or len(plain) > _LONGEST:
        return None
    return _told_outright(plain) or _told_in_pieces(plain)


def _told_outright(plain: str) -> tuple[str | None, str | None] | None:
    """The same of a line that is a day, that of an issue, or a sentence that says both."""
    if is_dateline(plain):
        return plain, None
    if (name := name_in_line(plain)) is not None and _YEAR.search(plain) is not None:
        return plain, name
    if (of_issue := day_of_issue(plain)) is not None:
        return of_issue, None
    told = _day_within(plain) if _PUBLISHED.match(fold_line(plain)) is not None else None
    return None if told is None else (told, None)


def _day_within(line: str) -> str | None:
    """The day in a line that has few other words: «أرسلت بواسطة admin في 14 مارس 2004»."""
    words = line.partition("(")[0].split()
    for length in range(len(words), 0, -1):
        if len(words) - length > _MOST_AROUND_DAY:
            return None
        for start in range(len(words) - length + 1):
            day = " ".join(words[start : start + length])
            if _YEAR.search(day) is not None and is_dateline(day):
                return day
    return None


def _told_in_pieces(plain: str) -> tuple[str | None, str | None] | None:
    """The same of a line in pieces, each of which is a day, a name, an hour or a label."""
    day: str | None = None
    author: str | None = None
    pieces = [piece for each in _PIECES.split(plain) if (piece := each.strip())]
    labels = 0
    is_alone = len(pieces) == 1 or BETWEEN_PIECES.search(plain) is not None
    for piece in pieces:
        said = _who(piece, is_alone=is_alone)
        if is_dateline(piece):
            day = day or piece
        elif said is not None:
            author = author or said.creator
        elif is_edge(piece) or is_duration(piece) or _CLOCK.fullmatch(piece) is not None:
            continue
        elif len(piece.split()) > _LONGEST_LABEL:
            return None
        else:
            labels += 1
    is_of_page = day is not None and any(map(is_duration, pieces))
    return None if labels > is_of_page else (day, author)  # «محليات · 15 ماي 2021 · 3 دقائق»


def _who(piece: str, *, is_alone: bool) -> Byline | None:
    """Whom a piece of a line names.

    A name in Latin letters that only a comma parts from the day may be a town: nobody is named.
    """
    if (name := labelled_name(piece)) is not None:
        return Byline(creator=name)
    said = byline(piece)
    if said is not None and (said.sure or said.certain_name):
        return said
    words = piece.split()
    is_latin = all(word[0].isupper() for word in words)
    if not is_latin or len(words) not in _WORDS_OF_NAME:
        return None
    return Byline(creator=piece if is_alone and not declared_author(piece).is_outlet else None)
