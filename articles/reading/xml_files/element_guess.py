"""Which elements hold what, where their names say nothing: told by what stands in them."""

from __future__ import annotations

import itertools
from collections import Counter

from articles.reading.markup.xml_trees import Element, local_name, words
from articles.reading.rows.column_content import is_prose, size
from articles.reading.rows.column_guess import LOOKED_AT, told_columns
from articles.reading.rows.columns import Role, column_map
from articles.reading.sources.source import ChosenColumns
from articles.reading.xml_files.element_roles import PARAGRAPHS, name_of_element, role_of_element

_OF_RECORDS = frozenset({Role.TITLE, Role.PUBLISHED, Role.PUBLISHER})
_LOOKS = frozenset({"style", "font", "span", "b", "i", "strong", "em", "u"})
_FEWEST = 2  # elements and attributes of a record


def told_in_tree(root: Element, chosen: ChosenColumns, *, is_named: bool) -> ChosenColumns:
    """The elements of the records that hold a text, told by what stands in them.

    Args:
        root: Of the tree.
        chosen: The elements that the user named.
        is_named: Whether names say where the texts are: then only beside them is anything told.
    """
    records: dict[str, list[dict[str, str]]] = {}
    for element in root.iter():
        kind = local_name(element)
        if not kind or len(element) + len(element.attrib) < _FEWEST:
            continue
        if len(records.get(kind, ())) < LOOKED_AT and (said := _said(element, chosen)):
            records.setdefault(kind, []).append(said)
    for kind, rows in records.items():
        names = list(dict.fromkeys(name for row in rows for name in row))
        cells = [[row.get(name, "") for name in names] for row in rows]
        if is_named and Role.TEXT not in column_map(tuple(names), chosen).columns:
            continue
        found = _without_said(told_columns(names, cells, chosen), chosen, root, kind)
        if found != chosen and (kind not in names or _are_records(names, kind, found)):
            return found
    return chosen


def told_by_prose(root: Element, chosen: ChosenColumns) -> ChosenColumns:
    """The elements of one name in which prose stands, however deep in a record; no paragraphs.

    Args:
        root: Of a tree in which no element is named for a text.
        chosen: The elements that the user named.
    """
    said: dict[str, list[str]] = {}
    for leaf in root.iter():
        name = name_of_element(leaf) if _is_leaf(leaf) else ""
        if name and name.lower() not in PARAGRAPHS and (line := words(leaf)):
            said.setdefault(name, []).append(line)
    prose = {name: size(each) for name, each in said.items() if is_prose(each)}
    text = max(prose, key=lambda name: prose[name], default=None)
    return chosen if text is None else (*chosen, (Role.TEXT.value, text))


def _without_said(
    told: ChosenColumns, chosen: ChosenColumns, root: Element, kind: str
) -> ChosenColumns:
    """What was told, without what elements deeper in the records say by their names."""
    records = itertools.islice(root.iter(f"{{*}}{kind}"), LOOKED_AT)
    deeper = (each for record in records for inner in record for each in inner.iterdescendants())
    said = {role.value for each in deeper if (role := role_of_element(each, chosen)) is not None}
    return tuple(each for each in told if each in chosen or each[0] not in said)


def _are_records(names: list[str], kind: str, told: ChosenColumns) -> bool:
    """Whether elements with words of their own are articles: their attributes say whose and when.

    Sentences and lines of one text have numbers alone.
    """
    columns = column_map(tuple(names), told).columns
    return kind in columns.get(Role.TEXT, ()) and len(_OF_RECORDS & set(columns)) > 1


def _said(element: Element, chosen: ChosenColumns) -> dict[str, str]:
    """What an element says in its attributes and in those inside that hold words alone, or a text.

    Args:
        element: Perhaps a record.
        chosen: The elements that the user named.
    """
    said = {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
    inner = [
        (name, each)
        for each in element
        if (name := name_of_element(each))
        and (_is_leaf(each) or role_of_element(each, chosen) is Role.TEXT)
    ]
    counts = Counter(name for name, e in inner if e.attrib)  # several records are no column
    leaves = {name: words(e) for name, e in inner if counts[name] < _FEWEST}
    own = {local_name(element): words(element)} if said and not len(element) else {}
    return said | leaves | {name: text for name, text in own.items() if text}


def _is_leaf(element: Element) -> bool:
    """Whether an element holds words alone, if in elements that only say how they look."""
    return all(
        len(each) < _FEWEST and local_name(each) in _LOOKS for each in element.iterdescendants()
    )
