"""How fast the ledger of a hundred thousand articles opens, is narrowed, and shows an indicator.

    python -m tests.benchmarks.ledger_page [--articles N] [--keep FOLDER]

The page is opened over an archive of its own, without a screen. What is promised is the time of the
processor: what other programs take on a busy machine is shown beside it, as time on the clock. A
folder that is kept is used again.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from articles.archive.ledger_repository import LedgerFacet
from desktop.ledger.ledger_entry import IndicatorEntry
from desktop.ledger.ledger_reading import (
    FIRST_LINES,
    LedgerSearch,
    read_facets,
    read_indicator,
    read_indicators,
)
from desktop.ledger.page import LedgerPage
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.undo_stack import WritingStack
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from tests.benchmarks.ledger_archive import fill
from tests.benchmarks.painting import painting_application, wait_until
from tests.desktop.making import look_of

ARTICLES = 100_000
LONGEST_OPENING_MS = 1000
LONGEST_SHOWING_MS = 150
_SHOWN = 20


class Line(NamedTuple):
    """One line of the table: milliseconds of the processor, and on the clock."""

    name: str
    processor: float
    clock: float
    most: float | None = None


def main() -> None:
    """Measure and print; fail when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--keep", type=Path, help="work in this folder, and leave it")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="khizana-bench-") as temporary:
        os.environ["KHIZANA_HOME"] = str(Path(temporary) / "home")
        folder = options.keep or Path(temporary) / "ledger"
        if not (folder / "archive.sqlite").exists():
            fill(folder, options.articles)
        _application = painting_application()
        table = [*ledger_lines(folder)]
    for row in table:
        sys.stdout.write(
            f"{row.name:<44} {row.processor:>8.1f} ms ({row.clock:.1f} on the clock)\n"
        )
    slow = [row.name for row in table if row.most is not None and row.processor > row.most]
    if slow:
        sys.exit(f"slower than promised: {', '.join(slow)}")


def ledger_lines(folder: Path) -> list[Line]:
    """All measures of the ledger over an archive; needs a running application."""
    location = ArchiveLocation(folder)
    with location.open_session() as session:
        lines = _read(session)
    worker = SerialWorker(location.open_session, ArchiveSession.close)
    try:
        return [*_opened(worker, location), *lines]
    finally:
        worker.shutdown()


def _read(session: ArchiveSession) -> list[Line]:
    """What a reader asks of the ledger, as the thread answers it that searches."""
    archive = session.archive
    entries = read_indicators(archive, LedgerSearch())
    facets = read_facets(archive, LedgerSearch())
    searches = {
        "narrowed by a word": LedgerSearch.of("مسكنا"),
        "narrowed by a value": LedgerSearch.of("> 50 ألف"),
        "what is to be reviewed": LedgerSearch(only_open=True),
    }
    for group in facets:
        for choice in group.choices[:1]:
            chosen = (LedgerFacet(group.name), choice.value)
            searches[f"narrowed by {group.name}"] = LedgerSearch(facets=(chosen,))
    lines = [_timed("facets counted", partial(read_facets, archive, LedgerSearch()))]
    lines += [
        _timed(name, partial(read_indicators, archive, search)) for name, search in searches.items()
    ]
    largest = max(entries, key=lambda entry: entry.claims)
    lines.append(_shown(session, f"the largest ({largest.claims} claims)", largest, entries))
    lines.append(_timed("… all its lines", partial(read_indicator, archive, largest, entries)))
    some = [
        _shown(session, f"worst of {_SHOWN} others", entry, entries)
        for entry in entries[:: len(entries) // _SHOWN or 1]
    ]
    return [*lines, max(some, key=lambda line: line.processor)]


def _shown(
    session: ArchiveSession, name: str, entry: IndicatorEntry, entries: tuple[IndicatorEntry, ...]
) -> Line:
    show = partial(read_indicator, session.archive, entry, entries, FIRST_LINES)
    return _timed(f"indicator shown: {name}", show, LONGEST_SHOWING_MS)


def _opened(worker: SerialWorker[ArchiveSession], location: ArchiveLocation) -> list[Line]:
    """The page from nothing to the first indicator with its chart and table."""
    ready: list[int] = []
    worker.ask(lambda session: session.archive.articles.count(), ready.append)
    wait_until(lambda: bool(ready))
    with location.open_archive() as archive:
        since, used = time.perf_counter(), time.process_time()
        page = LedgerPage(worker, look_of(), location, TaskRunner(), archive, WritingStack())
        page.resize(1440, 846)
        page.show()
        page.controller.list()
        wait_until(lambda: page.model.rowCount() > 0)
        page.repaint()
        line = _line("page opened, first indicator shown", used, since, LONGEST_OPENING_MS)
        page.close()
        page.deleteLater()
    return [line]


def _timed(name: str, work: Callable[[], object], most: float | None = None) -> Line:
    since, used = time.perf_counter(), time.process_time()
    work()
    return _line(name, used, since, most)


def _line(name: str, used: float, since: float, most: float | None) -> Line:
    processor, clock = time.process_time() - used, time.perf_counter() - since
    return Line(name, 1000 * processor, 1000 * clock, most)


if __name__ == "__main__":
    main()
