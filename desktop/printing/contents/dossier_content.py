"""What a dossier says: several articles side by side, every statement with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import (
    FigureRow,
    PassageNote,
    SummaryEvent,
    printed_on,
)
from desktop.printing.contents.wording import DOSSIER_HEADER


class DossierPart(StrEnum):
    """What a dossier can be made of besides its cover and its sources, in their order."""

    SUMMARIES = "summaries"
    FIGURES = "figures"
    TIMELINE = "timeline"
    PASSAGES = "passages"


ALL_PARTS = frozenset(DossierPart)


@dataclass(frozen=True, slots=True)
class DossierSummary:
    """The summary of one article.

    Attributes:
        number: The article's number among the sources.
        title: Its title.
        byline: Publisher, author, date with its evidence.
        sentences: Its extractive summary.
    """

    number: int
    title: str
    byline: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DossierFigure:
    """One row of the joint table of figures.

    Attributes:
        row: Value, what is counted, rate and direction, doubts, paragraph.
        period: What time it holds for, in words, or empty.
        attribution: Who says so, or empty.
        number: The number of its article among the sources.
    """

    row: FigureRow
    period: str
    attribution: str
    number: int


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """What several articles say of one thing; or what only one speaks of.

    Attributes:
        heading: What is counted, in the words of the articles, or the article's title.
        note: How many articles and how many different values, or empty.
        figures: The rows.
        is_disputed: Whether the articles give different values.
    """

    heading: str
    note: str
    figures: tuple[DossierFigure, ...]
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class DossierPassages:
    """The passages of one article, with its number among the sources."""

    number: int
    title: str
    passages: tuple[PassageNote, ...]


@dataclass(frozen=True, slots=True)
class DossierSource:
    """One article that the dossier rests on.

    Attributes:
        number: From 1.
        title: Its title.
        byline: Newspaper, author, date with its evidence.
        details: The day on which it was added, its file and its id.
        address: Where it stands on the web, or None.
    """

    number: int
    title: str
    byline: str
    details: str
    address: str | None


@dataclass(frozen=True, slots=True)
class DossierContent:
    """Everything that a dossier says.

    Attributes:
        title: On the cover.
        facts: Lines of the cover: name and value (`البحث`, `مراكز الاتصال`).
        summaries: One for each article.
        compared: Figures that several articles report, the most reported first.
        others: The other figures, by article.
        events: Those of all articles, oldest first.
        passages: By article.
        sources: All articles, by number.
        source: For the footer.
        printed: The day of making.
        look: How the program's own words are written.
    """

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    summaries: tuple[DossierSummary, ...] = ()
    compared: tuple[FigureGroup, ...] = ()
    others: tuple[FigureGroup, ...] = ()
    events: tuple[SummaryEvent, ...] = ()
    passages: tuple[DossierPassages, ...] = ()
    sources: tuple[DossierSource, ...] = ()
    source: str = ""
    printed: date = date(1970, 1, 1)
    look: PaperLook = USUAL

    @property
    def header(self) -> str:
        """What stands at the head of each page."""
        return DOSSIER_HEADER

    @property
    def printed_text(self) -> str:
        """The day of printing, in words."""
        return printed_on(self.printed, look=self.look)
