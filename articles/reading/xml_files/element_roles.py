"""What the elements of XML are named for: by their own names, or by those that attributes give."""

from __future__ import annotations

import tomllib
from pathlib import Path

from articles.reading.markup.xml_trees import Element, local_name
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
        return next((str(element.get(each)) for each in NAMING if element.get(each)), name)
    return name


def role_of_element(element: Element, chosen: ChosenColumns) -> Role | None:
    """What an element is taken for; nothing for a paragraph."""
    name = name_of_element(element)
    return None if not name or name.lower() in BLOCKS else role_of_name(name, chosen)


def role_of_name(name: str, chosen: ChosenColumns) -> Role | None:
    """What the user chose for a name, or else what it says."""
    for role, column in chosen:
        if name_key(column) == name_key(name):
            return Role(role)
    found = role_of(name)
    return None if found is not None and found.value in dict(chosen) else found
