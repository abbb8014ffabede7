"""How many words of a printed summary come out of its PDF file again, in order.

    python -m tests.benchmarks.pdf_text [--words] [FILE …]

Prints the summaries of some articles, takes their text out with every extractor at hand, and
compares its words with those that were drawn. Without files: the articles of the sample archive
and, where they lie beside the checkout, the seed articles and some of the corpus.
"""

from __future__ import annotations

import argparse
import importlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QPainter, QPicture

from articles.annotation import annotate
from articles.document import Document
from articles.reading.reader import walk
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import SummaryContent, summary_of
from desktop.printing.files.pdf import write_pdf
from desktop.printing.paper.page_layout import PrintedPages, sheet_size
from desktop.printing.paper.paragraph import Paragraph

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample_archive" / "articles"
SHARED = ROOT.parent / "shared"
CORPUS_ARTICLES = 20
PRINTED = date(2026, 11, 22)
# Lines whose tops differ by less, in points, stand in one row.
_ROW = 4.0
# A number is a word of its own, also where a particle is joined to it.
_WORD = re.compile(r"\d+(?:[.,٫٬]\d+)*|(?:[^\W\d_]|[\u064B-\u065F\u0670])+")

Extractor = Callable[[Path], list[str]]


class Drawn(NamedTuple):
    """One line as it was drawn: its page, its place in points, its characters."""

    page: int
    top: float
    right: float
    text: str


class Share(NamedTuple):
    """How many of the drawn words an extractor gave back in order, and which it did not."""

    found: int
    wanted: int
    missing: tuple[str, ...]

    @property
    def percent(self) -> float:
        return 100 * self.found / self.wanted if self.wanted else 100.0


def drawn_pages(contents: Sequence[Printout], page_size: str = "A4") -> list[str]:
    """The text of each page in the order of reading: rows from above, in a row from the right."""
    pages = PrintedPages(sheet_size(page_size))
    for content in contents:
        pages.add(content)
    texts = []
    for number in range(pages.count):
        with _recording() as lines:
            picture = QPicture()
            painter = QPainter(picture)
            pages.paint(painter, number)
            painter.end()
        texts.append("\n".join(line.text for line in _reading_order(lines)))
    return texts


@contextmanager
def _recording() -> Iterator[list[Drawn]]:
    lines: list[Drawn] = []
    original = Paragraph.draw_line

    def draw_line(self: Paragraph, painter: QPainter, number: int, left: float, top: float) -> None:
        place = painter.worldTransform().map(QPointF(left, top))
        text = self.line_text(number).strip()
        lines.append(Drawn(0, place.y(), place.x(), text))
        original(self, painter, number, left, top)

    Paragraph.draw_line = draw_line  # type: ignore[method-assign]
    try:
        yield lines
    finally:
        Paragraph.draw_line = original  # type: ignore[method-assign]


def _reading_order(lines: Sequence[Drawn]) -> list[Drawn]:
    rows: list[list[Drawn]] = []
    for line in sorted(lines, key=lambda line: line.top):
        if rows and line.top - rows[-1][0].top < _ROW:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: -line.right)]


def words(text: str) -> list[str]:
    """The words of a text, their letters in the form that Unicode recommends for storage.

    Controls of direction, with which pdftotext sets off numbers, stand between words.
    """
    return _WORD.findall(unicodedata.normalize("NFKC", text))


def share(wanted: Sequence[str], found: Sequence[str]) -> Share:
    """How much of each page's drawn words is, in order, among the extracted ones."""
    hits = total = 0
    missing: list[str] = []
    for drawn, extracted in zip(wanted, [*found, *[""] * len(wanted)], strict=False):
        expected, given = words(drawn), words(extracted)
        matcher = SequenceMatcher(None, expected, given, autojunk=False)
        kept = {
            index
            for block in matcher.get_matching_blocks()
            for index in range(block.a, block.a + block.size)
        }
        hits += len(kept)
        total += len(expected)
        missing += [word for index, word in enumerate(expected) if index not in kept]
    return Share(hits, total, tuple(missing))


def by_pdftotext(path: Path, *options: str) -> list[str]:
    """The text of each page by poppler."""
    run = subprocess.run(["pdftotext", *options, str(path), "-"], check=True, capture_output=True)
    return run.stdout.decode("utf-8", "replace").split("\f")


def by_qtpdf(path: Path) -> list[str]:
    """The text of each page by PDFium, as Chromium and QtPdf show it."""
    pdf = importlib.import_module("PySide6.QtPdf")
    document = pdf.QPdfDocument(None)
    document.load(str(path))
    texts = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return texts


def by_pypdf(path: Path) -> list[str]:
    """The text of each page by pypdf."""
    reader = importlib.import_module("pypdf").PdfReader(path)
    return [page.extract_text() for page in reader.pages]


def by_mupdf(path: Path) -> list[str]:
    """The text of each page by MuPDF."""
    with importlib.import_module("pymupdf").open(path) as document:
        return [page.get_text() for page in document]


def extractors() -> dict[str, Extractor]:
    """Those that this machine has."""
    found: dict[str, Extractor] = {}
    if shutil.which("pdftotext"):
        found["pdftotext"] = by_pdftotext
        found["pdftotext -layout"] = lambda path: by_pdftotext(path, "-layout")
        found["pdftotext -raw"] = lambda path: by_pdftotext(path, "-raw")
    for name, module, extractor in (
        ("QtPdf", "PySide6.QtPdf", by_qtpdf),
        ("pypdf", "pypdf", by_pypdf),
        ("MuPDF", "pymupdf", by_mupdf),
    ):
        try:
            importlib.import_module(module)
        except ImportError:
            continue
        found[name] = extractor
    return found


def content_of(document: Document) -> SummaryContent:
    """What the summary of a document says when it is printed on a fixed day."""
    return summary_of(annotate(document, "measured"), (), today=PRINTED)


def articles() -> dict[str, list[SummaryContent]]:
    """The summaries to measure, by where they come from."""
    sources: dict[str, Sequence[Path]] = {"samples": [SAMPLE]}
    if SHARED.exists():
        sources["seeds"] = [SHARED / "seeds"]
        sources["corpus"] = [SHARED / "corpus" / "2015-07-24.zip"]
    return {
        name: [content_of(each) for each in islice(documents(paths), CORPUS_ARTICLES)]
        for name, paths in sources.items()
    }


def documents(paths: Sequence[Path]) -> Iterator[Document]:
    """The documents under some paths."""
    return (item for item in walk(paths) if isinstance(item, Document))


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--words", action="store_true", help="name the words that are lost")
    options = parser.parse_args()
    application = QGuiApplication.instance() or QGuiApplication(["pdf_text"])
    sets = articles()
    if options.files:
        sets = {"files": [content_of(each) for each in documents(options.files)]}
    for name, contents in sets.items():
        _report(name, contents, show_words=options.words)
    del application


def _report(name: str, contents: Sequence[SummaryContent], *, show_words: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="khizana-pdf-") as folder:
        path = Path(folder) / "summaries.pdf"
        start = time.process_time()
        pages = write_pdf(contents, path)
        spent = time.process_time() - start
        sys.stdout.write(
            f"{name}: {len(contents)} summaries, {pages} pages, "
            f"{path.stat().st_size / 1024:.0f} KiB, {spent:.2f} s\n"
        )
        wanted = drawn_pages(contents)
        for extractor, extract in extractors().items():
            result = share(wanted, extract(path))
            lost = f"  {' '.join(result.missing[:200])}" if show_words else ""
            sys.stdout.write(
                f"  {extractor:18} {result.percent:6.2f} %  of {result.wanted} words{lost}\n"
            )


if __name__ == "__main__":
    main()
