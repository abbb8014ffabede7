"""What the elements of XML are named for: by their own names, or by those that attributes give."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from articles.reading.markup.xml_trees import Element, local_name, words
from articles.reading.rows.columns import Role, name_key, role_of
from articles.reading.sources.source import ChosenColumns

_TABLE = tomllib.loads(Path(__file__).with_name("element_roles.toml").read_text("utf-8"))
PARAGRAPHS = frozenset(_TABLE["paragraphs"])
"""Elements that are paragraphs."""
BLOCKS = PARAGRAPHS | frozenset(_TABLE["blocks"])
"""Elements that are paragraphs, or hold some, whatever else they are named for."""
NAMED = frozenset(_TABLE["named"])
"""Elements that are named by an attribute, as dumps of databases write their columns."""
NAMING: tuple[str, ...] = tuple(_TABLE["naming"])
"""Attributes that name them, the best first."""
_QUALIFYING: tuple[str, ...] = tuple(_TABLE["qualifying"])
_PUBLICATIONS = frozenset(_TABLE["publications"])
_WORDS = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])")
_SEVERAL = 2
_UNQUALIFIED = frozenset({"", "none"})
SECTIONS = frozenset(_TABLE["sections"])
"""Parts of an article, whose titles are not its own."""
PEOPLE: dict[str, tuple[str, ...]] = {
    kind: tuple(names) for kind, names in _TABLE["people"].items()
}
"""Elements and attributes that name people and outlets, and what stands beside their names."""


def name_of_element(element: Element) -> str:
    """The element's name, or the one that an attribute gives it."""
    name = local_name(element)
    if name.lower() in NAMED:
        told = {str(key).lower(): str(value) for key, value in element.attrib.items() if value}
        said = next((told[each] for each in NAMING if each in told), name)
        finer = next((told[each] for each in _QUALIFYING if each in told), "")
        return f"{said} {finer}" if finer not in _UNQUALIFIED else said
    return name


def name_by_children(root: Element) -> None:
    """Give elements that a child names its words as an attribute, and take the child away (Omeka).

    `<element><name>Title</name><elementTextContainer>…`
    """
    naming = [
        each
        for each in root.iter()
        if local_name(each) in NAMING[1:] and not len(each) and each.getparent() is not None
    ]
    for each in naming:
        above = each.getparent()
        is_first = above is not None and above[0] is each and len(above) > 1
        if above is None or not is_first or local_name(above).lower() not in NAMED:
            continue
        if not any(above.get(name) for name in NAMING) and words(each):
            above.set(NAMING[1], words(each))
            above.text = f"{above.text or ''}{each.tail or ''}" or None
            above.remove(each)
            if all(len(inner) < _SEVERAL for inner in above.iter()):  # one value, however deep
                said = "".join(map(str, above.itertext())).strip()
                for inner in list(above):
                    above.remove(inner)
                above.text = said


def role_of_element(element: Element, chosen: ChosenColumns) -> Role | None:
    """What an element is taken for; nothing for a paragraph."""
    name = name_of_element(element)
    is_block = name.lower() in BLOCKS and all(
        name_key(each) != name_key(name) for _, each in chosen
    )
    return None if not name or is_block else role_of_name(name, chosen)


def is_of_publication(name: str) -> bool:
    """Whether a word of an element's name says that it tells of what articles appeared in."""
    words_of_name = _WORDS.findall(name)
    return any(w.lower() in _PUBLICATIONS or role_of(w) is Role.PUBLISHER for w in words_of_name)


def role_of_name(name: str, chosen: ChosenColumns) -> Role | None:
    """What the user chose for a name, or else what it says."""
    for role, column in chosen:
        if name_key(column) == name_key(name):
            return Role(role)
    found = role_of(name)
    return None if found is not None and found.value in dict(chosen) else found
