from __future__ import annotations

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from desktop.output_error import OutputError
from desktop.printing.files.printer import print_to
from desktop.printing.paper.page_layout import pages_of, sheet_size

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def printer(tmp_path) -> QPrinter:
    """Writes into a file instead of a machine; its margins are those of an office printer."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def test_every_page_is_printed(printer, long_content):
    assert print_to(printer, pages_of([long_content], sheet_size("A4"))) > 8


def test_only_the_pages_asked_for_are_printed(printer, long_content):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    assert print_to(printer, pages_of([long_content], sheet_size("A4"))) == 3


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_an_error_of_ours(printer, content, tmp_path):
    printer.setOutputFileName(str(tmp_path / "missing" / "out.pdf"))
    with pytest.raises(OutputError):
        print_to(printer, pages_of([content], sheet_size("A4")))
