"""How long the list of results holds the window up while it is scrolled to its ten-thousandth row.

    python -m tests.benchmarks.result_list [--rows N]

Pages come as they do from a search; after each the list is scrolled on and painted. What is
promised is the time of the processor; that on the clock stands beside it.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtTest import QTest

from articles.span import Span
from desktop.search.results_list import ResultsList
from desktop.search.results_model import PAGE_LENGTH, ResultsModel
from desktop.search.search_answer import ResultRow, SearchAnswer
from index.request import SearchRequest
from index.results import ResultPage, Snippet
from tests.benchmarks.painting import painting_application, timed
from tests.benchmarks.synthetic_press import articles
from tests.desktop.making import look_of, row

ROWS = 10_000
LONGEST_STALL_MS = 50
_STEPS_OF_PAGE = 6
_TENTHS = 10
_TEXTS = 200


class Stalls(NamedTuple):
    """The steps of a tenth of the way: milliseconds of the processor, and on the clock."""

    rows: int
    median: float
    worst: float
    clock: float


def main() -> None:
    """Measure and print; fail when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, default=ROWS)
    rows = parser.parse_args().rows
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="khizana-bench-") as folder:
        os.environ["KHIZANA_HOME"] = str(Path(folder) / "home")
        _application = painting_application()
        gc.freeze()
        table = scrolled(rows)
    for line in table:
        milliseconds = f"{line.median:6.1f} {line.worst:8.1f} ms ({line.clock:.1f} on the clock)"
        sys.stdout.write(f"results: up to {line.rows:>6}, median and worst {milliseconds}\n")
    if max(line.worst for line in table) > LONGEST_STALL_MS:
        sys.exit(f"slower than promised: {LONGEST_STALL_MS} ms")


def scrolled(rows: int) -> list[Stalls]:
    """Scroll through so many rows; what each tenth of the way took. Needs an application."""
    model = ResultsModel()
    shown = ResultsList(model, look_of())
    shown.resize(420, 900)
    shown.show()
    QTest.qWaitForWindowExposed(shown)
    pages = [*_pages(rows)]
    table: list[Stalls] = []
    for tenth in range(_TENTHS):
        part = pages[tenth * len(pages) // _TENTHS : (tenth + 1) * len(pages) // _TENTHS]
        steps = [each for page in part for each in _steps(shown, model, page, rows)]
        if not steps:  # of few rows not every tenth has a page
            continue
        processor, clock = zip(*steps, strict=True)
        table.append(Stalls(len(model.values), median(processor), max(processor), max(clock)))
    shown.close()
    shown.deleteLater()
    return table


def _steps(
    shown: ResultsList, model: ResultsModel, page: Sequence[ResultRow], total: int
) -> Iterator[tuple[float, float]]:
    """One page comes, and the list is scrolled over it."""
    request = SearchRequest("", offset=len(model.values))
    hits = tuple(row.hit for row in page)
    bar = shown.verticalScrollBar()

    def come() -> None:
        model.show_answer(SearchAnswer(request, ResultPage(total, hits), tuple(page)))
        shown.viewport().repaint()

    def scroll() -> None:
        bar.setValue(min(bar.maximum(), bar.value() + shown.viewport().height() // 2))
        shown.viewport().repaint()

    yield timed(come)
    for _ in range(_STEPS_OF_PAGE):
        yield timed(scroll)


def _pages(rows: int) -> Iterator[list[ResultRow]]:
    page: list[ResultRow] = []
    material = [*articles(_TEXTS)]
    for number in range(rows):
        article = material[number % _TEXTS]
        text = article["content"][: 60 + number * 37 % 160]
        snippet = Snippet(text, (Span(0, 6),), Span(0, len(text)))
        page.append(row(number, title=article["title"], snippet=snippet))
        if len(page) == PAGE_LENGTH or number == rows - 1:
            yield page
            page = []


if __name__ == "__main__":
    main()
