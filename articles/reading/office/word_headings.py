"""Which paragraphs of a Word document are headings, by their styles or by how they look."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from articles.reading.markup.xml_trees import Element, children, descendants, local_name

_STYLE = re.compile(r"(?:heading|titre|berschrift|ttulo|titolo|kop|عنوان)?\s?([1-9])")
_WHOLE = frozenset({"title", "titre", "titel", "ttulo", "a3", "العنوان"})
_LONGEST = 160  # code points of a heading
_OFF = frozenset({"0", "false", "none"})
_BY_LOOKS = 100  # such a rank and lower: below all that styles name


def heading_ranks(
    paragraphs: Sequence[Element], words: Callable[[Element], str], style: Callable[[Element], str]
) -> dict[str, int]:
    """The headings of a document with their ranks, the smallest for the highest.

    Styles say so, or letters that are bold or larger than those of the text; a document whose
    paragraphs are all of one look has none.

    Args:
        paragraphs: The paragraphs and tables in order.
        words: The words of a paragraph.
        style: The name of its style.
    """
    looks: dict[str, tuple[int, bool]] = {}
    ranks: dict[str, int] = {}
    longer = 0
    for each in paragraphs:
        line = " ".join(words(each).split()) if local_name(each) == "p" else ""
        if not line:
            continue
        if len(line) > _LONGEST:
            longer += 1
            continue
        if (rank := _rank_of_style(style(each))) is not None:
            ranks[line] = rank
        elif not line.endswith((".", "،")):
            looks[line] = _look(each)
    if ranks or not longer:
        return ranks
    kinds = sorted({look for look in looks.values() if look[1] or look[0]}, reverse=True)
    return {line: _BY_LOOKS + kinds.index(look) for line, look in looks.items() if look in kinds}


def _rank_of_style(style: str) -> int | None:
    if style in _WHOLE:
        return 0
    found = _STYLE.fullmatch(style)
    return int(found[1]) if found is not None else None


def _look(paragraph: Element) -> tuple[int, bool]:
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
    return (min(sizes, default=0), bold == {True})


def _value(mark: Element) -> str:
    return next((str(v) for k, v in mark.attrib.items() if str(k).endswith("val")), "")


def _size(mark: Element) -> int:
    value = _value(mark)
    return int(value) if value.isdecimal() else 0


def _is_on(mark: Element) -> bool:
    return _value(mark).lower() not in _OFF
