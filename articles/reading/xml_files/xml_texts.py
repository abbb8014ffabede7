"""The words of the elements of XML, their paragraphs as lines."""

from __future__ import annotations

from collections.abc import Iterator, Set

from articles.reading.markup.xml_trees import Element, local_name, words
from articles.reading.rows.columns import Role
from articles.reading.xml_files.element_roles import BLOCKS, SECTIONS, role_of_element

_TEXT_OR_NOTHING = frozenset({None, Role.TEXT, Role.LEAD})

# What is said of a picture stands among the paragraphs (NITF), what readers wrote under them.
_OF_PICTURES = frozenset({"media", "media-caption", "media-metadata", "figcaption", "comments"})


def text_of_element(element: Element, *, is_whole: bool = True) -> str:
    """The words of an element, its paragraphs as lines.

    Args:
        element: Which.
        is_whole: Whether all in it is the text; else elements of another role are left out.
    """
    if not is_whole or not (element.text or "").strip():
        apart = [
            each
            for each in element
            if role_of_element(each, ()) not in _TEXT_OR_NOTHING
            or local_name(each).lower() in _OF_PICTURES
        ]
        if apart and not any((e.tail or "").strip() for e in element):
            lines = [text_of_element(e) for e in element if e not in apart]
            return "\n".join(line for line in lines if line)
    blocks = [
        each
        for each in element.iter()
        if local_name(each).lower() in BLOCKS and each is not element
    ]
    around = {above for each in blocks for above in each.iterancestors()}
    inner = {each for each in blocks if each not in around}
    if inner and any(words(each) for each in inner):
        return "\n".join(_lines(element, inner, around))
    return "".join(map(str, element.itertext()))


def _words_of_block(block: Element) -> str:
    """The words of a block on one line, without what is said of a picture in it."""
    if not any(local_name(each).lower() in _OF_PICTURES for each in block.iter()):
        return words(block)
    pieces = [str(block.text or "")]
    for each in block:
        is_picture = local_name(each).lower() in _OF_PICTURES
        pieces += ["" if is_picture else _words_of_block(each), str(each.tail or "")]
    return " ".join("".join(pieces).split())


def _lines(element: Element, blocks: Set[Element], around: Set[Element]) -> Iterator[str]:
    """The words of an element: each block a line, and each stretch between blocks, too.

    What says something else of the article than its text stays out, but titles of its parts.
    """
    pieces = [str(element.text or "")]
    for each in element:
        if local_name(each).lower() in _OF_PICTURES:
            pieces.append(str(each.tail or ""))
            continue
        if each in blocks or each in around:
            if line := " ".join("".join(pieces).split()):
                yield line
            pieces = []
            inside = (
                _lines(each, blocks, around) if each in around else iter([_words_of_block(each)])
            )
            yield from filter(None, inside)
        elif local_name(element).lower() in SECTIONS or all(
            role_of_element(inner, ()) in _TEXT_OR_NOTHING for inner in each.iter()
        ):
            pieces.append(words(each))
        pieces.append(str(each.tail or ""))
    if line := " ".join("".join(pieces).split()):
        yield line
