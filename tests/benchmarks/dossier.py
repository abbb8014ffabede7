"""How long a dossier takes on this machine, and how much memory.

    python -m tests.benchmarks.dossier [--articles N] [--file OUT.pdf]

Real articles of one day when they are beside the checkout, otherwise synthetic ones, in an archive
of its own in a temporary folder; every third article has a passage with a note. Times are of the
processor. The promise is 60 seconds for 100 articles.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from datetime import date
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from articles.archive.archive import Archive
from articles.article import Article
from articles.intake import import_paths
from articles.passages.passage import Passage, TextPositionSelector, TextQuoteSelector
from desktop.printing.contents.dossier_making import DossierPlan, dossier_of
from desktop.printing.files.html import write_html
from desktop.printing.files.pdf import pdf_steps
from desktop.printing.paper.page_layout import PrintedPages, sheet_size
from tests.benchmarks.measure import material

ARTICLES = 100
LONGEST_SECONDS = 60.0
_WHEN = "2026-01-05T10:00:00+01:00"


def main() -> None:
    """Measure and print; fail when the promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--file", type=Path, help="keep the PDF here")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["khizana"])
    with tempfile.TemporaryDirectory(prefix="khizana-bench-") as folder:
        os.environ["KHIZANA_HOME"] = str(Path(folder) / "home")
        seconds = measure(Path(folder), options.articles, options.file)
    del application
    if seconds > LONGEST_SECONDS * max(options.articles / ARTICLES, 1.0):
        sys.exit("slower than promised")


def measure(folder: Path, articles: int, kept: Path | None) -> float:
    """Print the table; the seconds of the processor for the whole PDF."""
    with Archive.open(folder / "archive", create=True) as archive:
        fill(archive, folder, articles)
        ids = tuple(archive.articles.ids()[:articles])
        memory = used_memory()
        started = time.process_time()
        content = dossier_of(archive, DossierPlan(ids, date.today(), query="مدينة"))  # noqa: DTZ011
    read = time.process_time() - started
    target = kept or folder / "dossier.pdf"
    pages, longest = 0, 0.0
    step = time.process_time()
    layout = PrintedPages(sheet_size("A4"))
    laying_out = (0 for _ in layout.adding(content))
    for done in chain(laying_out, pdf_steps(layout, target)):
        pages = done
        longest, step = max(longest, time.process_time() - step), time.process_time()
    whole = time.process_time() - started
    write_html([content], target.with_suffix(".html"))
    rows = (
        ("articles", len(content.sources), ""),
        ("pages", pages, ""),
        ("figures compared", sum(len(group.figures) for group in content.compared), ""),
        ("reading the archive", read, "s"),
        ("until the PDF is written", whole, "s"),
        ("longest step", longest * 1000, "ms"),
        ("HTML", time.process_time() - started - whole, "s"),
        ("memory for it", used_memory() - memory, "MB"),
        ("PDF", target.stat().st_size / 1e6, "MB"),
    )
    for name, value, unit in rows:
        sys.stdout.write(f"{name:<28} {value:>10.2f} {unit}\n")
    return whole


def fill(archive: Archive, folder: Path, articles: int) -> None:
    """Import at least so many articles, and mark a passage in every third."""
    for _ in import_paths(archive, [material(folder, None)]):
        if archive.articles.count() >= articles:
            break
    wanted = archive.articles.without_findings(archive.articles.ids()[:articles:3])
    for number, article in enumerate(wanted.values()):
        archive.passages.add(_passage(article, number))


def _passage(article: Article, number: int) -> Passage:
    end = min(120, len(article.body))
    quote = TextQuoteSelector(article.body[:end], "", article.body[end : end + 32])
    where = TextPositionSelector(0, end)
    note = "ملاحظة القارئ " * 12
    return Passage(
        f"{number:032x}", article.id, where, quote, "blue", note, ("قياس",), _WHEN, _WHEN
    )


def used_memory() -> float:
    """The most memory that the process had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
