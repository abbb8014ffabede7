"""A passage with its citation, ready to be pasted: title, newspaper, date, paragraph."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from articles.passage_link import PassageLink
from desktop.display.dates import UNDATED, date_text
from desktop.display.isolation import is_right_to_left, without_controls
from desktop.passages.passage_entry import PassageEntry

INFERRED = "مستنتج"
# A title with words in quotation marks stands in quotation marks itself.
_INNER_QUOTES = str.maketrans("«»", "“”")


def citation(entry: PassageEntry) -> str:
    """`«عنوان»، جريدة، 25 ماي 2025، الفقرة 3`, without directional controls."""
    title = " ".join(entry.title.split()).translate(_INNER_QUOTES)
    parts = [f"«{title}»"]
    if entry.publisher:
        parts.append(entry.publisher)
    if entry.has_article:
        parts.append(_date(entry))
    if entry.paragraph is not None:
        parts.append(f"الفقرة {entry.paragraph}")
    return without_controls("، ".join(parts))


def cited_text(entries: Sequence[PassageEntry]) -> str:
    """Quotations with their citations, an empty line between two."""
    return "\n\n".join(f"«{_words(entry)}»\n— {citation(entry)}" for entry in entries)


def cited(entries: Sequence[PassageEntry]) -> QMimeData:
    """The same for the clipboard, as text and as HTML whose paragraphs know their direction."""
    mime = QMimeData()
    mime.setText(cited_text(entries))
    mime.setHtml("".join(map(_html, entries)))
    return mime


def linked(entries: Sequence[PassageEntry], archive: str) -> QMimeData:
    """Links to the passages, one a line; as HTML with their words.

    Args:
        entries: The passages.
        archive: The identity of their archive.
    """
    links = [PassageLink.to(entry.passage, archive).text for entry in entries]
    mime = QMimeData()
    mime.setText("\n".join(links))
    mime.setHtml(
        "".join(
            f'<p dir="rtl"><a href="{html.escape(link)}">«{html.escape(_words(entry))}»</a></p>'
            for link, entry in zip(links, entries, strict=True)
        )
    )
    return mime


def _html(entry: PassageEntry) -> str:
    quoted = "".join(
        f'<p dir="{"rtl" if is_right_to_left(line) else "ltr"}">{html.escape(line)}</p>'
        for line in f"«{_words(entry)}»".splitlines()
    )
    return f'<blockquote>{quoted}</blockquote><p dir="rtl">— {html.escape(citation(entry))}</p>'


def _words(entry: PassageEntry) -> str:
    return without_controls(entry.passage.quote.exact.strip())


def _date(entry: PassageEntry) -> str:
    if not entry.published or entry.published_evidence == "unknown":
        return UNDATED
    words = date_text(entry.published)
    return f"{words} ({INFERRED})" if entry.published_evidence == "inferred" else words
