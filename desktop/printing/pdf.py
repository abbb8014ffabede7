"""Summaries as one PDF file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter

from articles.errors import Reason
from desktop.printing.atomic_file import write_whole
from desktop.printing.errors import PrintingError
from desktop.printing.html import html_text
from desktop.printing.page_layout import PAGE_SIZES, paint_on
from desktop.printing.summary_content import SummaryContent, printable
from desktop.printing.wording import document_title

CREATOR = "Khizana"
_RESOLUTION = 1200


def write_pdf(contents: Sequence[SummaryContent], path: Path, *, page_size: str = "A4") -> int:
    """Write the summaries into one PDF file, which appears at `path` when it is whole.

    The fonts are embedded; the same summaries as HTML are attached, for programs that read.
    Works without a window: an application without a display is made when there is none.

    Args:
        contents: At least one summary.
        path: The file; an existing one is replaced.
        page_size: A name in `page_layout.PAGE_SIZES`.

    Returns:
        The number of pages.

    Raises:
        PrintingError: The file cannot be written.
        KeyError: No such page size.
    """
    # Kept alive until the last page is painted.
    application = QGuiApplication.instance() or QGuiApplication(
        ["khizana", "-platform", "offscreen"]
    )
    content, pages = pdf_bytes(contents, page_size=page_size)
    del application
    if not pages:
        raise PrintingError(str(path), Reason.EMPTY)
    write_whole(path, content)
    return pages


def pdf_bytes(contents: Sequence[SummaryContent], *, page_size: str = "A4") -> tuple[bytes, int]:
    """The PDF file's bytes and the number of its pages. Needs a QGuiApplication."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(PAGE_SIZES[page_size]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setCreator(CREATOR)
    writer.setTitle(printable(document_title(tuple(content.title for content in contents))))
    twin = QByteArray(html_text(contents).encode())
    writer.addFileAttachment("summary.html", twin, "text/html")
    pages = paint_on(writer, contents)
    buffer.close()
    return bytes(buffer.data().data()), pages
