"""Tables in XML: rows of cells whose names stand apart from them, once for all rows.

So write FileMaker (`FMPXMLRESULT`), VOTable, DocBook and office programs: elements with a name each
in a list, or a first row of names; then rows of as many cells without any.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.reading.markup.xml_trees import Element, local_name, words
from articles.reading.rows.column_content import is_prose
from articles.reading.rows.column_guess import LOOKED_AT, told_columns
from articles.reading.rows.columns import TEXT_ROLES, column_map
from articles.reading.rows.rows import row_of_cells
from articles.reading.sources.source import ChosenColumns
from articles.reading.xml_files.element_roles import NAMING
from articles.reading.xml_files.xml_rows import XmlRow

_FEWEST = 3  # columns
_LONGEST_NAME = 60  # code points
_FEWEST_KNOWN = 2  # names of a first row


def rows_of_tables(root: Element, chosen: ChosenColumns) -> tuple[list[XmlRow], ChosenColumns]:
    """The rows of the table in a tree, and what its columns are; none where there is no table.

    Args:
        root: Of the tree.
        chosen: The columns that the user named.
    """
    tables = _tables(root)
    for names in _lists_of_names(root):
        for rows in tables:
            if (found := _told(names, rows, chosen)) is not None:
                return found
    for rows in tables:
        names = [words(cell) for cell in rows[0]]
        is_header = max(map(len, names)) <= _LONGEST_NAME
        known = column_map(tuple(filter(None, names)), chosen) if is_header else None
        is_header = known is not None and known.count() >= _FEWEST_KNOWN
        if is_header and (found := _told(names, rows[1:], chosen)) is not None:
            return found
    return [], chosen


def _lists_of_names(root: Element) -> Iterator[list[str]]:
    """The names that elements without words give, one beside the other, each another one."""
    for holder in root.iter():
        if len(holder) < _FEWEST or any(words(each) for each in holder):
            continue
        by_name = {name.lower(): name for each in holder for name in map(str, each.attrib)}
        naming = next((by_name[name] for name in NAMING if name in by_name), None)
        if naming is None:
            continue
        names = [str(each.get(naming) or "") for each in holder if each.get(naming)]
        if len(names) >= _FEWEST and len(set(names)) == len(names):
            yield names


def _tables(root: Element) -> list[list[Element]]:
    """Rows side by side, each of as many cells of one name and without attributes of names."""
    found = []
    for holder in root.iter():
        rows = [each for each in holder if len(each) >= _FEWEST]
        kinds = {(local_name(row), len(row), local_name(row[0])) for row in rows}
        is_filled = any(words(row) for row in rows)
        is_alike = all(len({local_name(cell) for cell in row}) == 1 for row in rows)
        if len(kinds) == 1 and is_filled and is_alike:
            is_named = any(cell.get(name) for row in rows for cell in row for name in NAMING)
            found += [] if is_named else [rows]
    return found


def _told(
    names: list[str], rows: list[Element], chosen: ChosenColumns
) -> tuple[list[XmlRow], ChosenColumns] | None:
    """The rows under these names; None where they have other numbers of cells, or no text."""
    if not rows or len(rows[0]) != len(names):
        return None
    cells = [[_said(cell) for cell in row] for row in rows]
    told = told_columns(names, cells[:LOOKED_AT], chosen)
    columns = column_map(tuple(filter(None, names)), told)
    text = next((n for role in TEXT_ROLES for n in columns.columns.get(role, ())), None)
    texts = [row[names.index(text)] for row in cells] if text is not None else []
    if not any(texts) or not is_prose(list(filter(None, texts))):
        return None
    said = (row_of_cells(names, each) for each in cells)
    return [XmlRow(row, element) for row, element in zip(said, rows, strict=True)], told


def _said(cell: Element) -> str:
    """The words of a cell, what stands in elements of their own on lines of their own."""
    return "\n".join(filter(None, (str(said).strip() for said in cell.itertext())))
