"""JSON:API: the people whom articles name by number, who stand beside them under `included`.

https://jsonapi.org/format/#document-compound-documents, as Drupal and others serve their articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from articles.reading.rows.columns import Role, role_of

_PEOPLE = frozenset({"user", "users", "people", "person", "author", "authors", "writer", "writers"})
_NAMES = ("display_name", "full_name", "fullName", "name", "title")
_Object = Mapping[str, object]


def with_authors(value: _Object) -> _Object:
    """The object, its articles with the names of the authors that they are linked with."""
    data, included = value.get("data"), value.get("included")
    if not isinstance(included, list) or not isinstance(data, list | dict):
        return value
    names = {
        _identity(each): name
        for each in included
        if isinstance(each, dict) and (name := _name(each.get("attributes")))
    }
    rows = data if isinstance(data, list) else [data]
    return {**value, "data": [_authored(row, names) for row in rows]}


def _authored(row: object, names: Mapping[tuple[str, str], str]) -> object:
    if not isinstance(row, dict) or not isinstance(row.get("attributes"), dict):
        return row
    said = [name for link in _people(row.get("relationships")) if (name := names.get(link))]
    known = any(role_of(name) is Role.CREATOR for name in row["attributes"])
    if known or not said:
        return row
    return {**row, "attributes": {**row["attributes"], "author": "، ".join(said)}}


def _people(links: object) -> Iterator[tuple[str, str]]:
    """The type and number of each person that an article is linked with as its author."""
    for name, link in links.items() if isinstance(links, dict) else ():
        data = link.get("data") if isinstance(link, dict) else None
        for each in data if isinstance(data, list) else [data]:
            if not isinstance(each, dict):
                continue
            kind = str(each.get("type")).partition("--")[0].lower()
            if role_of(str(name)) is Role.CREATOR or (kind in _PEOPLE and "revision" not in name):
                yield _identity(each)


def _identity(resource: _Object) -> tuple[str, str]:
    return str(resource.get("type")), str(resource.get("id"))


def _name(attributes: object) -> str:
    if not isinstance(attributes, dict):
        return ""
    return next((str(attributes[name]) for name in _NAMES if attributes.get(name)), "")
