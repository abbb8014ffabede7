"""Objects inside of a row: which of them hold its own columns, and which are something else."""

from __future__ import annotations

from collections.abc import Mapping, Set

from articles.reading.rows.columns import (
    TEXT_ROLES,
    Role,
    column_map,
    is_address_name,
    is_another,
    is_bare_name,
    is_inner_row,
    is_late,
    name_key,
    never_rows,
    role_of,
)
from articles.reading.rows.row_values import moment_of, says_something
from articles.reading.sources.source import ChosenColumns

_DEEPEST = 4
_TOLD = frozenset({Role.PUBLISHER, Role.PUBLISHED, Role.CREATOR, Role.TITLE})
_OF_PUBLICATION = frozenset({Role.PUBLISHER, Role.PUBLISHED})  # `{"date": …, "outlet": …}`
_EMPTY: tuple[object, ...] = (None, "", [], {})
_LOOKED_AT = 20  # of a list
_OF_TYPES = ("$", "#")

Row = Mapping[str, object]


def flattened(row: Row, chosen: ChosenColumns = ()) -> Row:
    """The row with the columns of inner objects beside its own.

    A row `{"_id": …, "_source": {"title": …, "body": …}}` reads as if all stood in one object.
    Where the row has a text itself, only objects that are known to hold a row's columns are opened.
    """
    asked = {name_key(name) for _, name in chosen}
    row = _without_copies(row)
    for _ in range(_DEEPEST):
        is_whole = column_map(tuple(row), chosen).has_text and _has_words(row, chosen)
        missing = {Role.TEXT} if not is_whole else _TOLD - _roles_said(row)
        inner = {
            name: v
            for name, v in row.items()
            if isinstance(v, Mapping)
            and (_is_opened(name, v, missing) or not asked.isdisjoint(map(_key, v)))
        }
        if not inner or sum(_is_row(v, chosen) for v in inner.values()) > 1:
            break  # several rows of their own are none together
        merged = {k: v for k, v in row.items() if k not in inner}
        known = _roles_said(merged)
        for each in inner.values():
            merged.update(
                {
                    str(k): v
                    for k, v in each.items()
                    if _is_new(str(k), merged)
                    and (
                        isinstance(v, Mapping)
                        or not is_whole
                        or role_of(str(k)) not in known
                        or _key(k) in asked
                    )
                }
            )
        row = merged
    return row


def _without_copies(row: Row) -> Row:
    """The row without an object that says some columns of another one again, as hits in their text.

    Elasticsearch answers `{"_source": {…}, "highlight": {"body": ["…"]}}`.
    """
    held = {name: set(v) for name, v in row.items() if isinstance(v, Mapping) and v}
    whole = [name for name in held if is_inner_row(name)]
    again = {
        name
        for name, keys in held.items()
        if name not in whole and any(keys <= held[other] for other in whole)
    }
    return {name: v for name, v in row.items() if name not in again} if again else row


def _roles_said(row: Row) -> set[Role | None]:
    """What a row says by its own columns: what stands in objects of it is not asked for that.

    Where it says when it was made, the day on which it was published may be its own as well: one
    inside may be the article's.
    """
    said = {
        role
        for name in row
        if row[name] not in _EMPTY
        and not _is_number_of_author(name, row)
        and ((role := role_of(name)) is not Role.PUBLISHER or not is_address_name(name))
    }
    return said - {Role.PUBLISHED} if any(map(is_late, row)) else said


def _key(name: object) -> str:
    return name_key(str(name))


def _is_new(name: str, row: Row) -> bool:
    """Whether a row does not say this yet."""
    return name not in row or _is_number_of_author(name, row)


def _is_number_of_author(name: str, row: Row) -> bool:
    said = row.get(name)
    is_number = isinstance(said, int) or (isinstance(said, str) and said.isdecimal())
    return is_number and role_of(name) is Role.CREATOR


def _is_opened(name: str, value: Row, missing: Set[Role]) -> bool:
    """Whether the columns of an inner object are those of the row.

    Args:
        name: Under which it stands.
        value: The object.
        missing: What the row does not say itself; its text among it where it has none.
    """
    if not value or never_rows(name) or _is_one_value(value):
        return False
    inner = column_map(tuple(map(str, value)))
    role = role_of(name)
    if role is not None:
        is_article = Role.TITLE in inner.columns and Role.TEXT in inner.columns
        if inner.has_text and (is_inner_row(name) or is_article):
            return True
        if role in inner.columns and role not in TEXT_ROLES:
            return role is Role.TITLE or moment_of([value]) is None  # `{"head": {"title": …}}`
        is_beside = is_inner_row(name) and Role.TEXT not in missing
        return is_beside and bool(_told(name, value, missing))
    if Role.TEXT in missing or is_inner_row(name) or set(inner.columns) >= _OF_PUBLICATION:
        return True
    return bool(_told(name, value, missing) & missing)


def _told(name: str, value: Row, missing: Set[Role], depth: int = 0) -> Set[Role]:
    """What an object says of the row around it: who, where and when, its title if it has none.

    What has a title, a name or a text beside that is something else: a section, a picture.
    """
    if depth > _DEEPEST or never_rows(name) or is_another(Role.URL, name):
        return frozenset()
    roles: set[Role] = set()
    suits = _TOLD
    for each, held in value.items():
        role = role_of(str(each))
        if is_bare_name(str(each)):
            suits = frozenset({Role.PUBLISHER})  # a thing with a name says at most of whom it is
            continue
        if role in TEXT_ROLES or (role is Role.TITLE and role not in missing):
            return frozenset()
        if role is None and isinstance(held, Mapping):
            roles |= _told(str(each), held, missing, depth + 1)
        elif role in _TOLD and held not in _EMPTY and not is_late(str(each)):
            roles.add(role)
    return {role for role in roles & suits if not is_another(role, name)}


def _is_one_value(value: Row) -> bool:
    """Whether an object is a value that says its type: `{"$date": "2019-03-14"}`."""
    return len(value) == 1 and str(next(iter(value))).startswith(_OF_TYPES)


def _is_row(value: object, chosen: ChosenColumns) -> bool:
    return isinstance(value, Mapping) and _has_words(value, chosen)


def holds_text(row: Row, chosen: ChosenColumns = ()) -> bool:
    """Whether a text stands in the row or in an object of it."""
    return _has_words(flattened(row, chosen), chosen)


def is_told_briefly(row: Row, chosen: ChosenColumns = ()) -> bool:
    """Whether a row says its article in a summary or a lead alone: more may stand in blocks."""
    row = flattened(row, chosen)
    texts = column_map(tuple(row), chosen).columns.get(Role.TEXT, ())
    return not any(says_something(row[name]) for name in texts)


def _has_words(row: Row, chosen: ChosenColumns) -> bool:
    columns = column_map(tuple(row), chosen).columns
    names = [name for role in TEXT_ROLES for name in columns.get(role, ())]
    return any(says_something(row[name]) and not are_articles(row[name], chosen) for name in names)


def are_articles(value: object, chosen: ChosenColumns = ()) -> bool:
    """Whether a value is a list of articles, each with a title and a text: no text itself.

    The list may be all that an object holds.
    """
    while isinstance(value, Mapping) and len(value) == 1:
        value = next(iter(value.values()))
    if not isinstance(value, list) or not value or not all(isinstance(e, Mapping) for e in value):
        return False
    rows = (flattened(row, chosen) for row in value[:_LOOKED_AT])
    known = [column_map(tuple(map(str, row)), chosen).columns for row in rows]
    return all(Role.TITLE in each and not TEXT_ROLES.isdisjoint(each) for each in known)
