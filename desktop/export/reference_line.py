"""An article in one line, as a list of sources names it. No Qt."""

from __future__ import annotations

from desktop.display.dates import date_text
from desktop.display.isolation import metadata_line
from desktop.display.plain_text import one_line
from desktop.export.contents import Reference


def reference_line(reference: Reference) -> str:
    """`«عنوان»، جريدة، كاتب، 25 ماي 2025، رابط`, each part set off."""
    parts = (
        f"«{reference.title}»",
        reference.publisher or "",
        reference.author or "",
        date_text(reference.published) if reference.published else "",
        reference.address or "",
    )
    return metadata_line(map(one_line, parts), "، ")
