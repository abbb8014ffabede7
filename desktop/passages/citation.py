"""Where a passage comes from, in one line: title, newspaper, date, paragraph. No Qt."""

from __future__ import annotations

from desktop.display.byline import dated
from desktop.display.isolation import metadata_line
from desktop.passages.passage_entry import PassageEntry
from desktop.translation import translated

# A title with words in quotation marks stands in quotation marks itself.
_INNER_QUOTES = str.maketrans("«»", "“”")


def citation(entry: PassageEntry) -> str:
    """`«عنوان»، جريدة، 25 ماي 2025، الفقرة 3`, each part set off: a Latin newspaper stays first."""
    title = " ".join(entry.title.split()).translate(_INNER_QUOTES)
    parts = [f"«{title}»"]
    if entry.publisher:
        parts.append(entry.publisher)
    if entry.has_article:
        parts.append(dated(entry.published, entry.published_evidence))
    if entry.paragraph is not None:
        parts.append(translated("Citation", "الفقرة {0}").format(entry.paragraph))
    return metadata_line(parts, "، ")
