"""What the text of a PDF file is, apart from how it looks: headings, paragraphs, links.

Screen readers and programs that turn a file into another form go by it (ISO 32000-1, 14.7, 14.8).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is; the values are the standard structure types (14.8.4)."""

    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    LINK = "Link"
    SECTION = "Sect"
    DOCUMENT = "Document"


@dataclass(eq=False, slots=True)
class Element:
    """A node of the structure.

    Attributes:
        role: What it is.
        children: What it contains, in the order of reading.
        marks: Its lines: page from 0, number of the marked content on that page.
        link: The number of its link in the record, or None.
    """

    role: Role
    children: list[Element] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    link: int | None = None


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A place of a page that leads somewhere.

    Attributes:
        page: From 0.
        left: Points from the left edge of the sheet.
        bottom: Points from its lower edge.
        right: As `left`.
        top: As `bottom`.
        target: `#` and the name of an anchor, or a web address.
        text: What stands there.
    """

    page: int
    left: float
    bottom: float
    right: float
    top: float
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an anchor stands: page from 0, distance of its top from the sheet's, in points."""

    page: int
    top: float
