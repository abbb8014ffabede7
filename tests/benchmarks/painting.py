"""What the benchmarks of the window share: it looks as in the program, and each step is timed."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.fonts import load_fonts
from desktop.stylesheet import stylesheet
from desktop.theme import LIGHT


def painting_application() -> QApplication:
    """An application with the program's typefaces, direction and style; whoever asks keeps it."""
    application = QApplication([])
    load_fonts()
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    application.setStyleSheet(stylesheet(LIGHT, "", ""))
    return application


def timed(step: Callable[[], None]) -> tuple[float, float]:
    """Milliseconds of the window's thread, and on the clock."""
    since, used = time.perf_counter(), time.thread_time()
    step()
    return 1000 * (time.thread_time() - used), 1000 * (time.perf_counter() - since)


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the application run until something holds."""
    loop = QEventLoop()
    timer = QTimer(interval=2)
    timer.timeout.connect(lambda: loop.quit() if holds() else None)
    timer.start()
    loop.exec()
    timer.stop()
