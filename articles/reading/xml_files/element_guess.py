"""Which elements hold what, where their names say nothing: told by what stands in them."""

from __future__ import annotations

from articles.reading.markup.xml_trees import Element, local_name, words
from articles.reading.rows.column_guess import LOOKED_AT, told_columns
from articles.reading.sources.source import ChosenColumns
from articles.reading.xml_files.element_roles import name_of_element


def told_in_tree(root: Element, chosen: ChosenColumns) -> ChosenColumns:
    """The elements of the records that hold a text, told by what stands in them."""
    records: dict[str, list[dict[str, str]]] = {}
    for element in root.iter():
        kind = local_name(element)
        if len(element) < 2 or not kind or len(records.get(kind, ())) >= LOOKED_AT:
            continue
        leaves = {name: words(e) for e in element if not len(e) and (name := name_of_element(e))}
        if leaves:
            records.setdefault(kind, []).append(leaves)
    for rows in records.values():
        names = list(dict.fromkeys(name for row in rows for name in row))
        cells = [[row.get(name, "") for name in names] for row in rows]
        found = told_columns(names, cells, chosen)
        if found != chosen:
            return found
    return chosen
