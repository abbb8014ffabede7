"""How fluid the timeline page is with a hundred thousand events.

    python -m tests.benchmarks.timeline_page [--events N]

The page is opened over an archive of its own, without a screen; a frame is one step of zooming,
panning or scrolling with everything painted. What is promised is the time of the processor: what
other programs take on a busy machine is shown beside it, as time on the clock.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QTimer

from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from desktop.tasks.runner import TaskRunner
from desktop.tasks.serial_worker import SerialWorker
from desktop.timeline.page import TimelinePage
from tests.benchmarks.dated_archive import fill
from tests.benchmarks.painting import painting_application, timed, wait_until
from tests.desktop.making import look_of

EVENTS = 100_000
LARGEST_FRAME_MS = 50
LONGEST_START_MS = 1000


class Line(NamedTuple):
    """One line of the table: milliseconds of the processor, and on the clock."""

    name: str
    processor: float
    clock: float
    over: str


def main() -> None:
    """Measure and print; fail when a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=EVENTS)
    events = parser.parse_args().events
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="khizana-bench-") as folder:
        os.environ["KHIZANA_HOME"] = str(Path(folder) / "home")
        fill(Path(folder) / "dated", events)
        # As the program itself starts.
        sys.setswitchinterval(0.001)
        gc.freeze()
        gc.set_threshold(50_000, 20, 50)
        _application = painting_application()
        table = timeline_lines(Path(folder) / "dated", f"{events} events")
    for row in table:
        milliseconds = f"{row.processor:>8.1f} ms ({row.clock:.1f} on the clock)"
        sys.stdout.write(f"{row.name:<32} {milliseconds:<38} {row.over}\n")
    by_name = {row.name: row.processor for row in table}
    slow = [name for name in by_name if "worst" in name and by_name[name] > LARGEST_FRAME_MS]
    if by_name["timeline: open"] > LONGEST_START_MS:
        slow.append("timeline: open")
    if slow:
        sys.exit(f"slower than promised: {', '.join(slow)}")


def timeline_lines(archive: Path, over: str) -> list[Line]:
    """All measures of the timeline page over an archive; needs a running application."""
    location = ArchiveLocation(archive)
    worker = SerialWorker(location.open_session, ArchiveSession.close)
    try:
        return _measured(worker, location, over)
    finally:
        worker.shutdown()


def _measured(
    worker: SerialWorker[ArchiveSession], location: ArchiveLocation, over: str
) -> list[Line]:
    ready: list[int] = []
    worker.ask(lambda session: session.engine.count(), ready.append)
    wait_until(lambda: bool(ready))
    since, used = time.perf_counter(), time.process_time()
    stalls = _Stalls()
    page = TimelinePage(worker, look_of(), location, TaskRunner())
    page.resize(1440, 846)
    page.show()
    page.show_found(None)
    wait_until(lambda: page.model.rowCount() > 0)
    page.repaint()
    used, since = time.process_time() - used, time.perf_counter() - since
    lines = [Line("timeline: open", 1000 * used, 1000 * since, over)]
    wait_until(lambda: "…" not in str(page.model.data(page.model.index(0, 0))))
    lines.append(Line("timeline: open, worst stall", *stalls.end(), over))
    for name, steps in (("zoom and pan", _axis_steps(page)), ("scroll", _list_steps(page))):
        processor, clock = zip(*map(timed, steps), strict=True)
        for kind, of in (("median", median), ("worst", max)):
            over = f"{len(clock)} frames"
            lines.append(Line(f"timeline: {name}, {kind}", of(processor), of(clock), over))
    page.close()
    page.deleteLater()
    return lines


class _Stalls:
    """How long the window answers nothing at a time, from now on.

    The time of the processor is that of the whole process: what the search thread does while it
    holds the interpreter's lock is a stall, too.
    """

    def __init__(self) -> None:
        self._processor = self._clock = 0.0
        self._since = time.process_time(), time.perf_counter()
        self._timer = QTimer(interval=2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def end(self) -> tuple[float, float]:
        """The longest in milliseconds of the processor, and on the clock."""
        self._tick()
        self._timer.stop()
        return self._processor, self._clock

    def _tick(self) -> None:
        now = time.process_time(), time.perf_counter()
        self._processor = max(self._processor, 1000 * (now[0] - self._since[0]))
        self._clock = max(self._clock, 1000 * (now[1] - self._since[1]))
        self._since = now


def _axis_steps(page: TimelinePage) -> Iterator[Callable[[], None]]:
    axis = page.axis

    def step(factor: float, x: float, pixels: float) -> None:
        axis.zoom(factor, x)
        axis.pan(pixels)
        axis.repaint()

    for x in (200.0, 700.0, 1200.0):
        axis.fit()
        for turn in range(70):
            pixels = 40.0 if turn % 2 else -60.0
            yield lambda x=x, pixels=pixels: step(1.13, x, pixels)
        for _ in range(40):
            yield lambda x=x: step(0.8, x, 25.0)


def _list_steps(page: TimelinePage) -> Iterator[Callable[[], None]]:
    bar = page.list.verticalScrollBar()
    for turn in range(120):
        place = turn * 40 if turn % 3 else turn * bar.maximum() // 120

        def step(place: int = place) -> None:
            bar.setValue(place)
            page.list.viewport().repaint()

        yield step


if __name__ == "__main__":
    main()
