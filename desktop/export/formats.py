"""The formats of exported files, one row for each. A new one is its writer and its row. No Qt.

Writers whose libraries are slow to load are loaded when they are asked for: python-docx takes a
tenth of a second, which the window does not owe to those who never use it.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from desktop.export import (
    bibtex_writer,
    csl_writer,
    csv_writer,
    csvw_writer,
    html_writer,
    json_ld_writer,
    json_writer,
    markdown_writer,
    ris_writer,
)
from desktop.export.contents import (
    Annotations,
    Calendar,
    Content,
    Observations,
    Quotations,
    References,
    Table,
)

Writing = Generator[int, None, bytes]
"""Makes a file's content: yields how many items are done, returns the bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    Attributes:
        name: How the code calls it.
        words: How the reader calls it.
        ending: Of its files' names.
        reads: The kinds of content that it can hold, the best one first.
        write: Makes the file of such a content.
    """

    name: str
    words: str
    ending: str
    reads: tuple[type[Content], ...]
    write: Callable[[Any], Writing]


def _calendar(content: Calendar) -> Writing:
    from desktop.export import calendar_writer

    return calendar_writer.write(content)


def _word(content: Table | Quotations) -> Writing:
    from desktop.export import word_writer

    return word_writer.write(content)


def _xlsx(content: Table | Quotations) -> Writing:
    from desktop.export import xlsx_writer

    return xlsx_writer.write(content)


_LISTS = (Table, Quotations)

FORMATS = (
    Format("csv", "جدول CSV", "csv", _LISTS, csv_writer.write),
    Format("xlsx", "جدول Excel", "xlsx", _LISTS, _xlsx),
    Format("docx", "مستند Word", "docx", _LISTS, _word),
    Format("html", "صفحة HTML", "html", _LISTS, html_writer.write),
    Format("markdown", "Markdown", "md", _LISTS, markdown_writer.write),
    Format("json", "ملف JSON", "json", _LISTS, json_writer.write),
    Format("data-package", "حزمة بيانات (CSV مع وصفه)", "zip", _LISTS, csvw_writer.write),
    Format(
        "observations",
        "أرصاد بمصادرها (JSON-LD)",
        "observations.jsonld",
        (Observations,),
        json_ld_writer.write,
    ),
    Format("json-ld", "تبادل كامل (JSON-LD)", "jsonld", (Annotations,), json_ld_writer.write),
    Format("icalendar", "تقويم iCalendar", "ics", (Calendar,), _calendar),
    Format("ris", "مراجع RIS (Zotero، EndNote)", "ris", (References,), ris_writer.write),
    Format("bibtex", "مراجع BibTeX", "bib", (References,), bibtex_writer.write),
    Format("csl-json", "مراجع CSL-JSON", "csl.json", (References,), csl_writer.write),
)


def formats_for(*kinds: type[Content]) -> tuple[Format, ...]:
    """The formats that hold a content of one of these kinds, in the order of the list."""
    return tuple(form for form in FORMATS if any(kind in form.reads for kind in kinds))


def format_named(name: str) -> Format:
    """The format that the code calls so.

    Raises:
        KeyError: There is none.
    """
    for form in FORMATS:
        if form.name == name:
            return form
    raise KeyError(name)
