"""Summaries on a printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrinter

from articles.errors import Reason
from desktop.printing.errors import PrintingError
from desktop.printing.page_layout import paint_on
from desktop.printing.summary_content import SummaryContent


def print_to(printer: QPrinter, contents: Sequence[SummaryContent]) -> int:
    """Print the summaries, or the pages that the printer is set to.

    Args:
        printer: Set up by the print dialogue, with its paper and range of pages.
        contents: At least one summary.

    Returns:
        The number of pages printed.

    Raises:
        PrintingError: The printer does not take the job.
    """
    printed = paint_on(printer, contents, chosen=_chosen(printer))
    if not printed:
        name = printer.printerName() or printer.outputFileName()
        raise PrintingError(name, Reason.UNREADABLE, "the printer refused the job")
    return printed


def _chosen(printer: QPrinter) -> list[int]:
    """Page numbers from 0 of the range that the reader asked for; empty for all."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return []
    return list(range(printer.fromPage() - 1, printer.toPage()))
