"""What a printed timeline says: a period, its axis, its events with their sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import SummaryEvent, printed_on
from desktop.printing.contents.wording import TIMELINE_HEADER


@dataclass(frozen=True, slots=True)
class TimelineContent:
    """Everything that a printed timeline says.

    Attributes:
        title: What it is called.
        byline: The period, and how many events there are.
        events: Oldest first, each with its source.
        source: For the footer.
        printed: The day of printing.
        look: How the program's own words are written.
    """

    title: str
    byline: str
    events: tuple[SummaryEvent, ...] = ()
    source: str = ""
    printed: date = date(1970, 1, 1)
    look: PaperLook = USUAL

    @property
    def header(self) -> str:
        """What stands at the head of each page."""
        return TIMELINE_HEADER

    @property
    def printed_text(self) -> str:
        """The day of printing, in words."""
        return printed_on(self.printed, look=self.look)
