"""Single lines of a head: how short they are, and what their pieces name."""

from __future__ import annotations

from collections.abc import Sequence

from articles.arabic.folding import fold_line
from articles.cleaning import title as titles
from articles.cleaning.byline_parts import OUTLET_WORDS
from articles.cleaning.bylines import Byline, byline, named_by_town
from articles.cleaning.datelines import is_dateline
from articles.cleaning.lines import Line
from articles.cleaning.name_words import is_likely_name
from articles.cleaning.outlet_left import is_spoken_of, may_be_left
from articles.cleaning.publication_lines import (
    BETWEEN_PIECES,
    day_of_issue,
    may_be_outlet,
    reads_like_person,
    reads_only_like_outlet,
    says_when,
)

AROUND_NAME = " -–—/ـ«»()[]"
"""Signs around a name in a line."""
LONG_PARAGRAPH = 80
"""Code points from which on a line is of the text."""
_LONGEST_OUTLET = 3  # words
_FEWEST_BELOW = 3  # lines: the day, the title, the text
_LONGEST_MASTHEAD = 40  # code points


def is_short(line: Line, title: Line | None = None) -> bool:
    """Whether a line is short, also beside the title under it, and no sentence."""
    words = line.text.split()
    is_short = len(line.text) <= _LONGEST_MASTHEAD and len(words) <= _LONGEST_OUTLET + 1
    is_plain = not any(map(str.isdigit, line.text)) and line.text[-1] not in ".:؛،!؟?…"
    return is_short and is_plain and (title is None or len(title.text.split()) > len(words) + 1)


def is_outlet_over_day(line: Line, below: Sequence[Line]) -> bool:
    """Whether a first line reads like an outlet, over the day and a title longer than it.

    Args:
        line: The line.
        below: The next ones, without empty lines.
    """
    # What a paragraph is not need not be read as a name.
    if len(below) < _FEWEST_BELOW or not is_short(line, below[1]):
        return False
    is_over = bool(says_when(below[0].text) or day_of_issue(below[0].text))
    is_outlet = is_over and reads_only_like_outlet(line.text)
    return is_outlet and titles.reads_like_a_title(below[1])


def correspondent(line: Line, title: str | None, lines: Sequence[Line]) -> Byline | None:
    """Who wrote beside a name that title or text speak of, as of the town; None for other lines.

    «العقبة – سلمى نور»: outlets are called so as well.
    """
    others = [title or "", *(each.text for each in lines if each is not line)]
    found = named_by_town(line.text, lambda name: is_spoken_of(name, others)) if title else None
    return None if found is None else Byline(creator=found[0], sure=True, certain_name=True)


def is_left_for_outlet(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line between title and day may be an outlet's name, and the text says it nowhere.

    A section, a town, a topic and what speaks for a person are none.
    """
    is_formed = may_be_outlet(line.text) and may_be_left(line.text)
    is_person = is_likely_name(line.text.split())
    return is_formed and not is_person and not is_spoken_of(line.text, [e.text for e in below])


def is_signature(line: Line, said: Byline, lines: Sequence[Line]) -> bool:
    """Whether a bare name stands between a title and the text, or the day."""
    place = next((n for n, each in enumerate(lines) if each is line), len(lines))
    after = lines[place + 1].text if place + 1 < len(lines) else ""
    if says_when(after):
        is_left = is_left_for_outlet(line, lines[place + 1 :])
        return said.certain_name or reads_like_person(line.text) or is_left
    return said.certain_name and len(after) >= LONG_PARAGRAPH


def pieces_of(line: str) -> list[str]:
    """The pieces of a line of credits, without the signs around it."""
    return BETWEEN_PIECES.split(line.strip(" |•·-–—"))


def who_is(piece: str) -> Byline | None:
    """Whom a piece of a line beside a day names; None for anything else."""
    said = byline(piece)
    return said if said is not None and (said.sure or said.certain_name) else None


def outlet_and_day(line: str) -> tuple[str, str, str] | None:
    """What a line says that is an outlet and a day («المثال 27 جويلية 2012»), and before them."""
    words = line.split()
    for place in range(1, min(_LONGEST_OUTLET, len(words) - 1) + 1):
        day = " ".join(words[place:])
        if is_dateline(day):
            said = byline(" ".join(words[:place]).strip("()،, "))
            outlet = None if said is None else said.publisher
            if fold_line(outlet or "") in OUTLET_WORDS:
                continue  # «جريدة تشرين، 18 تشرين الأول 2011»: a month as well
            return None if outlet is None else ("", outlet, day)
    return None


def is_signed_above(
    line: Line, said: Byline, following: Line, lines: Sequence[Line], title: str | None
) -> bool:
    """Whether a name alone over the first paragraph, under a title of elsewhere, is who wrote.

    Whom title or text speak of stood under a picture; titles of columns open with the name.
    """
    name = said.creator or ""
    beside = line.text.replace(name, "").strip(AROUND_NAME + ":|")  # a town
    is_over_text = " " not in beside and len(following.text) >= LONG_PARAGRAPH
    if title is None or not (said.certain_name and is_over_text):
        return False
    is_spoken_of = any(name in each.text for each in lines if each is not line)
    return not is_spoken_of and name not in title.removeprefix(f"{name}:")
