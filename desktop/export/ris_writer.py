"""RIS for Zotero, EndNote and the like: newspaper articles. No Qt.

The tags are those of the specification (RefMan, 2011): NEWS, TI, AU, T2, DA, PY, UR, AB, ID, LA.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator

from desktop.display.plain_text import one_line, printable
from desktop.export.contents import Reference, References
from desktop.export.partial_date import partial_date

_OF_STEP = 500


def write(content: References) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many articles are written.
    """
    records: list[str] = []
    for number, each in enumerate(content.references, start=1):
        records.append("".join(f"{tag}  - {value}\r\n" for tag, value in _lines(each)))
        if number % _OF_STEP == 0:
            yield number
    return "\r\n".join(records).encode()


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    year, month, day = partial_date(reference.published)
    values = (
        ("ID", reference.id),
        ("TI", reference.title),
        ("AU", reference.author),
        ("T2", reference.publisher),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if month else ""),
        ("UR", reference.address),
        ("AB", reference.abstract),
        ("LA", "ar" if reference.is_arabic else ""),
    )
    for tag, value in values:
        if value:
            yield tag, one_line(printable(value))
    yield "ER", ""
