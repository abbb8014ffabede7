"""How much memory a day's reading takes: searches and articles, one after the other, in one window.

    python -m tests.benchmarks.long_use [--archive DIR --home DIR] [--searches N] [--switches N]

Without an archive one of as many synthetic articles as `--articles` says is made. What is promised
is the memory at the end over that after the first hundred of each: what grows then would grow for
ever.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.library.import_job import import_job
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.window.main_window import MainWindow
from tests.benchmarks.measure import material
from tests.desktop.running import running

ARTICLES = 100_000
SEARCHES, SWITCHES = 3000, 1000
FIRST = 100
MOST_TIMES = 1.3
_BODIES = 400
_LONGEST_WAIT_MS = 1_800_000  # of a start that brings an index up to date


class Memory(NamedTuple):
    """What the process holds, in MB, after so many searches and articles."""

    searches: int
    switches: int
    megabytes: float


def main() -> None:
    """Measure and print; fail when the promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--archive", type=Path)
    parser.add_argument("--home", type=Path, help="where the archive's index lies")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--searches", type=int, default=SEARCHES)
    parser.add_argument("--switches", type=int, default=SWITCHES)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory(prefix="khizana-bench-") as temporary:
        folder = Path(temporary)
        os.environ["KHIZANA_HOME"] = str(options.home or folder / "home")
        location = ArchiveLocation(options.archive or folder / "archive")
        if options.archive is None:
            for _ in import_job(location, [material(folder, options.articles)]):
                pass
        # As the program itself starts.
        gc.freeze()
        gc.set_threshold(50_000, 20, 50)
        application = QApplication([])
        with running(application) as program:
            use = LongUse(program.open(location), location)
            table = []
            for memory in use.go_on(options.searches, options.switches):
                table.append(memory)
                searches, switches, megabytes = memory
                sys.stdout.write(
                    f"{searches:>6} searches {switches:>6} articles {megabytes:>8.0f} MB\n"
                )
                sys.stdout.flush()
    times = table[-1].megabytes / table[0].megabytes
    sys.stdout.write(f"last ÷ first {times:.2f} (at most {MOST_TIMES})\n")
    if times > MOST_TIMES:
        sys.exit("memory grows")


class LongUse:
    """A window in which somebody searches and reads on and on."""

    def __init__(self, window: MainWindow, location: ArchiveLocation) -> None:
        self.window = window
        with location.open_archive() as archive:
            ids = archive.articles.ids()
            self._ids = random.Random(5).sample(ids, min(len(ids), SWITCHES))
            some = archive.articles.bodies(self._ids[:_BODIES])
        self._words = [body.split() for body in some.values() if body.split()]
        self._chance = random.Random(3)
        self._answered: SearchState | None = None
        window.page.searches.answered.connect(lambda page: setattr(self, "_answered", page.state))
        wait_until(lambda: self._answered is not None and not window.imports.is_running)

    def go_on(self, searches: int, switches: int) -> Iterator[Memory]:
        """Search and read in turn; what is held after the first hundred of each, and at tenths."""
        done = read = 0
        first = FIRST / max(searches, switches, FIRST)
        for share in (first, *(tenth / 10 for tenth in range(1, 11))):
            while done < min(searches, max(FIRST, share * searches)):
                self.search()
                done += 1
            while read < min(switches, max(FIRST, share * switches)):
                self.read(self._ids[read % len(self._ids)])
                read += 1
            yield Memory(done, read, held_megabytes())

    def search(self) -> None:
        """Ask for one to three neighbouring words of some article."""
        words = self._chance.choice(self._words)
        at = self._chance.randrange(len(words))
        wanted = SearchState(text=" ".join(words[at : at + self._chance.randint(1, 3)]))
        self.window.page.searches.change(wanted)
        wait_until(lambda: self._answered == wanted)

    def read(self, article_id: str) -> None:
        """Open an article."""
        page = self.window.page
        page.article_mediator.open(article_id, page.searches.state)

        def is_open() -> bool:
            opened = page.reading.opened
            return opened is not None and opened.article.id == article_id

        wait_until(is_open)


def held_megabytes() -> float:
    """What the process holds in memory now, as Linux tells it."""
    fields = Path("/proc/self/statm").read_text("ascii").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    loop, timer = QEventLoop(), QTimer(interval=1)
    timer.timeout.connect(lambda: loop.quit() if holds() else None)
    timer.start()
    QTimer.singleShot(_LONGEST_WAIT_MS, loop, loop.quit)
    loop.exec()
    timer.stop()
    if not holds():
        raise TimeoutError("the window does not come to rest")


if __name__ == "__main__":
    main()
