"""The names of people in elements of XML: whole, in parts, in lists, with what they are beside."""

from __future__ import annotations

from articles.reading.exports.reference_fields import given_first
from articles.reading.markup.xml_trees import Element, children, local_name, words
from articles.reading.xml_files.element_roles import PEOPLE

_NAMES_OF_PEOPLE = (PEOPLE["given"], PEOPLE["family"])
_OFFICES = tuple(f"{{*}}{name}" for name in PEOPLE["offices"])  # in any namespace
_WHOLE = PEOPLE["whole"]
_LISTS_OF_PEOPLE = frozenset(PEOPLE["lists"])
_PART_OF_NAME = "namepart"


def is_person(element: Element) -> bool:
    """Whether an element is a name in parts, as MODS has them, whatever it is called."""
    return next(children(element, "namePart"), None) is not None


def people_in(element: Element) -> str:
    """The names in an element: a list of people, one in its parts, or what it says."""
    inner = [each for each in element if words(each)]
    kinds = {local_name(each) for each in inner}
    if len(inner) > 1 and len(kinds) == 1:
        return "، ".join(map(people_in, inner))
    parts = {_key(str(name)): str(said) for name, said in element.attrib.items()}
    parts |= {_part_of_name(each): words(each) for each in element.iter()}
    names = [next((parts[n] for n in several if parts.get(n)), "") for several in _NAMES_OF_PEOPLE]
    if (whole := next((parts[n] for n in _WHOLE if parts.get(n)), "")) and not names[0]:
        return whole
    if names[1]:
        return " ".join(filter(None, names))
    beside = {str(t) for e in element.iter(*_OFFICES) for t in e.itertext()}
    said = (str(each) for each in element.itertext() if str(each) not in beside)
    pieces = (" ".join(each.split()) for each in said)
    above = element.getparent()
    if above is not None and local_name(above).lower() in _LISTS_OF_PEOPLE:  # one in each
        pieces = (given_first(each) for each in pieces)
    return " ".join(each for each in pieces if any(map(str.isalpha, each)))


def _key(name: str) -> str:
    return name.lower().replace("-", "")


def _part_of_name(element: Element) -> str:
    """What part of a name an element says it is, by its own name or its type (MODS)."""
    name = _key(local_name(element))
    return str(element.get("type") or name).lower() if name == _PART_OF_NAME else name
