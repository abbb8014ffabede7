"""Summaries as one PDF file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageSize

from articles.errors import Reason
from desktop.display.plain_text import printable
from desktop.export.whole_file import write_whole
from desktop.output_error import OutputError
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.wording import document_title
from desktop.printing.files.html import html_text
from desktop.printing.files.pdf_assembly import assembling, properties_packet
from desktop.printing.findable_text.text_layer import FindablePdfWriter
from desktop.printing.paper.page_layout import PrintedPages, pages_of, painting, sheet_size

_RESOLUTION = 1200
_WITHOUT_DISPLAY = ["khizana", "-platform", "offscreen"]


def write_pdf(contents: Sequence[Printout], path: Path, *, page_size: str = "A4") -> int:
    """Write the summaries into one PDF file, which appears at `path` when it is whole.

    The fonts are embedded, the text can be found and copied, and the same summaries as HTML are
    attached. Works without a window: an application without a display is made when there is none.

    Args:
        contents: At least one summary.
        path: The file; an existing one is replaced.
        page_size: A name in `page_layout.PAGE_SIZES`.

    Returns:
        The number of pages.

    Raises:
        OutputError: The file cannot be written.
        KeyError: No such page size.
    """
    # Kept alive until the file is written.
    application = QGuiApplication.instance() or QGuiApplication(_WITHOUT_DISPLAY)
    pages = 0
    for step in pdf_steps(pages_of(contents, sheet_size(page_size)), path):
        pages = step
    del application
    return pages


def pdf_steps(layout: PrintedPages, path: Path) -> Iterator[int]:
    """Write pages that are laid out, step by step, for a window that must stay awake.

    Args:
        layout: The pages.
        path: The file; an existing one is replaced.

    Yields:
        How many pages are painted. When it ends, the file is written; when it is closed before,
        nothing is.

    Raises:
        OutputError: The file cannot be written, or there is nothing to write.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = FindablePdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setPageSize(QPageSize(layout.size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    contents = layout.contents
    title = printable(document_title(tuple(content.title for content in contents)))
    writer.setDocumentXmpMetadata(properties_packet(title))
    twin = QByteArray(html_text(contents).encode())
    writer.addFileAttachment("summary.html", twin, "text/html")
    pages = 0
    for step in painting(writer, layout):
        pages = step
        yield step
    buffer.close()
    yield pages
    if not pages:
        raise OutputError(str(path), Reason.EMPTY)
    whole = yield from assembling(bytes(buffer.data().data()), writer.record, title)
    write_whole(path, whole)
