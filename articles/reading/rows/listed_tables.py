"""Tables in objects whose rows are lists of cells beside their names, or that stand by columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from articles.reading.rows.columns import column_map
from articles.reading.rows.inner_objects import Row
from articles.reading.sources.source import ChosenColumns

_NAMES_OF_COLUMN = ("label", "display_name", "displayName", "name", "title", "ColumnName", "id")
_FEWEST_COLUMNS = 3  # each a list of its own
_NAMES_OF_COLUMNS = frozenset({"columns", "fields", "header", "headers", "schema", "cols", "keys"})


def rows_of_lists(
    lists: Iterable[object], names: Sequence[object], chosen: ChosenColumns = ()
) -> Iterator[Row] | None:
    """Lists of cells as rows under the names of their columns; None where no column is a text."""
    known = tuple(map(str, names))
    if not all(isinstance(each, str) for each in names) or not column_map(known, chosen).has_text:
        return None
    cells = (each for each in lists if isinstance(each, list))
    return (dict(zip(known, each, strict=False)) for each in cells)


def rows_of_columns(value: Row, chosen: ChosenColumns) -> tuple[Row, ...]:
    """The rows of a table that was written column by column, or as lists under a list of names."""
    for names, cells in listed_rows(value):
        if cells and (rows := rows_of_lists(cells, names, chosen)) is not None:
            return tuple(rows)
    return ()


def listed_rows(value: Row) -> Iterator[tuple[list[object], list[list[object]]]]:
    """The lists of names in an object, each with the lists of cells beside it, if there are any.

    Its own names and its columns, where each of these has the same places (pandas).
    """
    columns = [each for each in value.values() if isinstance(each, Mapping)]
    places = list(map(str, columns[0])) if len(columns) > 1 else []
    is_table = bool(places) and all(list(each) == places for each in columns)
    if is_table and not any(isinstance(c, Mapping | list) for c in columns[0].values()):
        names: list[object] = [name for name, each in value.items() if isinstance(each, Mapping)]
        if all(map(str.isdecimal, places)) or column_map(tuple(map(str, names))).count() > 1:
            yield names, [[each[place] for each in columns] for place in places]
    held = [as_list(each) for each in value.values()]
    if len(held) >= _FEWEST_COLUMNS and len(held[0]) > 1 and len({*map(len, held)}) == 1:
        alone = [[_alone(cell) for cell in column] for column in held]
        if not any(isinstance(cell, list | Mapping) for column in alone for cell in column):
            yield list(value), list(map(list, zip(*alone, strict=True)))  # R
    for place, holder in _names_of_columns(value):
        listed = list(map(_name_of_column, as_list(holder)))
        for lists in (each for name, each in value.items() if name != place):
            items = list(lists.values()) if isinstance(lists, Mapping) else as_list(lists)
            yield listed, [each for item in items if (each := _cells(item)) is not None]


def _alone(cell: object) -> object:
    """A cell out of a list that holds nothing else."""
    return cell[0] if isinstance(cell, list) and len(cell) == 1 else cell


def _names_of_columns(value: Row) -> Iterator[tuple[str, object]]:
    """What an object lists under a name for columns, or in a schema of them (BigQuery)."""
    for name, each in value.items():
        if name.lower() in _NAMES_OF_COLUMNS:
            inner = each if isinstance(each, Mapping) else {}
            yield name, each
            deeper = (held for key, held in inner.items() if key.lower() in _NAMES_OF_COLUMNS)
            yield from ((name, held) for held in deeper)


def _name_of_column(column: object) -> object:
    """The name of a column that is described by an object: what people call it goes before."""
    if not isinstance(column, Mapping):
        return column
    return next((each for name in _NAMES_OF_COLUMN if (each := column.get(name))), "")


def _cells(row: object) -> list[object] | None:
    """The cells of a row that is a list, or an object with nothing but a list of cells.

    Google's tables write `{"c": [{"v": 43538, "f": "2019-03-14"}]}`, as it is shown under `f`.
    """
    if isinstance(row, Mapping) and len(row) == 1:
        held = as_list(next(iter(row.values())))
        return [_shown(each) for each in held] if held else None
    return row if isinstance(row, list) else None


def _shown(cell: object) -> object:
    if not isinstance(cell, Mapping) or "v" not in cell:
        return cell
    return cell.get("f") or cell["v"]


def as_list(value: object) -> list[object]:
    """The items of a list; none of anything else."""
    return value if isinstance(value, list) else []
