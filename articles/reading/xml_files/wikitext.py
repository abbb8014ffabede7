"""The words of a page of a wiki, without its markup; and the pages of a wiki's export."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.cleaning.datelines import is_dateline
from articles.reading.markup.markup import plain_text
from articles.reading.markup.xml_trees import Element, children, descendants, words

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOTE = re.compile(
    r"<ref\b[^<>]{0,400}/>|<ref\b[^<>]{0,400}>.{0,4000}?</ref>", re.DOTALL | re.IGNORECASE
)
_APART = re.compile(
    r"<(gallery|math|timeline|score|syntaxhighlight)\b[^<>]{0,400}>.{0,20000}?</\1>",
    re.DOTALL | re.IGNORECASE,
)
# What stands between these is shown as it is written.
_AS_WRITTEN = re.compile(r"</?nowiki\b[^<>]{0,400}>", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{\|(?:(?!\{\||\|\}).)*\|\}", re.DOTALL)
# Files and categories, in the languages of the press here.
_PLACED = re.compile(
    r"\[\[\s*(?:ملف|صورة|تصنيف|File|Image|Category|Fichier|Catégorie)\s*:[^\[\]]*"
    r"(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_ADDRESS = re.compile(r"\[(?:https?:)?//[^\s\]]+(?:\s+([^\]]*))?\]")
_LISTED_LINK = re.compile(
    r"\s*[*#]+\s*(?:[^\[\]:]{1,30}:\s*)?(?:\[\[[^\[\]]*\]\]|\[(?:https?:)?//[^\]]*\]|https?://\S+)[^\[\]]{0,80}"
)
_HEADING = re.compile(r"^[^\S\n]*(={2,6})(.*)\1[^\S\n]*$", re.MULTILINE)
# «{{تاريخ|2 نوفمبر 2021}}», `{{date|November 2, 2021}}`
_DATED = re.compile(r"\{\{[^{}|\n]{1,30}\|\s*([^{}|\n]{6,40}?)\s*\}\}")
_OPENING = re.compile(r"^[*#:;]+[ \t]*", re.MULTILINE)
_EMPHASIS = re.compile(r"'{2,5}")
_SWITCH = re.compile(r"__[A-Z\u0621-\u064a_]{3,40}__")
_REDIRECT = re.compile(r"\s*#\s*(?:redirect|تحويل|redirection)\b", re.IGNORECASE)
_DEEPEST = 12  # templates in templates


def plain_wikitext(text: str) -> str:
    """The words of a page: links by what they show, without templates, tables, notes, files."""
    text = _AS_WRITTEN.sub("", _APART.sub("", _NOTE.sub("", _COMMENT.sub("", text))))
    for _ in range(_DEEPEST):
        text, count = _TEMPLATE.subn("", text)
        if not count:
            break
    text = _without_links_below(_PLACED.sub("", text))
    text = _LINK.sub(lambda found: found[1], text)
    text = _ADDRESS.sub(lambda found: found[1] or "", text)
    text = _EMPHASIS.sub("", _SWITCH.sub("", _OPENING.sub("", text)))
    text = _HEADING.sub(lambda found: found[2].strip(), _without_empty_parts(text))
    lines = (line.strip() for line in plain_text(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _without_links_below(text: str) -> str:
    """The text without the parts at its end that are lists of links: sources, other news."""
    end = len(text)
    for heading in reversed(list(_HEADING.finditer(text))):
        lines = [line for line in text[heading.end() : end].split("\n") if line.strip()]
        if not heading.start() or not all(map(_LISTED_LINK.fullmatch, lines)):
            break
        end = heading.start()
    return text[:end]


def _without_empty_parts(text: str) -> str:
    """The text without headings at its end: what stood under them was links, or templates."""
    lines = text.split("\n")
    while lines and (not lines[-1].strip() or _HEADING.fullmatch(lines[-1]) is not None):
        lines.pop()
    return "\n".join(lines)


def rows_of_wiki(root: Element) -> Iterator[tuple[dict[str, object], Element]]:
    """The articles of an export of MediaWiki: pages of the first kind that lead nowhere else."""
    site = words(next(descendants(root, "sitename"), None))
    for page in children(root, "page"):
        space = words(next(children(page, "ns"), None))
        revisions = list(children(page, "revision"))
        text = "".join(
            str(each.text or "") for last in revisions[-1:] for each in children(last, "text")
        )
        leads_away = _REDIRECT.match(text) or any(True for _ in children(page, "redirect"))
        if space not in {"", "0"} or leads_away:
            continue
        row: dict[str, object] = {
            "id": words(next(children(page, "id"), None)),
            "title": words(next(children(page, "title"), None)),
            "text": plain_wikitext(text),
            "source": site,
        }
        days = (found[1] for found in _DATED.finditer(text))
        if (day := next(filter(is_dateline, days), None)) is not None:
            row["date"] = day
        yield row, page
