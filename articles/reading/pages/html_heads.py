"""What stands above or between the first paragraphs of a page and says who wrote, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from articles.arabic.folding import fold_line
from articles.cleaning.boilerplate import is_edge
from articles.cleaning.bylines import (
    byline,
    labelled_name,
    name_in_line,
    named_by_town,
)
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import (
    credit_line,
    is_section,
    publication_line,
    reads_like_outlet,
    reads_like_person,
    reads_only_like_outlet,
)
from articles.document import DeclaredMetadata, completed
from articles.reading.pages.credit_of_line import (
    LONGEST_CREDIT,
    LONGEST_LABEL,
    MARK_OF_LIST,
    PIECES_OF_LINE,
    YEAR_IN_LINE,
    credit_of_line,
)
from articles.reading.pages.desk_signatures import letters_of
from articles.reading.pages.element_names import is_of_comments
from articles.reading.pages.fields_of_outlets import cited_outlet, house_of, outlet_in_field
from articles.reading.pages.html_blocks import HEADINGS, long_words
from articles.reading.pages.html_dates import day_of_issue, is_duration, told_day
from articles.reading.pages.html_story import Story
from articles.reading.pages.html_windows import is_of_heading, without_label
from articles.reading.pages.made_up_names import is_generated_title, is_nobody
from articles.reading.pages.rights_lines import has_rights, holder_of
from articles.reading.pages.story_days import first_day
from articles.reading.rows.column_content import names_outlet, opens_section
from articles.reading.rows.header_lines import header_lines
from articles.reading.texts.signatures import signed_below

_MOST_LINES = 12
_MOST_UNDER_LEAD = 4
_LONGEST_OUTLET = 5  # words
_MOST_OF_HEAD = 20  # lines around a title
_MOST_BEHIND = 3  # lines under a text
_MOST_BESIDE = 2  # lines above a title
_WORD = re.compile(r"\w+")
_BRACKETS = re.compile(r"[()\[\]]")
_SHORTEST_LEAD = 60
_SHORTEST = 2  # letters
_SIGN = re.compile(r"[|•·│]")
_SOURCE_OF_PAGE = re.compile(r"(?:المصدر|[Ss]ource)\s?:\s?(?P<outlet>[^:\d]{3,50})$")
_LABELS_ALONE = re.compile(r"(?:[^:\d]{2,20}:\s*){2,3}")


def without_marks(words: str) -> str:
    """The words, the short lines at their head without the marks of a list."""
    lines = words.split("\n")
    for place, line in enumerate(lines[:_MOST_LINES]):
        if len(line) > LONGEST_CREDIT or MARK_OF_LIST.match(line) is None:
            break
        lines[place] = MARK_OF_LIST.sub("", line)
    return "\n".join(lines)


def without_credits(words: str, declared: DeclaredMetadata) -> tuple[str, DeclaredMetadata]:
    """The words without the lines that say day and author above them, or under their lead.

    `Rédigé par Claire Durand, le 3 mai 2020 — Lu 512 fois`; «سلمى نور», under it the day: nothing
    of the article stands in such a run, and a day or an hour does.
    """
    lines = words.split("\n")
    if len(lines) > 1 and _LABELS_ALONE.fullmatch(lines[0]) is not None:
        lines = lines[1:]  # of moments that the extractor left out
        words = "\n".join(lines)
    start = 1 if len(lines[0]) >= _SHORTEST_LEAD and credit_of_line(lines[0]) is None else 0
    is_label = not start and len(lines) > 1 and len(lines[0].split()) <= LONGEST_LABEL
    end = start + (
        is_label and credit_of_line(lines[0]) is None and credit_of_line(lines[1]) is not None
    )
    found: list[tuple[str | None, str | None]] = []
    while end < min(start + _MOST_UNDER_LEAD, len(lines) - 1):
        said = credit_of_line(lines[end])
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
    site: str | None = None
    if story.title is not None and not story.is_said:
        declared, site = _with_title(declared, story, text)
    publisher = declared.publisher
    if site and publisher and _is_around(site, story) and not _is_around(publisher, story):
        declared = replace(declared, publisher=site)  # the other part of the window is a section
    if declared.publisher is not None:
        declared = replace(declared, publisher=_site_of(declared.publisher, story))
    above = [_beside_outlet(line, declared.publisher) for line in story.lines_above()]
    fields = header_lines("\n".join([*above, text]))
    found = fields[0] if fields is not None else DeclaredMetadata()
    found = replace(found, publisher=house_of(found.publisher))
    for line in above:
        found = completed(found, _credits(line))
    if found.creator is None and any(map(is_dateline, above)):
        found = replace(found, creator=_behind_place(above))
    if found.creator is not None and is_nobody(found.creator):
        found = replace(found, creator=None)
    behind = [each for each in story.behind[:_MOST_BEHIND] if not is_of_comments(each.holder)]
    found = completed(found, _below(text, [block.words for block in behind]))
    if found.creator is None and declared.creator is None:
        found = replace(found, creator=_next_to_day(story))
    declared, found = _with_surer_author(declared, found, story)
    if (cited := cited_outlet(above)) is not None:  # whoever keeps the page is not who printed it
        declared = replace(declared, publisher=cited)
    over = [piece for each in story.above for piece in PIECES_OF_LINE.split(each.words)]
    outlets = {line for line in above if _is_outlet(line)} | _beside_days(story)
    outlets = outlets or {each for each in over if site is not None and names_outlet(each)}
    outlet = _nameplate(story) or (outlets.pop() if len(outlets) == 1 else None)
    outlet = outlet or outlet_in_field(above)
    outlet = outlet or (None if site is None else _site_of(site, story))
    declared = replace(declared, published=first_day(declared.published, story))
    found = completed(found, DeclaredMetadata(publisher=outlet))
    named = declared.publisher or found.publisher
    if named is not None and not (found.published or declared.published):
        found = replace(found, published=_day_beside_nameplate(story, named))
    return completed(declared, found)


def _with_surer_author(
    declared: DeclaredMetadata, found: DeclaredMetadata, story: Story
) -> tuple[DeclaredMetadata, DeclaredMetadata]:
    """Both, without an author found who is the outlet, or declared who is none.

    That is one word, a login; or whom the page names away from the article alone, as who made it.
    """
    if found.creator and letters_of(found.creator) == letters_of(declared.publisher or ""):
        return declared, replace(found, creator=None)
    name = f" {_plain(declared.creator or '')} "
    near = (*story.above, *story.head, *story.text, *story.behind)
    is_near = any(name in f" {_plain(each.words)} " for each in near)
    is_away = not is_near and any(name in f" {_plain(each.words)} " for each in story.outside)
    if found.creator and (len(name.split()) == 1 or is_away):
        return replace(declared, creator=None), found
    return declared, found


def _beside_outlet(line: str, outlet: str | None) -> str:
    """A line without the outlet of the page before the name: «بوابة المدى – سلمى نور»."""
    first = PIECES_OF_LINE.search(line) if outlet else None
    is_said = first is not None and _plain(line[: first.start()]) == _plain(outlet or "")
    return line[first.end() :] if first is not None and is_said else line


def _beside_days(story: Story) -> set[str]:
    """The outlets that stand with a day in a line above the title, or with day and author below."""
    over = {block.words for block in story.above[-_MOST_BESIDE:]}
    lines = [*over, *(block.words for block in story.head)]
    told = {line: said for line in lines if (said := credit_line(line)) is not None and said.day}
    return {
        said.outlet for line, said in told.items() if said.outlet and (line in over or said.author)
    }


def _below(text: str, lines: Sequence[str]) -> DeclaredMetadata:
    """What the first lines behind a text say: its day, who wrote it, or a name alone."""
    found = DeclaredMetadata()
    for place, line in enumerate(lines):
        signed = signed_below(f"{text}\n{line}") if not place else None
        is_day = all(map(_is_short, lines[:place])) and _is_day(line)
        day = line if is_day else told_day(line)
        source = _SOURCE_OF_PAGE.match(line)
        if source is not None and names_outlet(source["outlet"]):
            found = completed(found, DeclaredMetadata(publisher=source["outlet"].strip()))
        for piece in PIECES_OF_LINE.split(line):
            if (name := name_in_line(piece) or labelled_name(piece)) is not None:
                said = piece if YEAR_IN_LINE.search(piece) is not None else None
                found = completed(found, DeclaredMetadata(published=day or said, creator=name))
        creator = signed[1] if signed is not None and not is_nobody(signed[1]) else None
        found = completed(found, DeclaredMetadata(published=day, creator=creator))
    return found


def _is_short(line: str) -> bool:
    """Whether a line may be a name above the day."""
    return len(line.split()) <= _LONGEST_OUTLET


def _with_title(
    declared: DeclaredMetadata, story: Story, text: str
) -> tuple[DeclaredMetadata, str | None]:
    """What a page says, with the title that stands above the text, and what may be the site.

    A window that tells less of what the text tells bears the name of the site.
    """
    window, told = declared.title or "", long_words(text)
    title = without_label(story.title.words) if story.title is not None else ""
    of_window, of_title = (len(long_words(each) & told) for each in (window, title))
    is_heading = story.title is not None and story.title.holder.tag in HEADINGS
    is_of_site = of_window < of_title or (of_window == of_title == 0 and is_heading)
    is_begun = bool(_plain(window)) and _plain(title).startswith(f"{_plain(window)} ")
    if window and window != title and not (is_of_site or is_begun):
        return declared, None
    if is_begun or is_of_heading(window, title):  # which the window says less of
        return replace(declared, title=title), None
    is_name = not is_generated_title(window) and YEAR_IN_LINE.search(window) is None
    is_site = bool(window) and window != title and is_name
    return replace(declared, title=title), (window if is_site else None)


def _site_of(window: str, story: Story) -> str:
    """The part of a window's title that is no program's and stands around the article, or all."""
    said = [part for each in PIECES_OF_LINE.split(window) if (part := each.strip())]
    parts = [part for part in said if not is_generated_title(part)]
    again = parts if len(parts) < len(said) else [part for part in parts if _is_around(part, story)]
    return again[0] if len(again) == 1 else window


def _is_around(words: str, story: Story) -> bool:
    """Whether the page says words outside of its article."""
    said = " ".join(_plain(each.words) for each in (*story.above, *story.outside))
    return f" {_plain(words)} " in f" {said} "


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(fold_line(words)))


def _nameplate(story: Story) -> str | None:
    """The one outlet that a line above all names, as newspapers do, or that has the rights.

    Whatever stands there over the number and the day of an issue is one.
    """
    lines = (*story.above, *story.outside)
    held = [each.words for each in lines if has_rights(each.words)]
    rights = f" {' '.join(map(_plain, (*held, *map(holder_of, held))))} "
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


def _day_beside_nameplate(story: Story, outlet: str) -> str | None:
    """The day that stands with the outlet in a line over all, where nothing else tells it."""
    lines = (publication_line(each.words) for each in (*story.above, *story.outside))
    days = {
        said.day for said in lines if said is not None and _plain(said.outlet) == _plain(outlet)
    }
    return days.pop() if len(days) == 1 else None


def says_credit(line: str) -> bool:
    """Whether a line that stands above a text says day or author."""
    return _credits(line) != DeclaredMetadata()


def _credits(line: str) -> DeclaredMetadata:
    held = [part for each in PIECES_OF_LINE.split(line) for part in _BRACKETS.split(each)]
    pieces = [piece for each in held if (piece := each.strip())]
    said = credit_of_line(line)
    if said is not None and any(said):
        creator = said[1] or _beside_day(pieces, line) or _beside_town(pieces)
        return DeclaredMetadata(published=said[0], creator=creator)
    if len(line) > LONGEST_CREDIT:
        return DeclaredMetadata()
    days = [piece for piece in pieces if is_dateline(piece) and YEAR_IN_LINE.search(piece)]
    names = [name for piece in pieces if (name := _sure_name(piece)) is not None]
    day = told_day(line) or next(iter(days), None)
    beside = next(iter(names), None) or _beside_town(pieces) or _beside_day(pieces, line)
    return DeclaredMetadata(published=day, creator=beside)


def _next_to_day(story: Story) -> str | None:
    """Who stands alone in a line beside that of the day, with nothing between that tells of news.

    A section is said again in the menu or above the title, and is nobody.
    """
    above = [each.words for each in story.above[-1:] if story.is_said]
    above = [line for line in above if (said := byline(line)) is not None and said.certain_name]
    lines = [*above, *story.lines_above()][:_MOST_OF_HEAD]
    days = [place for place, line in enumerate(lines) if _is_day(line)]
    others = (*story.above[:-1], *story.outside)
    again = {_plain(each.words) for each in others if each.words not in above}
    again |= {_plain(each.words) for each, below in pairwise(story.head) if below.is_link}
    names = {
        name
        for place, line in enumerate(lines)
        if (name := _person_in(line)) is not None and _plain(line) not in again
        if any(all(map(_is_of_head, lines[min(place, day) + 1 : max(place, day)])) for day in days)
    }
    return next(iter(names)) if len(names) == 1 else None


def _is_day(line: str) -> bool:
    return is_dateline(line) and YEAR_IN_LINE.search(line) is not None


def _is_of_head(line: str) -> bool:
    """Whether a line of a head says a day, an outlet, a place or what readers may do."""
    said = byline(line)
    is_desk = said is not None and said.desk_only
    return is_desk or is_dateline(line) or is_edge(line) or is_duration(line) or _is_outlet(line)


def _is_outlet(line: str) -> bool:
    return len(line.split()) <= _LONGEST_OUTLET and reads_only_like_outlet(line)


def _person_in(line: str) -> str | None:
    """Who a line may name and nothing else, but for a place: no section."""
    said = byline(line)
    name = said.creator if said is not None and not _is_outlet(line) else None
    is_other = is_section(line) or opens_section(line) or is_edge(line)
    if name is None or not reads_like_person(name) or is_other:
        return None
    rest = byline(line.replace(name, " ").strip(" ()-–—:،|/"))
    return name if name == line or (rest is not None and rest.desk_only) else None


def _beside_day(pieces: Sequence[str], line: str) -> str | None:
    """Who stands alone beside the day, parted from it by a sign: «هدى الوافي • 2 نيسان 2024»."""
    others = [piece for piece in pieces if not is_duration(piece) and not is_dateline(piece)]
    days = [piece for piece in pieces if is_dateline(piece) and YEAR_IN_LINE.search(piece)]
    if len(others) != 1 or not days or _SIGN.search(line) is None:
        return None
    words = others[0].split()[1:]
    is_list = any(fold_line(word).startswith("و") and len(word) > _SHORTEST for word in words)
    is_other = is_section(others[0]) or opens_section(others[0]) or is_list
    town = byline(others[0])
    is_town = town is not None and town.creator is None
    return others[0] if reads_like_person(others[0]) and not is_other and not is_town else None


def _beside_town(pieces: Sequence[str]) -> str | None:
    """Who stands behind a town and nothing else is said: «القاهرة - سهام راشدي»."""
    pieces = [piece for piece in pieces if not is_dateline(piece)]
    if len(pieces) != len(("town", "name")) or not reads_like_person(pieces[1]):
        return None
    town, name = byline(pieces[0]), byline(pieces[1])
    is_town = town is not None and town.desk_only and town.publisher is None
    return name.creator if is_town and name is not None else None


def _behind_place(lines: Sequence[str]) -> str | None:
    """Who stands behind a word alone, a town that nobody knows, where a day stands beside."""
    for line in lines:
        pieces = [piece for each in PIECES_OF_LINE.split(line) if (piece := each.strip())]
        is_pair = len(pieces) == len(("town", "name")) and len(pieces[0].split()) == 1
        if is_pair and not is_section(pieces[0]) and reads_like_person(pieces[1]):
            said = byline(pieces[1])
            return pieces[1] if said is None or said.creator is not None else None
    return None


def _sure_name(piece: str) -> str | None:
    if (name := labelled_name(piece) or name_in_line(piece)) is not None:
        return name
    if (by_town := named_by_town(piece)) is not None:
        return by_town[0]
    said = byline(piece)
    return said.creator if said is not None and said.certain_name else None
