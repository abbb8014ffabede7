"""Pages on a printer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from articles.errors import Reason
from desktop.output_error import OutputError
from desktop.printing.paper.page_layout import PrintedPages, painting

# Points.
_NEAR = 2.0


def print_to(printer: QPrinter, layout: PrintedPages) -> int:
    """Print pages, or those of them that the printer is set to.

    Args:
        printer: Set up by the print dialogue, with its paper and range of pages.
        layout: The pages.

    Returns:
        The number of pages printed.

    Raises:
        OutputError: The printer does not take the job.
    """
    pages = 0
    for step in print_steps(printer, layout):
        pages = step
    return pages


def print_steps(printer: QPrinter, layout: PrintedPages) -> Iterator[int]:
    """As `print_to`, step by step, for a window that must stay awake.

    On paper of another size than that of the pages they are laid out anew.

    Yields:
        How many pages are painted; 0 while they are laid out.

    Raises:
        OutputError: The printer does not take the job.
    """
    pages = 0
    sheet = printer.pageLayout().fullRect(QPageLayout.Unit.Point).size()
    if not _are_equal(sheet, layout.size):
        contents, layout = layout.contents, PrintedPages(sheet)
        for content in contents:
            for _ in layout.adding(content):
                yield 0
    for step in painting(printer, layout, chosen=_chosen(printer)):
        pages = step
        yield step
    if not pages:
        name = printer.printerName() or printer.outputFileName()
        raise OutputError(name, Reason.UNREADABLE, "the printer refused the job")


def _are_equal(one: QSizeF, other: QSizeF) -> bool:
    """Printers round the sizes of their paper."""
    return abs(one.width() - other.width()) < _NEAR and abs(one.height() - other.height()) < _NEAR


def _chosen(printer: QPrinter) -> list[int]:
    """Page numbers from 0 of the range that the reader asked for; empty for all."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return []
    return list(range(printer.fromPage() - 1, printer.toPage()))
