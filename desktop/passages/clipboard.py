"""Passages for the clipboard: with their citations, or as links."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from articles.passages.link import PassageLink
from desktop.display.isolation import is_right_to_left, marked_off, without_controls
from desktop.passages.citation import citation
from desktop.passages.passage_entry import PassageEntry


def cited_text(entries: Sequence[PassageEntry]) -> str:
    """Quotations with their citations, an empty line between two."""
    return "\n\n".join(f"«{_words(entry)}»\n— {_source(entry)}" for entry in entries)


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
    # Word and others that it is pasted into know no isolates.
    source = html.escape(marked_off(citation(entry)))
    return f'<blockquote>{quoted}</blockquote><p dir="rtl">— {source}</p>'


def _source(entry: PassageEntry) -> str:
    return without_controls(citation(entry))


def _words(entry: PassageEntry) -> str:
    return without_controls(entry.passage.quote.exact.strip())
