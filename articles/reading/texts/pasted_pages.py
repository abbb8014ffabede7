"""Texts that were copied from the window of a browser, with all that stands around the article.

The menu above it, buttons beside it, the titles of other articles and comments below are lines of
their own. The words of sites are data (`pasted_pages.toml`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from articles.arabic.folding import fold_accents, fold_line

_TABLE = tomllib.loads(Path(__file__).with_name("pasted_pages.toml").read_text("utf-8"))


def _known(words: Sequence[str]) -> frozenset[str]:
    return frozenset(_bare(word) for word in words)


_AROUND = " \t.:!،|/\\-–—_*#()[]{}«»<>›‹→←▼▲•·…+\N{NO-BREAK SPACE}"
_COUNT = re.compile(r"\s*[(\[]?\d{1,6}[)\]]?\s*$|^\s*[(\[]?\d{1,6}[)\]]?\s+")
_BETWEEN = re.compile(r"\s*[|•·»›>/]\s*|\t+| {3,}")
_END = re.compile(r"[.!؟?…:»\"”]\s*$")
_LONGEST_ITEM = 3  # words
_FEWEST_ITEMS = 4
_FEWEST_ON_A_LINE = 3
_MOSTLY = 0.5
_LONGEST_TITLE = 160
_LONGEST_KNOWN = 48  # code points
_SHORTEST_SENTENCE = 40  # code points
_LEAST_LEFT = 0.5  # of the text above what readers wrote


def _bare(line: str) -> str:
    """A short line as its words are compared; nothing for another."""
    if len(line) > _LONGEST_KNOWN:
        return ""
    return fold_accents(_COUNT.sub("", line)).strip(_AROUND).removeprefix("ال")


_MENU = _known(_TABLE["menu"]["words"])
_BUTTONS = _known(_TABLE["buttons"]["words"])
_OTHERS = _known(_TABLE["others"]["headings"])


def _opening(known: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})(?!\w)"
    )


_OPENING_OTHERS = _opening(_OTHERS)
_OPENING_NEWSLETTERS = _opening(_known(_TABLE["newsletters"]["headings"]))
_COMMENTS = _known(_TABLE["comments"]["headings"])


def opens_others(words: str) -> bool:
    """Whether words begin with a heading over the titles of other articles: «اقرأ أيضا»."""
    return _OPENING_OTHERS.match(_first_words(words)) is not None


def is_over_others(line: str) -> bool:
    """Whether a line is such a heading and nothing else."""
    return _bare(line) in _OTHERS


def opens_newsletter(words: str) -> bool:
    """Whether words begin with those of a site that asks for an address: «اشترك في نشرتنا»."""
    return _OPENING_NEWSLETTERS.match(_first_words(words)) is not None


def _first_words(words: str) -> str:
    return fold_line(words[:_LONGEST_KNOWN]).strip(_AROUND).removeprefix("ال")


def without_page(text: str) -> tuple[str, list[str]]:
    """The text without what stood around it in the window, and the lines that this was.

    Any other text is given as it is.
    """
    lines = text.split("\n")
    said = [place for place, line in enumerate(lines) if line.strip()]
    menu = _menu(lines, said)
    is_page = bool(menu)
    below = _below(lines, said)
    between = _others(lines, said) | _buttons(lines, said, is_page=is_page or bool(below))
    dropped = menu | below | between
    if not dropped or len(dropped) >= len(said):
        return text, []
    kept = (line for place, line in enumerate(lines) if place not in dropped)
    return "\n".join(kept).strip("\n"), [lines[place].strip() for place in sorted(dropped)]


def _menu(lines: Sequence[str], said: Sequence[int]) -> set[int]:
    """The places of the menu above the title: short lines, half of them known, or known in one."""
    items: list[int] = []
    for place in said:
        line = lines[place].strip()
        is_item = len(line.split()) <= _LONGEST_ITEM and _END.search(line) is None
        if _is_way_to(line, lines[place + 1 :]):
            return {*items, place}
        if not is_item and not _is_menu(line):
            break
        items.append(place)
    known = [_is_menu(lines[place]) or _bare(lines[place]) in _MENU | _BUTTONS for place in items]
    while known and not known[-1]:
        known.pop()
    is_line = any(map(_is_menu, (lines[place] for place in items[: len(known)])))
    is_menu = sum(known) > _MOSTLY * len(known) and (is_line or len(known) >= _FEWEST_ITEMS)
    return set(items[: len(known)]) if is_menu and len(known) < len(said) else set()


def _is_way_to(line: str, below: Sequence[str]) -> bool:
    """Whether a line tells the way to the page, and ends in the title that stands under it."""
    title = next((each.strip() for each in below if each.strip()), "")
    above = line.strip().removesuffix(title) if title else line
    return above != line.strip() and bool(above.strip()) and _BETWEEN.search(above[-3:]) is not None


def _is_menu(line: str) -> bool:
    """Whether several items of a menu stand in a line, or the way to a page from the first one."""
    pieces = [piece for piece in _BETWEEN.split(line.strip()) if piece.strip()]
    if len(pieces) < 2 or any(len(piece.split()) > _LONGEST_ITEM for piece in pieces):
        return False
    known = sum(_bare(piece) in _MENU for piece in pieces)
    fewest = 2 if _bare(pieces[0]) in {_bare("الرئيسية"), "accueil", "home"} else _FEWEST_ON_A_LINE
    return len(pieces) >= fewest and known >= max(1, _MOSTLY * len(pieces))


def _below(lines: Sequence[str], said: Sequence[int]) -> set[int]:
    """The places of what stands below an article: titles of others to the end, or comments."""
    last = next((place for place in reversed(said) if _is_prose(lines[place])), -1)
    whole, above = sum(len(lines[place]) for place in said), 0
    for order, place in enumerate(said):
        known = _bare(lines[place])
        is_below = known in _OTHERS and place > last
        is_below = is_below or (known in _COMMENTS and above >= _LEAST_LEFT * whole)
        if order and is_below:
            return set(said[order:])
        above += len(lines[place])
    return set()


def _others(lines: Sequence[str], said: Sequence[int]) -> set[int]:
    """The places of headings above other articles in the midst of one, each with its title."""
    found: set[int] = set()
    for order, place in enumerate(said[1:-2], 1):
        title = lines[said[order + 1]].strip()
        is_title = len(title) <= _LONGEST_TITLE and _END.search(title) is None
        if _bare(lines[place]) in _OTHERS and is_title:
            found |= {place, said[order + 1]}
    return found


def _buttons(lines: Sequence[str], said: Sequence[int], *, is_page: bool) -> set[int]:
    """The places of buttons: two together at least, or each where more of a page is known."""
    found: set[int] = set()
    run: list[int] = []
    for place in [*said, -1]:
        if place >= 0 and _is_button(lines[place].strip()):
            run.append(place)
            continue
        if len(run) > 1 or (is_page and run):
            found |= set(run)
        run = []
    return found


def _is_button(line: str) -> bool:
    pieces = _BETWEEN.split(line) if len(line) <= _LONGEST_TITLE else [line]
    said = [piece for piece in pieces if piece]
    return bool(said) and all(_bare(piece) in _BUTTONS for piece in said)


def _is_prose(line: str) -> bool:
    plain = line.strip()
    return len(plain) > _LONGEST_TITLE or (len(plain) >= _SHORTEST_SENTENCE and plain[-1] == ".")
