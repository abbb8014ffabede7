"""Tables of a database that others name by number: newspapers, authors, titles kept apart.

`articles.source_id` is the `id` of a row of `sources`, whose name is the outlet's; Drupal keeps the
title of a `node` and its body in different tables; where an article may have several authors, a
table of pairs links them. What no table is named for is left alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import singulars
from articles.reading.rows.column_content import (
    are_formed_like_outlets,
    are_full_names,
    is_outlet,
    is_person,
)
from articles.reading.rows.column_guess import LOOKED_AT, told_columns
from articles.reading.rows.columns import Role, column_map, name_key, role_of
from articles.reading.rows.value_names import NAMES, is_of_person, name_said
from articles.reading.sources.source import ChosenColumns

_NUMBER = re.compile(r"\d{1,18}|[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_AFFIXES = re.compile(
    r"^(?:id|fk|رقم|معرف|كود)[_ ]|_(?:id|fk|no|num|ref)$|(?<=[a-z])I[dD]$|^(?:id|Id|ID)(?=[A-Z])"
)
_MOST_ROWS = 200_000
_MOST_COLUMNS = 8  # of a table that only names what it numbers
_DEEPEST = 4  # of objects around the tables of an export in JSON
_NAMED = {Role.PUBLISHER: "publisher", Role.CREATOR: "author"}
_SAID = frozenset(_NAMED)
_LABEL = name_key("name")  # of a person, a section, a thing: no title of a text


class LinkedTables:
    """The rows of the tables beside those of texts, by their numbers."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Mapping[str, str]]] = {}
        self._keys: dict[str, str] = {}  # the kinds, by the column of their numbers
        self._roles: dict[str, Role | None] = {}  # of kinds, as their names tell
        # By kind and number of what they wrote.
        self._authors: dict[tuple[str, str], list[str]] = {}
        self._fields: dict[tuple[str, str], dict[str, str]] = {}  # by those of what they are of

    def add(self, table: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Take a table that may say what numbers in others mean."""
        number = _number_of(table, names) or _key_of(names)
        if number is None:
            self._add_pairs(names, rows)
            return
        held = self._tables.setdefault(_kind(table), {})
        self._keys[number] = _kind(table)
        for row in rows:
            if len(held) >= _MOST_ROWS:
                return
            said = dict(zip(names, row, strict=False))
            held.setdefault(said.get(number, ""), said)

    def _add_pairs(self, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Take a table of pairs, an article and a person by their numbers."""
        numbered = [name for name in names if _base(name) != name]
        people = [name for name in numbered if _role_of_number(name) is Role.CREATOR]
        articles = [name for name in numbered if name not in people]
        if not people and articles:
            self._add_fields(articles[0], names, rows)
        if len(people) != 1 or len(articles) != 1:
            return
        base = _base(articles[0])
        for _, row in zip(range(_MOST_ROWS), rows, strict=False):
            said = dict(zip(names, row, strict=False))
            kind = _kind_of_number(said.get(base, base))  # SPIP: `id_objet` of an `objet`
            written = self._authors.setdefault((kind, said.get(articles[0], "")), [])
            written.append(said.get(people[0], ""))

    def _add_fields(self, number: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Take a table with one field of what another holds: Drupal's `field_data_field_source`."""
        wanted = [name for name in names if _role_of_field(name) in _SAID]
        if len(wanted) != 1:
            return
        kind = _kind_of_number(_base(number))
        for _, row in zip(range(_MOST_ROWS), rows, strict=False):
            said = dict(zip(names, row, strict=False))
            field = {wanted[0]: said.get(wanted[0], "")}  # a row may end before it
            self._fields.setdefault((kind, said.get(number, "")), {}).update(field)

    def completed(self, row: Mapping[str, str], table: str = "") -> Mapping[str, str]:
        """The row of a table with what numbers mean: who wrote, which outlet, and its title."""
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
            elif base != name:
                kind = self._kind_by_key(name)
                by_key = self._role_of_labels(kind) if kind is not None else None
                if kind is not None and by_key is not None and by_key not in said:
                    found.setdefault(_NAMED[by_key], _label_of(self._tables[kind].get(value, {})))
                elif Role.TITLE not in said:
                    found |= self._titles(base, value)
        if Role.CREATOR not in said and not found.get("author"):
            own = _own_number(table, tuple(row))
            people = self._authors.get((_kind(table), row.get(own or "", "")), ())
            labels = dict.fromkeys(self._label(Role.CREATOR, each) for each in people)
            found["author"] = "، ".join(filter(None, labels))
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
            is_such = role_of(kind) is role or (role is Role.CREATOR and is_of_person(kind))
            if is_such and number in rows:
                own = [each for name, each in rows[number].items() if _named_so(name) and each]
                return name_said(rows[number]) or next(iter(own), "") or _label_of(rows[number])
        return ""

    def _kind_by_key(self, name: str) -> str | None:
        """What `pc_src_id` has the numbers of: that whose rows are numbered in `src_id`."""
        keys = (each for each in self._keys if _base(each) not in {"", each})
        return next((self._keys[k] for k in keys if name == k or name.endswith(f"_{k}")), None)

    def _role_of_labels(self, kind: str) -> Role | None:
        """Whether the rows of a table are outlets or people, by what each is called."""
        if kind not in self._roles:
            rows = itertools.islice(self._tables[kind].values(), LOOKED_AT)
            labels = list(filter(None, map(_label_of, rows)))
            is_press = bool(labels) and (is_outlet(labels) or are_formed_like_outlets(labels))
            is_people = bool(labels) and (is_person(labels) or are_full_names(labels))
            role = Role.PUBLISHER if is_press else Role.CREATOR if is_people else None
            self._roles[kind] = role
        return self._roles[kind]

    def _titles(self, base: str, number: str) -> dict[str, str]:
        """What the row of another table says whose text stands in this one."""
        kind = _kind_of_number(base)
        said = self._tables.get(kind, {}).get(number, {})
        wanted = {Role.TITLE, Role.PUBLISHED, Role.URL}
        found = {name: value for name, value in said.items() if _role_of_field(name) in wanted}
        people = [each for name, each in said.items() if _role_of_number(name) is Role.CREATOR]
        author = next(filter(None, (self._label(Role.CREATOR, each) for each in people)), "")
        return found | self._fields.get((kind, number), {}) | {_NAMED[Role.CREATOR]: author}


def with_linked_rows(value: object, depth: int = 0) -> object:
    """An export in JSON whose tables stand beside one another, its rows with what others say.

    `{"posts": […], "users": […], "posts_authors": […]}`, as Ghost writes.
    """
    if isinstance(value, list) and len(value) == 1:
        return [with_linked_rows(value[0], depth + 1)]
    if not isinstance(value, Mapping) or depth > _DEEPEST:
        return value
    tables = {name: rows for name, rows in value.items() if _is_table(rows)}
    if len(tables) < 2:
        return {name: with_linked_rows(each, depth + 1) for name, each in value.items()}
    linked, texts = LinkedTables(), []
    for table, rows in tables.items():
        names = tuple(map(str, rows[0]))
        if column_map(names).has_text:
            texts.append(table)
        else:
            linked.add(str(table), names, ([_word(row.get(n)) for n in names] for row in rows))
    for table in texts:
        said = [{str(n): _word(v) for n, v in row.items()} for row in tables[table]]
        known = [linked.completed(row, str(table)) for row in said]
        tables[table] = [
            {**row, **{name: each[name] for name in each if name not in row}}
            for row, each in zip(tables[table], known, strict=True)
        ]
    return {**value, **tables}


def _is_table(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(e, Mapping) for e in value)


def _word(value: object) -> str:
    return str(value) if isinstance(value, str | int) else ""


def _base(name: str) -> str:
    """What a column has the number of: `source_id` and `idSource` of the source."""
    return "node" if name.lower() == "nid" else _AFFIXES.sub("", name)


def _role_of_number(name: str) -> Role | None:
    """What the number in a column is of: a person, an outlet, or something else."""
    base = _base(name)
    return Role.CREATOR if is_of_person(name) or is_of_person(base) else role_of(base)


def _role_of_field(name: str) -> Role | None:
    """What a field of another table says of the text."""
    return None if name_key(name) == _LABEL else role_of(name)


def _kind_of_number(base: str) -> str:
    return "node" if base.lower() == "entity" else _singular(base.lower())


def _kind(table: str) -> str:
    """What the rows of a table are, one of them: `tbl_Newspapers` is of the newspaper."""
    name = table.lower().removesuffix("_field_data")  # Drupal: `node_field_data`
    return _singular(re.split(r"[_.]", name)[-1])


def _singular(word: str) -> str:
    own = singulars().get(fold_word(word.removeprefix("ال"))) if not word.isascii() else None
    if own is not None:  # «الجرائد»
        return own
    if word.endswith("aux"):
        return f"{word[:-3]}al"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _own_number(table: str, names: Sequence[str]) -> str | None:
    """The column of the numbers of a table's rows."""
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
        "uid" if is_of_person(kind) else "id",
    }
    return next((name for name in names if name.lower() in own), None)


def _named_so(name: str) -> bool:
    """Whether a field is the name of what its table is of: `full_name`, `site_name`."""
    key = name_key(name)
    return key in NAMES or (key.endswith(_LABEL) and key != _LABEL)


def _key_of(names: Sequence[str]) -> str | None:
    """The first column, where it alone has numbers of something: `src_id`, `src_nm`."""
    numbered = [name for name in names if _base(name) != name]
    is_key = len(numbered) == 1 and numbered[0] == names[0] and 1 < len(names) <= _MOST_COLUMNS
    return names[0] if is_key else None


def _label_of(row: Mapping[str, str]) -> str:
    """What a row is called: its name, or the first of its cells that is one."""
    cells = (each for each in row.values() if each and not _NUMBER.fullmatch(each))
    return name_said(row) or next(iter(cells), "")


def _number_of(table: str, names: Sequence[str]) -> str | None:
    """The same, where another column names the rows."""
    is_named = any(map(_named_so, names))
    return _own_number(table, names) if is_named else None
