"""Days of articles in elements of unknown names: told by what stands in them, and confirmed by all.

ProQuest writes `<NumericDate>`, and so do others whatever they please, deep inside a record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from articles.reading.markup.xml_trees import Element, local_name, words
from articles.reading.rows.column_content import are_days
from articles.reading.rows.column_guess import LOOKED_AT
from articles.reading.rows.columns import Role, column_map, is_another, is_late, never_rows
from articles.reading.sources.source import ChosenColumns
from articles.reading.xml_files.element_roles import name_of_element
from articles.reading.xml_files.xml_rows import XmlRow

_LONGEST = 60  # code points of a day
_MOST_LEAVES = 200  # of a record
_DAY = "published"


def with_days_inside(rows: Sequence[XmlRow], chosen: ChosenColumns) -> list[XmlRow]:
    """The rows with the days that elements of one name say in them, where no row has a day.

    Args:
        rows: Of one file.
        chosen: The columns that the user named, or that were told.
    """
    if not rows or any(_has_day(each, chosen) for each in rows):
        return list(rows)
    said = [_said(each.element) for each in rows]
    names = dict.fromkeys(name for each in said[:LOOKED_AT] for name in each)
    whole = [name for name in names if all(each.get(name) for each in said)]
    day = next((name for name in whole if are_days([each[name] for each in said])), None)
    if day is None:
        return list(rows)
    pairs = zip(rows, said, strict=True)
    return [replace(each, row={**each.row, _DAY: own[day]}) for each, own in pairs]


def _has_day(row: XmlRow, chosen: ChosenColumns) -> bool:
    return Role.PUBLISHED in column_map(tuple(row.row), chosen).columns


def _said(record: Element) -> Mapping[str, str]:
    """What the short elements of a record say, by their names; not what comes in it several times.

    Days of another thing, by its name or of a list that belongs to the article, are left.
    """
    found: dict[str, str] = {}
    again: set[str] = set()
    leaves = (each for each in record.iter() if not len(each) and local_name(each))
    for _, leaf in zip(range(_MOST_LEAVES), leaves, strict=False):
        name, line = name_of_element(leaf), words(leaf)
        around = [local_name(each) for each in leaf.iterancestors()]
        is_other = any(
            is_another(Role.PUBLISHED, each) or is_late(each) for each in (name, *around)
        )
        if not line or len(line) > _LONGEST or is_other or any(map(never_rows, around)):
            continue
        again |= {name} & found.keys()
        found.setdefault(name, line)
    return {name: line for name, line in found.items() if name not in again}
