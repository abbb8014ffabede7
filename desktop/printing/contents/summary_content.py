"""What a printed summary says: one frozen value that paper, PDF and HTML share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from articles.article import AnnotatedArticle, Article, Metadata
from articles.figures.clause import clause_around
from articles.figures.figure import Figure
from articles.figures.importance import by_importance, key_order
from articles.ledger_entries import ToldElsewhere
from articles.passages.passage import Anchoring, Passage
from articles.span import Span
from articles.summaries.summarisation import SENTENCES, summarise
from articles.timeline.events import EventKind, events_of
from desktop.display.byline import byline_of
from desktop.display.dates import date_text
from desktop.display.figure_display import figure_display
from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.display.plain_text import clipped, one_line
from desktop.display.plurals import FIGURES
from desktop.display.told_elsewhere import told_elsewhere_text
from desktop.display.wording import told_paragraph
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.wording import HEADER, MORE_FIGURES

PUBLISHED = "نُشر"
_FINGERPRINT_LENGTH = 8
# A heading or a cell is not the place for a megabyte that a broken file calls its title.
_LONGEST_TITLE = 400
_LONGEST_CELL = 240
# About a page of them; the rows of 1 500 filled 51.
_MOST_FURTHER = 30


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row of the table of key figures; every text is ready to be set in Arabic.

    Attributes:
        value: The number with its unit (`80 %`, `14 مليار درهم`).
        qualifier: `أكثر من`, …, or empty.
        counted: What is counted; the figure's own words where the article does not say.
        details: Period, rate, direction, attribution; or empty.
        doubts: One question each.
        paragraph: Number of its paragraph, from 1; None in an article of one.
        low: The value as a number, or the lower end of a range; None where only words say it.
        high: The upper end; `low` where there is no range.
        unit: As `Figure.unit`.
    """

    value: str
    qualifier: str
    counted: str
    details: str
    doubts: tuple[str, ...]
    paragraph: int | None
    low: float | None = None
    high: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class SummaryEvent:
    """One event on the summary's timeline.

    Attributes:
        value: When, in words (`25 ماي 2025`).
        label: What happens; `نُشر` for the article itself.
        kind: Its place relative to the article.
        certain: Whether words fix the date (`articles.timeline.events`).
        start: Its first day.
        end: Its last day; equal to `start` for a day.
        source: Where it is said, when several articles speak: the number of one, or its words,
            newspaper and title; or empty.
    """

    value: str
    label: str
    kind: EventKind
    certain: bool
    start: date
    end: date
    source: str = ""


@dataclass(frozen=True, slots=True)
class PassageNote:
    """One passage that the reader marked.

    Attributes:
        quote: The words.
        colour: Name of a colour role (see `Passage.colour`).
        note: The reader's words, or empty.
        tags: The reader's tags.
        paragraph: Number of its paragraph from 1, or None when the passage is lost or the article
            has one.
        number: Its number among the notes of a printed article, or None.
        citation: Title, newspaper and date where the article is not said otherwise, or empty.
        is_lost: Whether its words are no longer in the article.
    """

    quote: str
    colour: str
    note: str
    tags: tuple[str, ...]
    paragraph: int | None
    number: int | None = None
    citation: str = ""
    is_lost: bool = False


@dataclass(frozen=True, slots=True)
class SummaryContent:
    """Everything that the summary of one article says.

    Attributes:
        title: The article's title.
        byline: Publisher, author, date with its evidence, joined by ` · `.
        sentences: The extractive summary, in the order of the article.
        figures: The key figures, the first one first, as their cards stand beside the article.
        further_figures: The leading ones of the others that the article reports, in its order.
        unprinted_figures: The rest of these, for tables alone.
        events: The article and what happens in it, oldest first.
        passages: What the reader marked, in the order of the article.
        source: The file's name, its date of entry and its fingerprint, for the footer.
        printed: The day of printing.
        address: Where the article stands on the web, or None.
        look: How the program's own words are written.
    """

    title: str
    byline: str
    sentences: tuple[str, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    further_figures: tuple[FigureRow, ...] = ()
    unprinted_figures: tuple[FigureRow, ...] = ()
    events: tuple[SummaryEvent, ...] = ()
    passages: tuple[PassageNote, ...] = ()
    source: str = ""
    printed: date = date(1970, 1, 1)
    address: str | None = None
    look: PaperLook = USUAL

    @property
    def header(self) -> str:
        """What stands at the head of each page."""
        return HEADER

    @property
    def printed_text(self) -> str:
        """The day of printing, in words."""
        return printed_on(self.printed, look=self.look)

    @property
    def unprinted_text(self) -> str:
        """How many figures are not printed, in words; empty where all are."""
        if not self.unprinted_figures:
            return ""
        return f"{MORE_FIGURES}: {self.look.written(FIGURES.counted(len(self.unprinted_figures)))}"


def printed_on(day: date, *, look: PaperLook) -> str:
    """`طُبع في 21 نونبر 2026`."""
    return f"طُبع في {look.written(date_text(day.isoformat()))}"


def summary_of(
    annotated: AnnotatedArticle,
    passages: Sequence[Passage],
    *,
    today: date,
    added: str | None = None,
    sentences: int = SENTENCES,
    look: PaperLook = USUAL,
    elsewhere: Mapping[Span, ToldElsewhere] = MappingProxyType({}),
) -> SummaryContent:
    """What the printed summary of an article says.

    Args:
        annotated: The article with its figures and times.
        passages: The reader's passages; those of other articles are left out.
        today: The day of printing.
        added: When the article entered the archive, ISO 8601, if known.
        sentences: How many sentences of usual length the summary has at most.
        look: How the program's own words are written.
        elsewhere: What other articles say of the figures, by where these stand.
    """
    article = annotated.article
    order = by_importance(annotated.figures, article.body, title=article.metadata.title)
    key = key_order(annotated.figures, order)
    others = [each for each in order if annotated.figures[each].key and each not in key]

    def rows(numbers: Iterable[int]) -> tuple[FigureRow, ...]:
        return tuple(
            _warned(figure_row(figure, article.body, look=look), elsewhere.get(figure.span), look)
            for figure in (annotated.figures[number] for number in numbers)
        )

    return SummaryContent(
        title=title_of(article.metadata),
        byline=byline_of(article.metadata, script=look.digits),
        sentences=summary_sentences(annotated, sentences),
        figures=rows(key),
        further_figures=rows(sorted(others[:_MOST_FURTHER])),
        unprinted_figures=rows(sorted(others[_MOST_FURTHER:])),
        events=summary_events(annotated, today, look=look),
        passages=passage_notes(passages, article),
        source=source_line(article, added, look=look),
        printed=today,
        address=article.metadata.identifier,
        look=look,
    )


def title_of(metadata: Metadata) -> str:
    """The title on one line, cut where it is longer than any title."""
    return clipped(one_line(metadata.title), _LONGEST_TITLE)


def summary_sentences(annotated: AnnotatedArticle, count: int) -> tuple[str, ...]:
    """The sentences of the summary, each on one line."""
    return tuple(one_line(sentence.text) for sentence in summarise(annotated, count))


def _warned(row: FigureRow, elsewhere: ToldElsewhere | None, look: PaperLook) -> FigureRow:
    """The row with a warning where other articles tell other values."""
    warning = told_elsewhere_text(elsewhere)
    return replace(row, doubts=(*row.doubts, look.written(warning))) if warning else row


def figure_row(figure: Figure, body: str, *, look: PaperLook) -> FigureRow:
    """The row of one figure of an article with this body."""
    words = figure_display(figure, script=look.digits)
    return FigureRow(
        value=words.value,
        qualifier=words.qualifier,
        counted=_counted(words.name, figure, body),
        details=clipped(words.details, _LONGEST_CELL),
        doubts=words.doubts,
        paragraph=told_paragraph(body, figure.span.start),
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
    )


def _counted(name: str, figure: Figure, body: str) -> str:
    """What is counted; else the article's own words around it, which run in their own direction."""
    if name:
        return clipped(one_line(name), _LONGEST_CELL)
    return set_off(clipped(one_line(clause_around(body, figure.span)), _LONGEST_CELL))


def kind_seen_on(kind: EventKind, start: date, day: date) -> EventKind:
    """The kind of an event that begins on `start` for who prints it on `day`.

    An article without a date knows of nothing to come; what lies beyond the day of printing is.
    """
    return EventKind.FUTURE if kind is EventKind.PAST and start > day else kind


def summary_events(
    annotated: AnnotatedArticle, today: date, *, look: PaperLook
) -> tuple[SummaryEvent, ...]:
    """The article's own date and its events, in the order of the calendar, the same said once.

    Where the article has no date, what lies beyond the day of printing is still to come.
    """
    is_dated = annotated.article.metadata.date.value is not None
    events: dict[tuple[date, date, str], SummaryEvent] = {}
    for event in events_of(annotated.times, annotated.article.metadata.date):
        # An open end («منذ 2010») is said by the words; on the axis the known end marks the place.
        start, end = event.known_days
        is_own = event.kind is EventKind.PUBLISHED
        label = PUBLISHED if is_own else one_line(event.label) or one_line(event.words)
        shown = SummaryEvent(
            value=look.written(date_text(event.value, event.words)),
            label=label,
            kind=event.kind if is_dated else kind_seen_on(event.kind, start, today),
            certain=event.certain,
            start=start,
            end=end,
        )
        events.setdefault((start, end, label), shown)
    return tuple(sorted(events.values(), key=lambda event: (event.start, event.end)))


def passage_notes(
    passages: Iterable[Passage], article: Article, *, numbered: bool = False
) -> tuple[PassageNote, ...]:
    """The passages of an article, lost ones last.

    Args:
        passages: The reader's passages; those of other articles are left out.
        article: The article.
        numbered: Whether they are counted, from 1.
    """
    own = [passage for passage in passages if passage.article_id == article.id]
    own.sort(key=lambda passage: (passage.position.start, passage.position.end))
    if numbered:
        own.sort(key=lambda passage: passage.anchoring is Anchoring.LOST)
    return tuple(
        PassageNote(
            quote=passage.quote.exact.strip(),
            colour=passage.colour,
            note=passage.note.strip(),
            tags=passage.tags,
            paragraph=None
            if passage.anchoring is Anchoring.LOST
            else told_paragraph(article.body, passage.position.start),
            number=number if numbered else None,
            is_lost=passage.anchoring is Anchoring.LOST,
        )
        for number, passage in enumerate(own, start=1)
    )


def source_line(article: Article, added: str | None, *, look: PaperLook) -> str:
    """The file's name, the day on which it was added, its fingerprint; for a footer."""
    name = re.split(r"[/\\]", article.provenance.origin)[-1]
    parts = [f"المصدر: ملف {isolated(clipped(one_line(name), 80))}"] if name else []
    if added:
        parts.append(added_on(added, look=look))
    if article.provenance.fingerprint:
        short = article.provenance.fingerprint[:_FINGERPRINT_LENGTH]
        parts.append(f"بصمة {isolated(short)}")
    return metadata_line(parts)


def added_on(added: str, *, look: PaperLook) -> str:
    """`أُضيف في 21 نونبر 2026`, on the reader's calendar.

    Args:
        added: ISO 8601, with its time zone where it has a time.
        look: How the program's own words are written.
    """
    moment = datetime.fromisoformat(added)
    day = (moment if moment.tzinfo is None else moment.astimezone()).date()
    return f"أُضيف في {look.written(date_text(day.isoformat()))}"
