"""TimelineOutput: the listed events into the print preview, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.failures import advice, sentence
from desktop.look import Look
from desktop.printing.contents.paper_look import paper_look
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.timeline.controller import TimelineController
from desktop.timeline.events_model import ListedEvent
from desktop.timeline.timeline_printout import MOST_PRINTED, timeline_printout
from desktop.widgets.notice import Notice


class TimelineOutput(QObject):
    """One output at a time; a new one gives the former up."""

    def __init__(
        self, look: Look, controller: TimelineController, notice: Notice, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._notice = notice
        self._window = parent
        self._is_busy = False
        self._total: int | None = None
        self._ready: Callable[[TimelineContent], None] = lambda _content: None
        self._look = look
        controller.read_through.connect(self._hand_over)
        controller.failed.connect(self.tell_failure)
        notice.acted.connect(self._leave)
        notice.dismissed.connect(self._leave)

    def apply(self, look: Look) -> None:
        """Write the numbers of the next printout by this look."""
        self._look = look

    def prepare(self, rows: Sequence[int], ready: Callable[[TimelineContent], None]) -> bool:
        """Read the first events of a list and hand over how they are printed; False for none."""
        if not rows:
            return False
        self._is_busy = True
        self._total = len(rows)
        self._ready = ready
        self._notice.say(self.tr("يُعدّ للطباعة…"), self.tr("إلغاء"))
        self._controller.read(rows[:MOST_PRINTED])
        return True

    def tell_failure(self, error: Exception) -> None:
        """Say what went wrong, and what to do."""
        self._end()
        self._notice.say(f"{sentence(error)} {advice(error)}", self.tr("حسنا"))

    def _hand_over(self, events: Sequence[ListedEvent]) -> None:
        if self._total is None:
            return
        content = timeline_printout(
            events,
            self._controller.narrowing.period,
            total=self._total,
            today=date.today(),  # noqa: DTZ011 - the reader's own day
            look=paper_look(self._look),
        )
        self._end()
        self._notice.hide()
        self._ready(content)

    def _end(self) -> None:
        self._is_busy = False
        self._total = None

    def _leave(self) -> None:
        """The notice was put away, or its button clicked: what goes on is given up."""
        if self._is_busy:
            self._controller.cancel_reading()
            self._end()
        self._notice.hide()
