"""Garbage collection: cycles of objects are taken apart in the window's thread, and in no other.

Python collects wherever its thresholds are reached. In a worker's thread that can be fatal: a
connection of Qt to a bound method that is garbage is cut there, under a lock of Qt's, and waits for
the interpreter, while the window's thread keeps the interpreter and waits for that lock: the
window stands still for ever. (PySide6 6.11: `QObject::disconnect` out of a weak reference's
callback, `PyGILState_Ensure` inside of it.)
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_MILLISECONDS = 500


class GarbageCollector(QObject):
    """Collects at the thresholds of `gc.set_threshold`, looking at them twice a second.

    While there is one, Python itself collects nothing. It belongs to the thread of the window.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> int | None:
        """Collect the oldest generation that is due; which one it was, or None."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        oldest = max((n for n, (count, most) in enumerate(due) if count > most > 0), default=None)
        if oldest is not None:
            gc.collect(oldest)
        return oldest

    def stop(self) -> None:
        """Let Python collect again wherever it likes, if it did so before."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
