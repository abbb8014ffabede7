"""How fast the passages page opens: 1 000 passages over 200 articles (under 500 ms is the aim).

    python -m tests.benchmarks.passages_page [--passages N] [--articles N]

Everything is written into a temporary folder.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from articles.passages.passage import Anchoring
from articles.span import Span
from desktop.fonts import load_fonts
from desktop.library.import_job import import_job
from desktop.passages.controller import PassageController
from desktop.passages.page import PassagesPage
from desktop.passages.passage_arrangement import EntryRow, Grouping
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.session.undo_stack import WritingStack
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from tests.benchmarks.synthetic_press import articles
from tests.desktop.making import look_of

OPENINGS = 5
TAGS = ("سوق", "بحر", "تشريع", "ميزانية", "تشغيل", "port")
COLOURS = ("green", "yellow", "blue", "pink")
LONGEST_WAIT_MS = 20_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--passages", type=int, default=1000)
    parser.add_argument("--articles", type=int, default=200)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="khizana-bench-") as folder:
        os.environ["KHIZANA_HOME"] = str(Path(folder) / "home")
        location = filled(Path(folder), options.passages, options.articles)
        for name, milliseconds in measure(location, options.passages):
            sys.stdout.write(f"{name:<28} {milliseconds:>8.0f} ms\n")


def filled(folder: Path, passages: int, count: int) -> ArchiveLocation:
    """An archive with passages spread over all its articles."""
    table = folder / "articles.jsonl"
    table.write_text("\n".join(map(json.dumps, articles(count))) + "\n", "utf-8")
    location = ArchiveLocation(folder / "archive")
    for _ in import_job(location, [table]):
        pass
    chance = random.Random(7)
    with location.open_archive() as archive:
        controller = PassageController(archive.passages, WritingStack())
        ids = archive.articles.ids()
        bodies = archive.articles.without_findings(ids)
        marked = []
        for number in range(passages):
            article = bodies[ids[number % len(ids)]]
            length = min(len(article.body), chance.randint(20, 400))
            start = chance.randrange(len(article.body) - length + 1)
            colour = chance.choice(COLOURS)
            passage = controller.add(article, Span(start, start + length), colour)
            marked.append(
                replace(
                    passage,
                    tags=tuple(chance.sample(TAGS, number % 3)),
                    note="يُقارن بما نُشر قبل سنة" * (number % 4),
                    anchoring=Anchoring.MOVED if number % 50 == 0 else Anchoring.ANCHORED,
                )
            )
        archive.passages.put_all(marked)
    return location


def measure(location: ArchiveLocation, passages: int) -> list[tuple[str, float]]:
    """Opening to the first painted rows, regrouping, searching; in milliseconds."""
    application = QApplication.instance() or QApplication([])
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    load_fonts()
    archive = location.open_archive()
    worker: SerialWorker[ArchiveSession] = SerialWorker(
        location.open_session, ArchiveSession.close, name="search"
    )
    controller = PassageController(archive.passages, WritingStack())
    openings = []
    page = PassagesPage(worker, controller, look_of(), location, TaskRunner())
    wait(worker)  # the program's search thread runs long before the page is opened
    for _ in range(OPENINGS):
        since = time.perf_counter()
        page = PassagesPage(worker, controller, look_of(), location, TaskRunner())
        page.apply(look_of())
        page.resize(1280, 840)
        page.show()
        until(lambda page=page: count_of(page) >= passages)
        page.grab()
        openings.append(1000 * (time.perf_counter() - since))
        page.hide()
    page.show()
    table = [("page opened, first", openings[0]), ("page opened, median", median(openings))]
    combo = page.head.grouping
    since = time.perf_counter()
    combo.activated.emit(combo.findData(Grouping.TAG.value))
    page.grab()
    table.append(("regrouped by tag", 1000 * (time.perf_counter() - since)))
    word = max(page.model.values[1].entry.passage.quote.exact.split(), key=len)
    for name in ("searched, first", "searched again"):
        page.head.field.clear()
        page.head.field.returnPressed.emit()
        since = time.perf_counter()
        page.head.field.setText(word)
        page.head.field.returnPressed.emit()
        until(lambda: any(row.hits != ((),) * 4 for row in entry_rows(page)))
        page.grab()
        table.append((name, 1000 * (time.perf_counter() - since)))
    worker.shutdown()
    archive.close()
    return table


def entry_rows(page: PassagesPage) -> list[EntryRow]:
    """The passages among the rows."""
    return [row for row in page.model.values if isinstance(row, EntryRow)]


def count_of(page: PassagesPage) -> int:
    """How many passages the page has."""
    return len(entry_rows(page))


def wait(worker: SerialWorker[ArchiveSession]) -> None:
    """Until the worker has opened its archive."""
    loop = QEventLoop()
    worker.ask(lambda _session: None, lambda _nothing: loop.quit())
    loop.exec()


def until(has_come: Callable[[], bool]) -> None:
    """Until something has come, the event loop running."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if has_come() else None)
    timer.start(1)
    QTimer.singleShot(LONGEST_WAIT_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
