"""Summaries on a printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtPrintSupport import QPrinter

from articles.errors import Reason
from desktop.output_error import OutputError
from desktop.printing.contents.printout import Printout
from desktop.printing.paper.page_layout import painting


def print_to(printer: QPrinter, contents: Sequence[Printout]) -> int:
    """Print the summaries, or those of their pages that the printer is set to.

    Args:
        printer: Set up by the print dialogue, with its paper and range of pages.
        contents: At least one summary.

    Returns:
        The number of pages printed.

    Raises:
        OutputError: The printer does not take the job.
    """
    pages = 0
    for step in print_steps(printer, contents):
        pages = step
    return pages


def print_steps(printer: QPrinter, contents: Sequence[Printout]) -> Iterator[int]:
    """As `print_to`, step by step, for a window that must stay awake.

    Yields:
        How many pages are painted.

    Raises:
        OutputError: The printer does not take the job.
    """
    pages = 0
    for step in painting(printer, contents, chosen=_chosen(printer)):
        pages = step
        yield step
    if not pages:
        name = printer.printerName() or printer.outputFileName()
        raise OutputError(name, Reason.UNREADABLE, "the printer refused the job")


def _chosen(printer: QPrinter) -> list[int]:
    """Page numbers from 0 of the range that the reader asked for; empty for all."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return []
    return list(range(printer.fromPage() - 1, printer.toPage()))
