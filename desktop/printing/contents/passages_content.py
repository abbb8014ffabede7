"""What a printed list of passages says: as it is grouped and narrowed on its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import PassageNote, printed_on
from desktop.printing.contents.wording import PASSAGES_HEADER


@dataclass(frozen=True, slots=True)
class PassageGroup:
    """Passages under one heading.

    Attributes:
        heading: What they share: an article's title, a tag, a colour, a month; or empty.
        details: Newspaper and date where the heading is an article; or empty.
        passages: In their order on the page.
    """

    heading: str
    details: str
    passages: tuple[PassageNote, ...]


@dataclass(frozen=True, slots=True)
class PassagesContent:
    """Everything that a printed list of passages says.

    Attributes:
        title: What the list is called.
        byline: How many there are, and what they are narrowed to.
        groups: The headings with their passages.
        source: For the footer; which archive.
        printed: The day of printing.
        look: How the program's own words are written.
    """

    title: str
    byline: str
    groups: tuple[PassageGroup, ...] = ()
    source: str = ""
    printed: date = date(1970, 1, 1)
    look: PaperLook = USUAL

    @property
    def header(self) -> str:
        """What stands at the head of each page."""
        return PASSAGES_HEADER

    @property
    def printed_text(self) -> str:
        """The day of printing, in words."""
        return printed_on(self.printed, look=self.look)
