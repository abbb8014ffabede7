"""Web pages that hold no article: error pages, checks for humans, lists of links and of teasers."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from pathlib import Path

from lxml.html import HtmlElement

from articles.arabic.folding import fold_line
from articles.reading.pages.html_surroundings import teasers_of

_TABLE = tomllib.loads(Path(__file__).with_name("no_article_pages.toml").read_text("utf-8"))
_PHRASES: dict[str, tuple[str, ...]] = {
    row["kind"]: tuple(f" {fold_line(phrase)} " for phrase in row["phrases"])
    for row in _TABLE["pages"]
}
_EXACT = {row["kind"]: frozenset(map(fold_line, row.get("exact", ()))) for row in _TABLE["pages"]}
_STROKES = re.compile(r"\s+[-–—|·•:]+\s+|\s*\|\s*")
_FEW_WORDS = 700  # code points: a page with more says something besides
_VERY_FEW_WORDS = 300  # with more, a report may open with such words
_FIRST = 200
_FEWEST_LINKS = 8
_MOSTLY_LINKS = 0.8
_NEARLY_ALL = 0.9  # words of a line
_FEWEST_TEASERS = 4
_LONGEST_LINK = 200  # code points
_SHORTEST_LINK = 10
_LONGEST_DAY = 24
_SHORTEST_OWN = 250  # code points outside of links that may be an article
_JUDGED_BY = 60_000  # code points: a longer page is judged by its beginning
_AROUND_ITEM = " -•*|\t"
_CUT = ("…", "...", "[…]", "[...]")


def why_no_article(page: HtmlElement, title: str | None, text: str) -> str | None:
    """Why a page holds no article; None where it may hold one.

    Args:
        page: The page.
        title: Its title, where it says it.
        text: What was taken for the words of its article.

    Returns:
        `not-found`, `error`, `human-check`, `login`, `links` or None.
    """
    if len(text) < _FEW_WORDS:
        titles = f"{title or ''} | {_window_title(page)}"
        parts = {fold_line(part) for part in _STROKES.split(titles)}
        opening = _spaced(f"{titles} {text[:_FIRST] if len(text) < _VERY_FEW_WORDS else ''}")
        for kind, phrases in _PHRASES.items():
            if any(phrase in opening for phrase in phrases) or parts & _EXACT[kind]:
                return kind
    return "links" if _is_of_links(page, text) or _is_of_teasers(page, text) else None


def _spaced(words: str) -> str:
    plain = "".join(c if c.isalnum() or c in "'’" else " " for c in fold_line(words))
    return f" {' '.join(plain.split())} "


def _window_title(page: HtmlElement) -> str:
    return " ".join(page.findtext(".//title", "").split())


def _is_of_links(page: HtmlElement, text: str) -> bool:
    """Whether nearly all that was taken for the article leads elsewhere."""
    links = {fold_line(words) for a in page.iter("a") if (words := _words(a))}
    lines = [fold_line(line.strip(_AROUND_ITEM)) for line in text.split("\n") if line.strip()]
    leading = [line for line in lines if line in links or _is_link_with_day(line, links)]
    linked, count = sum(map(len, leading)), len(leading)
    own = sum(map(len, lines)) - linked
    return (
        count >= _FEWEST_LINKS and linked >= _MOSTLY_LINKS * (linked + own) and own < _SHORTEST_OWN
    )


def _is_link_with_day(line: str, links: Collection[str]) -> bool:
    """Whether a line is a link with no more than a day beside it."""
    if len(line) > _LONGEST_LINK or not any(map(str.isdigit, line)):
        return False
    size = len(line)
    return any(
        line[start : size - end].strip() in links
        for start in range(_LONGEST_DAY + 1)
        for end in range(_LONGEST_DAY + 1 - start)
        if size - start - end >= _SHORTEST_LINK
    )


def _is_of_teasers(page: HtmlElement, text: str) -> bool:
    """Whether the text is the beginnings of articles that stand elsewhere, under their headings."""
    linked = sum(h.find(".//a") is not None for h in page.iter("h2", "h3", "h4"))
    lines = text.split("\n")
    cut = sum(line.rstrip().endswith(_CUT) for line in lines)
    if linked >= _FEWEST_TEASERS and cut >= max(_FEWEST_TEASERS, linked // 2):
        return True
    teasers = teasers_of(page)
    if len(teasers) < _FEWEST_TEASERS:
        return False
    told, text = list(map(fold_line, teasers)), text[:_JUDGED_BY]
    own = sum(len(line) for line in text.split("\n") if not _is_told(line, told))
    return own < (1 - _MOSTLY_LINKS) * len(text)


def _is_told(line: str, teasers: Collection[str]) -> bool:
    """Whether nearly all words of a line stand in one of the teasers, in whatever order.

    Or the line itself does, whatever parts its words.
    """
    words = fold_line(line).strip(_AROUND_ITEM).split()
    return any(
        sum(word in said for word in words) >= _NEARLY_ALL * len(words)
        or "".join(words) in "".join(said)
        for said in (each.split() for each in teasers)
    )


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
