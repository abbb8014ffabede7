from __future__ import annotations

import re
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QColor, QPageSize, QPainter

from desktop.fonts import load_fonts
from desktop.printing.files.pdf_assembly import assembling, to_unicode
from desktop.printing.findable_text.text_layer import FindablePdfWriter
from desktop.printing.paper.paragraph import single_line
from desktop.printing.paper.text_styles import BODY, FURNITURE
from tests.benchmarks.pdf_text import by_pdftotext, by_qtpdf, extractors, words

pytestmark = pytest.mark.usefixtures("qapp")


def finished(steps: Generator[int, None, bytes]) -> bytes:
    """What a generator returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bytes(end.value)


def printed(path: Path, *paints: Callable[[QPainter], None]) -> Path:
    """A PDF file with one page for each painter; the unit is the point."""
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = FindablePdfWriter(buffer)
    writer.setResolution(1200)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    for number, paint in enumerate(paints):
        if number:
            writer.newPage()
        painter.save()
        painter.scale(1200 / 72, 1200 / 72)
        paint(painter)
        painter.restore()
    painter.end()
    steps = assembling(bytes(buffer.data().data()), writer.record, "عنوان")
    path.write_bytes(finished(steps))
    return path


def test_an_address_of_any_length_is_printed_and_found(tmp_path: Path):
    address = "https://a.example/" + "news/2019/04/" * 5 + "page_7.html"
    line = single_line(f"المصدر: {address}", FURNITURE)
    path = printed(tmp_path / "a.pdf", lambda painter: line.draw(painter, 40, 40))
    for pages in texts_of(path):
        assert re.sub(r"[\W_]", "", address) in "".join(pages[0])


def texts_of(path: Path) -> list[list[list[str]]]:
    """Words of each page, for each of the two extractors that the machine has."""
    found = []
    if "pdftotext" in extractors():
        found.append([words(page) for page in by_pdftotext(path)])
    if "QtPdf" in extractors():
        found.append([words(page) for page in by_qtpdf(path)])
    if not found:
        pytest.skip("neither pdftotext (poppler-utils) nor PySide6-Addons is installed")
    return found


def test_a_row_is_read_from_the_right_whatever_was_painted_first(tmp_path):
    def paint(painter: QPainter) -> None:
        for top in (60.0, 180.0):
            single_line("سطر طويل من كلام عادي " * 4, BODY).draw(painter, 60.0, top)
        for row, top in ((2, 130.0), (1, 100.0)):
            single_line(f"يسار {row}", FURNITURE).draw(painter, 60.0, top)
            single_line(f"يمين {row}", FURNITURE).draw(painter, 480.0, top)
            single_line(f"وسط {row}", FURNITURE).draw(painter, 300.0, top)

    for pages in texts_of(printed(tmp_path / "a.pdf", paint)):
        rows = (("يمين", f"{row}", "وسط", f"{row}", "يسار", f"{row}") for row in (1, 2))
        assert pages[0][20:-20] == [word for row in rows for word in row]


def test_text_stands_on_its_own_page(tmp_path):
    first, second = single_line("الأولى", BODY), single_line("الثانية", BODY)
    path = printed(
        tmp_path / "a.pdf",
        lambda painter: first.draw(painter, 100.0, 100.0),
        lambda painter: second.draw(painter, 100.0, 100.0),
    )
    for pages in texts_of(path):
        assert pages[:2] == [["الأولى"], ["الثانية"]]


def test_letters_are_printed_where_they_are_shown(tmp_path):
    """The page that PDFium draws is the page that Qt draws, give or take grey edges."""
    pdf = pytest.importorskip("PySide6.QtPdf", reason="PySide6-Addons is not installed")
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage

    line = single_line("وفّر الميناء 65 ألف منصب لأبناء المدينة · Blue Harbour", BODY)

    def paint(painter: QPainter) -> None:
        line.draw(painter, 60.0, 100.0)

    document = pdf.QPdfDocument(None)
    document.load(str(printed(tmp_path / "a.pdf", paint)))
    size = QSize(1190, 1684)
    pages = []
    for image in (document.render(0, size), QImage(size, QImage.Format.Format_RGB32)):
        page = QImage(size, QImage.Format.Format_RGB32)
        page.fill(QColor("white"))
        painter = QPainter(page)
        if not pages:
            painter.drawImage(0, 0, image)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(2.0, 2.0)
            paint(painter)
        painter.end()
        pages.append(page.copy(100, 190, 700, 80))
    document.close()
    ink = [
        [255 - image.pixelColor(x, y).lightness() for y in range(80) for x in range(700)]
        for image in pages
    ]
    apart = sum(abs(one - other) for one, other in zip(*ink, strict=True))
    assert sum(ink[0]) > 100_000
    assert apart < 0.25 * sum(ink[1])


def test_the_map_of_characters_is_written_in_blocks():
    cmap = to_unicode(dict.fromkeys(range(1, 151), "ل") | {151: "𝟙"}).decode()
    assert re.findall(r"(\d+) beginbfchar", cmap) == ["100", "51"]
    assert "<0001> <0644>" in cmap
    assert "<0097> <D835DFD9>" in cmap
