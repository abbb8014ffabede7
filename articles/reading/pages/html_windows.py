"""What the title of a page's window says: the article, its section, its site."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import byline
from articles.cleaning.datelines import is_dateline
from articles.cleaning.name_words import may_be_name
from articles.cleaning.publication_lines import (
    BETWEEN_PARTS,
    is_section,
    reads_like_outlet,
    reads_only_like_outlet,
)
from articles.reading.markup.markup import words_of_element
from articles.reading.pages.html_blocks import long_words
from articles.reading.pages.html_json_ld import text_of_value
from articles.reading.pages.made_up_names import is_generated_title, is_view
from articles.reading.rows.column_content import names_outlet, opens_section
from articles.reading.rows.columns import Role
from articles.reading.rows.header_lines import header_line

TITLE_SEPARATORS = tuple(f" {sign} " for sign in ("|", *"-–—", "::", *"»•·~>", "->", "/"))
"""What parts the title of a window from the name of the site."""

_SEPARATING = frozenset("|-–—:»•·>~⋆★☆✦❘¦│▸►◄←→●■◆")
_SIGN_OF_SITES = " :: "  # which no person writes in a title
_COMMA = re.compile(r"\s*[,،]\s*|\s*:\s+")
_OF_SENTENCES = re.compile(r"\.\.|[…؟?!:]")
_LONGEST_OUTLET = 5  # words
_LONGEST_SITE = 3


def words_of(element: HtmlElement | None) -> str | None:
    """The words of an element on one line; None without any."""
    return None if element is None else text_of_value("".join(map(str, element.itertext())))


def without_site(title: str | None, publisher: str | None, heading: str | None) -> str | None:
    """The title without the name of the site before or behind it."""
    if title is None:
        return None
    if heading is not None and heading != title and len(heading.split()) > 1:
        start = title.startswith(heading) and title[len(heading) :].strip()[:1] in _SEPARATING
        end = title.endswith(heading) and title[: -len(heading)].strip()[-1:] in _SEPARATING
        if start or end:
            return heading
    for separator in TITLE_SEPARATORS if publisher else ():
        head, _, tail = title.rpartition(separator)
        if head and fold_line(tail) == fold_line(publisher or ""):
            return head.strip()
        head, _, tail = title.partition(separator)
        if tail and fold_line(head) == fold_line(publisher or ""):
            return tail.strip()
    return title


def without_label(title: str, window: str | None = None) -> str:
    """A title without the name of its field before it: «الموضوع: …».

    Whatever it is called, it is a label if the title of the window begins behind it.
    """
    named = header_line(title)
    is_field = named is not None and named[1] is Role.TITLE and bool(named[2])
    label, _, own = (part.strip() for part in title.partition(":"))
    is_said = bool(window and own) and len(label.split()) <= _LONGEST_SITE
    if is_said and (window or "").startswith(own):
        return own
    return named[2] if named is not None and is_field else title


def is_end_of(words: str, window: str) -> bool:
    """Whether a window's title is these words, or has them before or behind a sign."""
    before, behind = window.removesuffix(words), window.removeprefix(words)
    is_last = before != window and before.rstrip()[-1:] in _SEPARATING
    return window == words or is_last or (behind != window and behind.lstrip()[:1] in _SEPARATING)


def title_of_window(page: HtmlElement, publisher: str | None) -> str | None:
    """The window's title without the site's name at its end."""
    title = words_of(page.find(".//title"))
    if title is None or is_generated_title(title):
        return None
    if _names_site_only(title) or _is_outlet(title):
        return None
    shorter = without_site(title, publisher, None)
    if shorter is not None and shorter != title:
        own = [part for part in parts_of_window(shorter) if not is_generated_title(part)]
        by_site = shorter.split(_SIGN_OF_SITES)  # the section beside the title
        return own[0] if len(own) == 1 else max(by_site, key=len).strip()
    lines = frozenset(map(fold_line, words_of_element(page).split("\n")))
    for separator in TITLE_SEPARATORS:
        for part in sorted(title.split(separator), key=len, reverse=True):
            if part != title and len(part.split()) > 2 and fold_line(part.strip()) in lines:
                return part.strip()  # the page says it apart from the name of its site
    for separator in TITLE_SEPARATORS:
        head, _, tail = title.rpartition(separator)
        if head and len(tail) < len(head):
            return head.strip()
    return title


def site_of_window(window: str | None, heading: str | None) -> str | None:
    """The outlet in the title of a window, alone or beside the page's heading; None without one."""
    own = _own_parts(window) if window is not None else []
    is_left = own != [window]
    is_one = len(own) == 1 and (is_left or len(parts_of_window(own[0])) == 1)
    if is_one and (_is_outlet(own[0]) or (is_left and _reads_so(own[0]))):
        return own[0]
    if window is None or heading is None:
        return None
    parts = [part for part in parts_of_window(window) if not is_generated_title(part)]
    is_copied = window == heading  # as in a browser's view for readers: nothing tells them apart
    others = [part for part in parts if is_copied or not is_of_heading(part, heading)]
    named = list(dict.fromkeys(part for part in others if _is_outlet(part)))
    if len(named) == 1 and (len(others) < len(parts) or (is_copied and len(parts) > 1)):
        return named[0]
    if window.endswith(heading) and window != heading:
        above = window[: -len(heading)].rstrip()
        first = above.rstrip("".join(_SEPARATING)).strip()
        is_site = first != above and not is_generated_title(first) and _is_site(first, heading)
        return first if is_site else None
    if not window.startswith(heading):
        return None
    behind = window[len(heading) :]
    last = min((behind.rpartition(each)[2].strip() for each in TITLE_SEPARATORS), key=len)
    return last if last and _is_outlet(last) else None


def site_before_label(window: str | None) -> str | None:
    """The site before the label of a program and the title: «النهر • مشاهدة الموضوع - …»."""
    parts = parts_of_window(window or "")
    return parts[0] if tuple(map(is_view, parts)) == (False, True, False) else None


def parts_of_window(window: str) -> list[str]:
    """What signs part in a window's title; comma or colon part a day from what is beside it."""
    found: list[str] = []
    for part in filter(None, map(str.strip, BETWEEN_PARTS.split(window))):
        pieces = [piece.strip() for piece in _COMMA.split(part) if piece.strip()]
        others = [piece for piece in pieces if not is_dateline(piece)]
        found += others if 0 < len(others) < len(pieces) else [part]
    return found


def is_of_heading(part: str, heading: str) -> bool:
    """Whether a part of a window's title is the heading, or most of its words stand there."""
    said = long_words(part)
    return part == heading or 2 * len(said & long_words(heading)) > len(said) > 0


def is_of_window(heading: str, window: str) -> bool:
    """Whether a window says a heading, or a part of it does that is a part of the heading."""
    if fold_line(heading) in fold_line(window):
        return True
    parts = parts_of_window(window)
    return len(parts) > 1 and any(is_of_heading(part, heading) for part in parts)


def may_be_site(words: str, heading: str) -> bool:
    """Whether a name of a few words beside the whole title of an article may be that of a site.

    A section, a place, a person, and what the title tells of are none; nor is half a sentence.
    """
    if not may_be_name(words.split()) or len(words.split()) > _LONGEST_SITE:
        return False
    said = byline(words)
    is_other = said is not None and (said.desk_only or said.certain_name)
    is_told = not long_words(words).isdisjoint(long_words(heading))
    return not (is_other or is_told or is_section(words) or opens_section(words))


def _is_site(words: str, heading: str) -> bool:
    """Whether a short name that a window says before its title is that of the site.

    What stands there otherwise is the place, the section or what the title tells of: «عمان - …».
    """
    return _is_outlet(words) or (reads_like_outlet(words) and may_be_site(words, heading))


def _reads_so(words: str) -> bool:
    """Whether words beside those that any page may be called by read like an outlet's name."""
    return len(words.split()) <= _LONGEST_OUTLET and reads_only_like_outlet(words)


def _is_outlet(words: str) -> bool:
    """Whether words name an outlet and nobody else; two stops part sentences, and no name."""
    is_name = len(words.split()) <= _LONGEST_OUTLET and _OF_SENTENCES.search(words) is None
    return is_name and names_outlet(words)


def _names_site_only(title: str) -> bool:
    """Whether a window's title is that of a site's first page: «جريدة النهر - الصفحة الرئيسية»."""
    return all(map(_is_outlet, _own_parts(title))) and not _is_outlet(title)


def _own_parts(title: str) -> list[str]:
    """The parts of a window's title that no program writes without knowing its page."""
    for separator in TITLE_SEPARATORS:
        parts = [part.strip() for part in title.split(separator)]
        own = [part for part in parts if not is_generated_title(part)]
        if len(own) < len(parts):
            return own
    return [title]
