"""Tables of a database that others name by number: newspapers, authors, titles kept apart.

`articles.source_id` is the `id` of a row of `sources`, whose name is the outlet's; Drupal keeps the
title of a `node` and its body in different tables. What no table is named for is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from articles.reading.rows.column_guess import told_columns
from articles.reading.rows.columns import Role, column_map, name_key, role_of
from articles.reading.sources.source import ChosenColumns

_NUMBER = re.compile(r"\d{1,18}")
_AFFIXES = re.compile(
    r"^(?:id|fk|رقم|معرف|كود)[_ ]|_(?:id|fk|no|num|ref)$|(?<=[a-z])I[dD]$|^(?:id|Id|ID)(?=[A-Z])"
)
_PEOPLE = frozenset({"user", "member", "person", "people", "staff", "account", "profile"})
_BY = frozenset({"uid", "created_by", "user", "owner", "posted_by"})
_NAMES = tuple(map(name_key, (
    "display_name", "full_name", "name", "title", "headline", "label", "nom", "titre",
    "الاسم", "اسم", "العنوان",
)))  # fmt: skip
_MOST_ROWS = 200_000
_NAMED = {Role.PUBLISHER: "publisher", Role.CREATOR: "author"}
_SAID = frozenset(_NAMED)
_LABEL = name_key("name")  # of a person, a section, a thing: no title of a text


class LinkedTables:
    """The rows of the tables beside those of texts, by their numbers."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Mapping[str, str]]] = {}

    def add(self, table: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Take a table that may say what numbers in others mean."""
        number = _number_of(table, names)
        if number is None:
            return
        held = self._tables.setdefault(_kind(table), {})
        for row in rows:
            if len(held) >= _MOST_ROWS:
                return
            said = dict(zip(names, row, strict=False))
            held.setdefault(said.get(number, ""), said)

    def completed(self, row: Mapping[str, str]) -> Mapping[str, str]:
        """The row with what its numbers mean: who wrote, which outlet, and its title."""
        found: dict[str, str] = {}
        said = {
            role_of(name) for name, value in row.items() if value and not _NUMBER.fullmatch(value)
        }
        for name, value in row.items():
            if _NUMBER.fullmatch(value) is None:
                continue
            base, role = _base(name), _role_of_number(name)
            if role in _SAID and role not in said:
                found[_NAMED[role]] = self._label(role, value)
            elif Role.TITLE not in said and base != name:
                found |= self._titles(base, value)
        return {**row, **{name: value for name, value in found.items() if value}}

    def columns_of(
        self, names: tuple[str, ...], rows: Sequence[Sequence[str]], chosen: ChosenColumns
    ) -> ChosenColumns | None:
        """The columns of a table of articles, told by its first rows; None for any other table.

        A text alone is one where its name does not say so, or where its title stands in a table
        beside it.
        """
        known = column_map(names, chosen)
        told = told_columns(names, rows, chosen)
        columns = column_map(names, told)
        is_told = columns.has_text and not known.has_text
        is_enough = known.count() > 1 or self.have_titles_for(names)
        return told if is_told or (known.has_text and is_enough) else None

    def have_titles_for(self, names: Sequence[str]) -> bool:
        """Whether the titles of a table's rows stand in another one."""
        bases = (
            base
            for name in names
            if (base := _base(name)) != name and _role_of_number(name) not in _SAID
        )
        tables = (self._tables.get(_kind_of_number(base), {}) for base in bases)
        firsts = (next(iter(table.values()), {}) for table in tables)
        return any(_role_of_field(name) is Role.TITLE for first in firsts for name in first)

    def _label(self, role: Role, number: str) -> str:
        """The name of a newspaper or a person that has a number."""
        for kind, rows in self._tables.items():
            is_such = role_of(kind) is role or (role is Role.CREATOR and kind in _PEOPLE)
            if is_such and number in rows:
                said = {name_key(name): value for name, value in rows[number].items()}
                return next((said[key] for key in _NAMES if said.get(key)), "")
        return ""

    def _titles(self, base: str, number: str) -> dict[str, str]:
        """What the row of another table says whose text stands in this one."""
        said = self._tables.get(_kind_of_number(base), {}).get(number, {})
        wanted = {Role.TITLE, Role.PUBLISHED, Role.URL}
        return {name: value for name, value in said.items() if _role_of_field(name) in wanted}


def _base(name: str) -> str:
    """What a column has the number of: `source_id` and `idSource` of the source."""
    return "node" if name.lower() == "nid" else _AFFIXES.sub("", name)


def _role_of_number(name: str) -> Role | None:
    """What the number in a column is of: a person, an outlet, or something else."""
    base = _base(name)
    is_person = name.lower() in _BY or base.lower() in _PEOPLE
    return Role.CREATOR if is_person else role_of(base)


def _role_of_field(name: str) -> Role | None:
    """What a field of another table says of the text."""
    return None if name_key(name) == _LABEL else role_of(name)


def _kind_of_number(base: str) -> str:
    return "node" if base.lower() == "entity" else _singular(base.lower())


def _kind(table: str) -> str:
    """What the rows of a table are, one of them: `tbl_Newspapers` is of the newspaper."""
    return _singular(re.split(r"[_.]", table.lower())[-1])


def _singular(word: str) -> str:
    if word.endswith("aux"):
        return f"{word[:-3]}al"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _number_of(table: str, names: Sequence[str]) -> str | None:
    """The column of the numbers of a table's rows, where another one names them."""
    kind = _kind(table)
    own = {
        "id",
        "nid",
        "الرقم",
        "المعرف",
        "رقم",
        "معرف",
        f"{kind}_id",
        f"id_{kind}",
        f"{kind}id",
        f"{table.lower()}_id",
    }
    number = next((name for name in names if name.lower() in own), None)
    return number if any(name_key(name) in _NAMES for name in names) else None
