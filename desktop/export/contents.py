"""What can be exported: a titled table, quotations with their sources, references, events.

Each is a frozen value that says nothing of files; the writers of `desktop.export.formats` say the
same value in many formats. No Qt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.display.isolation import is_right_to_left

Cell = str | int | float | bool | None


class ColumnKind(StrEnum):
    """What the cells of a column are.

    A DATE is EDTF, a LINK an address on the web, a NUMBER is counted with, MATCH is the words that
    were looked for.
    """

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    LINK = "link"
    FLAG = "flag"
    MATCH = "match"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        key: How programs call it, in CSV and JSON.
        heading: How readers call it.
        kind: What its cells are.
        width: About how many letters a cell has.
        is_shown: Whether documents for readers (HTML, Markdown, Word) have it; places and ids are
            for programs and spreadsheets alone.
        at_end: Whether its text stands at the end of the cell, as what comes before a word does.
        words: What readers read for the codes of programs, where its cells are codes.
    """

    key: str
    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 16
    is_shown: bool = True
    at_end: bool = False
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as a bibliography names it.

    Attributes:
        id: The article's id.
        title: Its title.
        publisher: Its newspaper.
        author: Who wrote it.
        published: EDTF, or None where nobody knows.
        address: Where it stands on the web.
        abstract: A few words of it.
    """

    id: str
    title: str
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    address: str | None = None
    abstract: str = ""

    @property
    def is_arabic(self) -> bool:
        """Whether it is known to be in Arabic, by its title; French and English look alike."""
        return is_right_to_left(self.title)


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table.

    Attributes:
        title: What it is called.
        columns: From the first to the last.
        rows: Each with a cell for each column.
        notes: What is to be said of it as a whole: what was searched for, how many rows.
        sources: The articles that its rows speak of, where the rows only number them.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    notes: tuple[str, ...] = ()
    sources: tuple[Reference, ...] = ()

    @property
    def count(self) -> int:
        """How many rows."""
        return len(self.rows)

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers of the columns for readers that have something in a row."""
        return tuple(
            number
            for number, column in enumerate(self.columns)
            if column.is_shown and any(row[number] not in {None, ""} for row in self.rows)
        )


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an article, and what the reader said of them.

    Attributes:
        text: The words.
        source: Their article.
        citation: The source in one line, ready to be pasted.
        paragraph: Number of their paragraph, from 1; None where it is not known, or the only one.
        note: The reader's words.
        tags: The reader's tags.
        colour: The name of their colour.
        is_lost: Whether the article no longer has them.
        facts: What programs want to know besides, by name.
    """

    text: str
    source: Reference
    citation: str
    paragraph: int | None = None
    note: str = ""
    tags: tuple[str, ...] = ()
    colour: str = ""
    is_lost: bool = False
    facts: tuple[tuple[str, Cell], ...] = ()


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """Quotations under one heading; a quotation may stand in several groups.

    Attributes:
        heading: What they share: an article, a tag, a colour, a month; or empty.
        details: The second line of the heading, or empty.
        quotations: In their order.
        names_article: Whether the heading says which article all of them come from.
    """

    heading: str
    details: str
    quotations: tuple[Quotation, ...]
    names_article: bool = False


@dataclass(frozen=True, slots=True)
class Quotations:
    """A titled list of quotations.

    Attributes:
        title: What it is called.
        groups: The headings with their quotations.
    """

    title: str
    groups: tuple[QuotationGroup, ...]

    @property
    def count(self) -> int:
        """How many different quotations."""
        return len({each for group in self.groups for each in group.quotations})


@dataclass(frozen=True, slots=True)
class References:
    """Articles for a bibliography."""

    references: tuple[Reference, ...]

    @property
    def count(self) -> int:
        """How many articles."""
        return len(self.references)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event as a calendar holds it: whole days.

    Attributes:
        uid: Its name in the calendar, the same in each export.
        label: What happens.
        first: Its first day.
        last: Its last day.
        is_certain: Whether its date is sure.
        category: What kind of event, in words.
        description: Where it is said.
        value: The date as the archive has it, EDTF.
    """

    uid: str
    label: str
    first: date
    last: date
    is_certain: bool
    category: str
    description: str
    value: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Events for a calendar.

    Attributes:
        events: In their order.
        made: When the file is made.
    """

    events: tuple[CalendarEvent, ...]
    made: datetime

    @property
    def count(self) -> int:
        """How many events."""
        return len(self.events)


@dataclass(frozen=True, slots=True)
class Annotations:
    """Passages as a W3C AnnotationCollection (see `articles.web_annotation`)."""

    collection: Mapping[str, object]
    count: int


@dataclass(frozen=True, slots=True)
class Observations:
    """Figures as linked data: schema.org observations with PROV, each with its quotation."""

    collection: Mapping[str, object]
    count: int


Content = Table | Quotations | References | Calendar | Annotations | Observations
