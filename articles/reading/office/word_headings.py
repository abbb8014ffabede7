"""Which paragraphs of a Word document are headings, by their styles or by how they look."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from articles.reading.markup.xml_trees import Element, children, descendants, local_name
from articles.reading.texts.heading_looks import LONGEST, Look, ranks_by_looks

_STYLE = re.compile(r"(?:heading|titre|berschrift|ttulo|titolo|kop|عنوان)?\s?([1-9])")
_WHOLE = frozenset({"title", "titre", "titel", "ttulo", "a3", "العنوان"})
_OFF = frozenset({"0", "false", "none"})


def heading_ranks(
    paragraphs: Sequence[Element], words: Callable[[Element], str], style: Callable[[Element], str]
) -> dict[str, int]:
    """The headings of a document with their ranks, the smallest for the highest.

    Styles say so, or, where these name the whole at most, letters that are bold or larger than
    those of the text; a document whose paragraphs are all of one look has none.

    Args:
        paragraphs: The paragraphs and tables in order.
        words: The words of a paragraph.
        style: The name of its style.
    """
    said = [
        (line, each)
        for each in paragraphs
        if local_name(each) == "p" and (line := " ".join(words(each).split()))
    ]
    ranks = {
        line: rank
        for line, each in said
        if len(line) <= LONGEST and (rank := _rank_of_style(style(each))) is not None
    }
    if len(ranks) > 1:
        return ranks
    return {**ranks_by_looks((line, _look(each)) for line, each in said), **ranks}


def _rank_of_style(style: str) -> int | None:
    if style in _WHOLE:
        return 0
    found = _STYLE.fullmatch(style)
    return int(found[1]) if found is not None else None


def _look(paragraph: Element) -> Look:
    """The size of all of its letters where one is stated, and whether all of them are bold."""
    sizes: set[int] = set()
    bold: set[bool] = set()
    for run in descendants(paragraph, "r"):
        if not "".join(str(t.text or "") for t in children(run, "t")).strip():
            continue
        properties = next(children(run, "rPr"), None)
        marks = list(properties) if properties is not None else []
        sizes.add(max((_size(m) for m in marks if local_name(m) in {"sz", "szCs"}), default=0))
        bold.add(any(_is_on(m) for m in marks if local_name(m) in {"b", "bCs"}))
    return Look(min(sizes, default=0), bold == {True})


def _value(mark: Element) -> str:
    return next((str(v) for k, v in mark.attrib.items() if str(k).endswith("val")), "")


def _size(mark: Element) -> int:
    value = _value(mark)
    return int(value) if value.isdecimal() else 0


def _is_on(mark: Element) -> bool:
    return _value(mark).lower() not in _OFF
