"""What an element of XML says: its words, its parts of a day, or the attribute that says it."""

from __future__ import annotations

import re

from articles.cleaning.byline_parts import parts_of
from articles.reading.markup.xml_trees import Element, children, local_name, words
from articles.reading.rows.columns import Role, is_bare_name, name_key
from articles.reading.xml_files.element_roles import PEOPLE
from articles.reading.xml_files.xml_people import people_in

# Attributes that hold the value of an element without words.
_VALUES = ("content", "norm", "when", "when-iso", "value", "iso", "datetime", "date", "href")
_NAMES_OF_PARTIES = PEOPLE["parties"]
_PARTS_OF_DAY = (
    ("year", "annee", "année", "سنة"), ("month", "mois", "شهر"), ("day", "jour", "يوم"),
)  # fmt: skip
_YEAR = re.compile(r"\d{4}")
DATELINE = name_key("dateline")
"""What the line with place and day is called."""


def value_of_element(element: Element, role: Role | None) -> str:
    """The value of an element: its words, its parts of a day, or the attribute that says it.

    Args:
        element: Which.
        role: What it is taken for.
    """
    day = [_part_of_day(element, names) for names in _PARTS_OF_DAY]
    if day[0]:
        return "-".join(each.zfill(2) for each in day if each)
    said = next((str(element.get(name)) for name in _VALUES if element.get(name)), "")
    if role is Role.CREATOR:
        return people_in(element)
    if role is Role.PUBLISHER and (name := called(element)):
        return name
    if role is Role.PUBLISHER and not (words(element) or said):
        parties = ((each.get(name) for name in _NAMES_OF_PARTIES) for each in element.iter())
        return next((str(each) for party in parties for each in party if each), "")
    if role is not Role.PUBLISHED:
        return words(element) or said
    return said or _with_year(words(element), element)


def called(element: Element) -> str:
    """What an element says that it is called: `<source><name>…</name><publisher>…`."""
    return next((words(each) for each in element if is_bare_name(local_name(each))), "")


def _part_of_day(element: Element, names: tuple[str, ...]) -> str:
    """The year, month or day that an element says in a child, or in an attribute."""
    said = words(next(children(element, *names), None))
    return said or next((str(element.get(name)) for name in names if element.get(name)), "")


def _with_year(day: str, element: Element) -> str:
    """A day and a month with the year that stands in an element beside them, or around these."""
    above = element.getparent()
    if not day or _YEAR.search(day) is not None or above is None:
        return day
    beside = (
        words(next(children(each, "year"), None))
        for each in (above, above.getparent())
        if each is not None
    )
    return f"{day} {next(filter(None, beside), '')}".strip()


def agency_of_dateline(unit: Element) -> str | None:
    """The agency in the line with place and day of an article: «طرابلس 8-9 (ا ف ب)»."""
    lines = (words(each) for each in unit.iter() if name_key(local_name(each)) == DATELINE)
    parts = (part for line in lines for part in parts_of(line))
    return next((part.words for part in parts if part.kind == "agency"), None)
