"""Which paragraphs of an OpenDocument text are headings, by their ranks or by how they look."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from articles.reading.markup.xml_trees import Element, children, descendants, local_name
from articles.reading.texts.heading_looks import LONGEST, Look, ranks_by_looks

_SIZE = re.compile(r"(\d{1,3}(?:\.\d{1,2})?)pt")
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


def heading_ranks(root: Element, paragraphs: Sequence[tuple[str, Element]]) -> dict[str, int]:
    """The headings of a document with their ranks, the smallest for the highest.

    Args:
        root: The document, with the styles of its own paragraphs.
        paragraphs: The words of each paragraph, on one line, with its element.
    """
    ranks = {
        line: int(rank)
        for line, each in paragraphs
        if local_name(each) == "h" and len(line) <= LONGEST
        for rank in [_attribute(each, "outline-level")]
        if line and rank.isdecimal()
    }
    if ranks:
        return ranks
    styles = {_attribute(each, "name"): _stated(each) for each in descendants(root, "style")}
    return ranks_by_looks((line, _look(each, styles)) for line, each in paragraphs if line)


def _attribute(element: Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith(f"}}{name}")), "")


def _stated(style: Element) -> Look:
    """What a style says of letters."""
    for each in children(style, "text-properties"):
        size = _SIZE.fullmatch(_attribute(each, "font-size"))
        is_bold = _attribute(each, "font-weight") in _BOLD
        return Look(float(size[1]) if size is not None else 0.0, is_bold)
    return Look()


def _look(paragraph: Element, styles: Mapping[str, Look]) -> Look:
    """How all the letters of a paragraph look, by its style and those of the words in it."""
    own = styles.get(_attribute(paragraph, "style-name"), Look())
    spans = [each for each in descendants(paragraph, "span") if str(each.text or "").strip()]
    if not spans or str(paragraph.text or "").strip():
        return own
    looks = [styles.get(_attribute(each, "style-name"), Look()) for each in spans]
    size = min(look.size for look in looks)
    return Look(size or own.size, own.is_bold or all(look.is_bold for look in looks))
