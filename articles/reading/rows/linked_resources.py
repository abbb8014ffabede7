"""Articles in JSON that point to people and outlets, who stand elsewhere in the file with an id.

JSON:API has them under `included` (https://jsonapi.org/format/#document-compound-documents),
Contentful under `includes`, Sanity in lines of their own, linked data anywhere in its graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from articles.reading.rows.columns import TEXT_ROLES, Role, column_map, role_of
from articles.reading.rows.value_names import is_of_person, name_said

_IDENTITIES = ("id", "_id", "@id", "_ref")
_INSIDE = ("attributes", "fields")  # of an object, beside its id: what it says
_OF_LINKS = frozenset({
    "_ref", "_type", "_key", "_weak", "id", "_id", "@id", "@type", "type", "sys", "data", "links",
    "linkType", "meta",
})  # fmt: skip
"""What an object says that only points to another."""
_LINKS = "relationships"  # of a row of JSON:API
_DEEPEST = 12
_MOST = 200_000  # objects whose names are kept
_LONGEST_NAME = 120  # code points

_Object = Mapping[str, object]


@dataclass(slots=True)
class NamedObjects:
    """The names of objects that are no articles, by their ids, as far as a file tells them."""

    _names: dict[str, str] = field(default_factory=dict)
    _pointed_to: set[str] = field(default_factory=set)
    _unsure: set[str] = field(default_factory=set)

    def add(self, value: object) -> None:
        """Take the names of what stands in a value, however deep."""
        waiting = [(value, 0)]
        while waiting and len(self._names) < _MOST:
            each, depth = waiting.pop()
            if isinstance(each, Mapping):
                self._take(each)
                each = list(each.values())
            if isinstance(each, list) and depth < _DEEPEST:
                waiting.extend((e, depth + 1) for e in each if isinstance(e, Mapping | list))

    def _take(self, value: _Object) -> None:
        identity = _identity(value)
        if not identity:
            return
        if _is_bare(value):
            self._pointed_to.add(identity)
            return
        said = next((e for n in _INSIDE if isinstance(e := value.get(n), Mapping)), value)
        if TEXT_ROLES.isdisjoint(column_map(tuple(map(str, said))).columns) or is_of_person(
            _kind(value)
        ):
            name = name_said(said)
            if name and len(name) <= _LONGEST_NAME:
                is_other = self._names.setdefault(identity, name) != name
                if is_other and identity.isdecimal():  # counted anew for each kind of things
                    self._unsure.add(identity)

    def is_pointed_to(self, value: _Object) -> bool:
        """Whether an object has a name that another asks for: no article that lacks its text."""
        identity = _identity(value)
        return identity in self._names and identity in self._pointed_to

    def linked(self, value: object, depth: int = 0) -> object:
        """The value with names in the place of objects that only point to one that is named."""
        if not self._names or depth > _DEEPEST or not isinstance(value, Mapping | list):
            return value
        if isinstance(value, list):
            return [self.linked(each, depth + 1) for each in value]
        if (name := self._pointed(value)) is not None:
            return name
        links = value.get(_LINKS)
        row = {
            key: each if key == _LINKS else self.linked(each, depth + 1)
            for key, each in value.items()
        }
        return self._credited(row, links)

    def _pointed(self, value: _Object) -> str | None:
        identity = _identity(value) if _is_bare(value) else ""
        return None if identity in self._unsure else self._names.get(identity)

    def _credited(self, row: dict[str, object], links: object) -> _Object:
        """A row of JSON:API with the people and the outlet that its relationships name."""
        said = row.get("attributes")
        if not isinstance(said, Mapping) or not isinstance(links, Mapping):
            return row
        known = {role_of(str(name)) for name in said}
        named: dict[str, str] = {}
        for role in (Role.CREATOR, Role.PUBLISHER):
            linked = (self._names.get(_identity(each)) for each in _linked_as(role, links))
            if role not in known and (names := list(filter(None, linked))):
                named[role.value] = "، ".join(names)
        return {**row, "attributes": {**said, **named}} if named else row


def _is_bare(value: _Object) -> bool:
    """Whether an object says nothing but what it points to."""
    return len(value) <= len(_OF_LINKS) and all(name in _OF_LINKS for name in value)


def _linked_as(role: Role, links: _Object) -> Iterator[_Object]:
    """What relationships of a row name as its authors, or as its outlet."""
    for name, link in links.items():
        data = link.get("data") if isinstance(link, Mapping) else None
        for each in data if isinstance(data, list) else [data]:
            if isinstance(each, Mapping):
                is_person = role is Role.CREATOR and is_of_person(_kind(each))
                if (role_of(str(name)) is role or is_person) and "revision" not in name:
                    yield each


def _kind(value: _Object) -> str:
    """What an object says that it is: `user--user` is a user."""
    said = next((str(value[name]) for name in ("type", "_type", "@type") if value.get(name)), "")
    return said.partition("--")[0]


def _identity(value: _Object) -> str:
    """The type and id of an object; where only its id is said (`_ref`), this alone."""
    inner = value.get("sys")
    where = inner if isinstance(inner, Mapping) else value
    said = next((where[name] for name in _IDENTITIES if name in where), None)
    if not said or isinstance(said, bool):
        return ""
    is_typed = where is value and ("attributes" in value or set(value) <= {"type", "id", "meta"})
    return f"{value.get('type')} {said}" if is_typed and "type" in value else str(said)
