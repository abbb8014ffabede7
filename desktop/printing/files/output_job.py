"""Pages on their way to a file or a printer, one between two events."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from desktop.output_error import OutputError

_SLICE_MILLISECONDS = 12


class OutputJob(QObject):
    """Drains a generator of page numbers so that the window stays awake.

    It stays in the window's thread: painting a page takes a few milliseconds, and the layouts
    that it paints are those of the preview.

    Signals:
        advanced: How many pages are painted.
        failed: The `OutputError` that ended the job.
        ended: The job is over, whether it failed or not.
    """

    advanced = Signal(int)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[int] | None = None
        self._done: Callable[[int], None] | None = None
        self._pages = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_step)

    def start(self, steps: Iterator[int], done: Callable[[int], None]) -> None:
        """Begin, giving up what was under way.

        Args:
            steps: Yields the number of pages painted so far.
            done: Called with the last number when the generator ends by itself.
        """
        self._steps, self._done, self._pages = steps, done, 0
        self._timer.start()

    def cancel(self) -> None:
        """Give up; a file that is not finished never appears."""
        self._timer.stop()
        self._steps = self._done = None

    def _take_step(self) -> None:
        steps, done = self._steps, self._done
        if steps is None or done is None:
            self._timer.stop()
            return
        before = self._pages
        clock = QElapsedTimer()
        clock.start()
        try:
            for self._pages in steps:
                if clock.elapsed() >= _SLICE_MILLISECONDS:
                    break
            else:
                self.cancel()
                self.ended.emit()
                done(self._pages)
                return
        except OutputError as error:
            self.cancel()
            self.ended.emit()
            self.failed.emit(error)
            return
        except Exception:
            # The generator is spent: taken up again it would seem to have ended by itself.
            self.cancel()
            self.ended.emit()
            raise
        if self._pages != before:
            self.advanced.emit(self._pages)
