"""How far a command is that takes long, on standard error."""

from __future__ import annotations

import sys
import time

from desktop.command_line.rendering import Output
from desktop.display.isolation import isolated_path
from desktop.library.import_progress import ImportProgress
from desktop.library.import_wording import count_words, item_name, pace_words

_TERMINAL_SECONDS = 0.1
_PLAIN_SECONDS = 5.0


class Progress:
    """Progress for a person: one line that changes in a terminal, a line now and then in a log."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._is_terminal = sys.stderr.isatty()
        self._interval = _TERMINAL_SECONDS if self._is_terminal else _PLAIN_SECONDS
        self._last = time.monotonic()

    def show(self, progress: ImportProgress) -> None:
        """Show it, if the last one was shown long enough ago."""
        now = time.monotonic()
        if now - self._last < self._interval:
            return
        self._last = now
        item = isolated_path(item_name(progress.current))
        words = [count_words(progress), pace_words(progress), item]
        line = " · ".join(part for part in words if part)
        if self._is_terminal:
            self._output.transient(line)
        else:
            self._output.message(line)

    def clear(self) -> None:
        """Wipe the changing line."""
        if self._is_terminal:
            self._output.transient("")
