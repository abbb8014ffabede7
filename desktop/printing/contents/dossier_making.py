"""Making a dossier of some articles of an archive, one article a step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle, Article
from articles.figures.figure import Figure, FigureKind
from articles.figures.importance import telling
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claim import Claim
from articles.ledger.claims import claims_of
from articles.ledger.comparison import compared, differing, is_disputed
from articles.summaries.summarisation import SENTENCES
from articles.timeline.edtf import edtf_interval
from articles.timeline.events import EventKind
from articles.timeline.publication_date import DateEvidence
from desktop.display.byline import byline_of
from desktop.display.dates import UNDATED, date_text
from desktop.display.figure_display import KINDS
from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.display.plain_text import clipped, one_line
from desktop.display.plurals import ARTICLES, CountedNoun
from desktop.printing.contents.dossier_content import (
    ALL_PARTS,
    DossierContent,
    DossierFigure,
    DossierPart,
    DossierPassages,
    DossierSource,
    DossierSummary,
    FigureGroup,
)
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import (
    SummaryEvent,
    added_on,
    figure_row,
    passage_notes,
    summary_events,
    summary_sentences,
    title_of,
)
from desktop.printing.contents.wording import note_mark

_LONGEST_ATTRIBUTION = 120
_LONGEST_HEADING = 90
_WORDINGS = 3
_VALUES = CountedNoun(
    "", "القيمة نفسها", "قيمتان مختلفتان", "قيم مختلفة", "قيمة مختلفة", "قيمة مختلفة"
)
_PUBLISHERS = CountedNoun("", "مصدر واحد", "مصدران", "مصادر", "مصدرا", "مصدر")


@dataclass(frozen=True, slots=True)
class DossierPlan:
    """What the reader wants in a dossier.

    Attributes:
        article_ids: The articles, in the order of their numbers.
        title: On the cover; the query, or a plain title, when empty.
        query: What was searched for, or empty.
        narrowings: What the search was narrowed to, in words.
        parts: What it is made of.
        sentences: How many sentences of usual length each summary has at most.
        today: The day of making.
        look: How the program's own words are written.
    """

    article_ids: tuple[str, ...]
    today: date
    title: str = ""
    query: str = ""
    narrowings: tuple[str, ...] = ()
    parts: frozenset[DossierPart] = ALL_PARTS
    sentences: int = SENTENCES
    look: PaperLook = USUAL


@dataclass(frozen=True, slots=True)
class _Reported:
    """A key figure with its article's number and its row, and what the ledger makes of it."""

    figure: Figure
    shown: DossierFigure
    claim: Claim | None


class _Gathering:
    """What the articles read so far say."""

    def __init__(self, plan: DossierPlan) -> None:
        self._plan = plan
        self.summaries: list[DossierSummary] = []
        self.figures: list[_Reported] = []
        self.claims: list[ArticleClaims] = []
        self.events: dict[tuple[date, date, str, EventKind], SummaryEvent] = {}
        self.passages: list[DossierPassages] = []
        self.sources: list[DossierSource] = []
        self.days: list[tuple[date, date, str]] = []
        self.publishers: set[str] = set()

    def add(self, annotated: AnnotatedArticle, archive: Archive, added: str | None) -> None:
        """Take what one article says."""
        plan, article = self._plan, annotated.article
        number, title = len(self.sources) + 1, title_of(article.metadata)
        byline = byline_of(article.metadata, script=plan.look.digits)
        self._add_source(article, number, added)
        if DossierPart.SUMMARIES in plan.parts:
            sentences = summary_sentences(annotated, plan.sentences)
            self.summaries.append(DossierSummary(number, title, byline, sentences))
        if DossierPart.FIGURES in plan.parts:
            self._add_figures(annotated, number)
        if DossierPart.TIMELINE in plan.parts:
            for event in summary_events(annotated, plan.today, look=plan.look):
                self._add_event(event, number, title)
        if DossierPart.PASSAGES in plan.parts:
            notes = passage_notes(archive.passages.of_article(article.id), article)
            if notes:
                self.passages.append(DossierPassages(number, title, notes))

    def _add_figures(self, annotated: AnnotatedArticle, number: int) -> None:
        claims = claims_of(annotated)
        self.claims.append(claims)
        claim_of = {
            annotated.figures[place].span: claim
            for claim in claims.claims
            for place in claim.places
        }
        self.figures += [
            _Reported(
                each, self._figure(each, annotated.article.body, number), claim_of.get(each.span)
            )
            for each in telling(annotated.figures)
        ]

    def _add_source(self, article: Article, number: int, added: str | None) -> None:
        metadata, plan = article.metadata, self._plan
        days = edtf_interval(metadata.date.value) if metadata.date.value else None
        if days is not None and metadata.date.evidence is not DateEvidence.UNKNOWN:
            self.days.append((*days, str(metadata.date.value)))
        if metadata.publisher:
            self.publishers.add(metadata.publisher)
        when = added_on(added, look=plan.look) if added else ""
        details = metadata_line((f"المعرّف {isolated(article.id)}", when))
        self.sources.append(
            DossierSource(
                number,
                title_of(metadata),
                byline_of(metadata, script=plan.look.digits),
                details,
                metadata.identifier,
            )
        )

    def _figure(self, figure: Figure, body: str, number: int) -> DossierFigure:
        """The row; period and source have columns of their own."""
        look = self._plan.look
        bare = replace(figure, period=None, attribution=None)
        period = date_text(figure.period) if figure.period else ""
        attribution = clipped(one_line(figure.attribution or ""), _LONGEST_ATTRIBUTION)
        row = figure_row(bare, body, look=look)
        return DossierFigure(row, look.written(period), attribution, number)

    def _add_event(self, event: SummaryEvent, number: int, title: str) -> None:
        """Several articles that tell the same of the same day are one event with more sources."""
        label = event.label
        if event.kind is EventKind.PUBLISHED:
            label = f"{event.label}: {set_off(title)}"
        key = event.start, event.end, label, event.kind
        known = self.events.get(key)
        source = note_mark(number).strip()
        if known is not None:
            source = f"{known.source} {source}"
        self.events[key] = replace(known or event, label=label, source=source)


def dossier_steps(archive: Archive, plan: DossierPlan) -> Generator[int, None, DossierContent]:
    """Read the articles one after the other; those that the archive does not hold are left out.

    Args:
        archive: Of the thread that takes the steps.
        plan: What is wanted.

    Yields:
        How many articles are read.

    Returns:
        What the dossier says.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    gathered = _Gathering(plan)
    added = archive.entries.of(plan.article_ids)
    for annotated in archive.articles.get_many(plan.article_ids):
        gathered.add(annotated, archive, added.get(annotated.article.id))
        yield len(gathered.sources)
    return _content(gathered, plan)


def dossier_of(archive: Archive, plan: DossierPlan) -> DossierContent:
    """As `dossier_steps`, in one go.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    steps = dossier_steps(archive, plan)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            content: DossierContent = end.value
            return content


def _content(gathered: _Gathering, plan: DossierPlan) -> DossierContent:
    groups, rest = _compared(gathered)
    events = sorted(gathered.events.values(), key=lambda event: (event.start, event.end))
    return DossierContent(
        title=plan.title.strip() or plan.query.strip() or _plain_title(len(gathered.sources)),
        facts=_facts(gathered, plan),
        summaries=tuple(gathered.summaries),
        compared=tuple(_group(group) for group in groups),
        others=_by_article(rest, gathered.sources),
        events=tuple(events),
        passages=tuple(gathered.passages),
        sources=tuple(gathered.sources),
        source=clipped(one_line(plan.title or plan.query), _LONGEST_HEADING),
        printed=plan.today,
        look=plan.look,
    )


def _compared(gathered: _Gathering) -> tuple[list[list[_Reported]], list[_Reported]]:
    """The key figures of which several articles speak, by indicator, and the others."""
    articles = {each.article: each.claims for each in gathered.claims}
    group_of = {
        id(articles[name][at]): number
        for number, places in enumerate(compared(gathered.claims))
        for name, at in places
    }
    groups: dict[int, list[_Reported]] = {}
    for each in gathered.figures:
        number = group_of.get(id(each.claim))
        if number is not None:
            groups.setdefault(number, []).append(each)
    shared = {
        number: group
        for number, group in groups.items()
        if len({each.shown.number for each in group}) > 1
    }
    rest = [each for each in gathered.figures if group_of.get(id(each.claim)) not in shared]
    return [shared[number] for number in sorted(shared)], rest


def _plain_title(articles: int) -> str:
    return f"ملف من {ARTICLES.governed(articles)}"


def _facts(gathered: _Gathering, plan: DossierPlan) -> tuple[tuple[str, str], ...]:
    articles = ARTICLES.counted(len(gathered.sources))
    publishers = _PUBLISHERS.counted(len(gathered.publishers))
    write = plan.look.written
    facts = (
        ("البحث", set_off(one_line(plan.query))),
        ("قُصر على", metadata_line(plan.narrowings)),
        ("المدة", write(_period(gathered))),
        ("المقالات", write(metadata_line((articles, publishers)))),
        ("أُعدّ في", write(date_text(plan.today.isoformat()))),
    )
    return tuple((name, words) for name, words in facts if words)


def _period(gathered: _Gathering) -> str:
    """From the first to the last day of publication; how many articles have none."""
    undated = len(gathered.sources) - len(gathered.days)
    if not gathered.days:
        return UNDATED
    # In the words of the articles: of one that tells its year alone, no day is known.
    first = date_text(min(gathered.days, key=lambda days: days[0])[2])
    last = date_text(max(gathered.days, key=lambda days: days[1])[2])
    words = first if first == last else f"من {first} إلى {last}"
    more = f"{ARTICLES.counted(undated)} {UNDATED}" if undated else ""
    return metadata_line((words, more))


def _group(group: Sequence[_Reported]) -> FigureGroup:
    """The same values stand one under the other, the greatest first."""
    wordings = Counter(each.shown.row.counted for each in group)
    heading = "، ".join(
        clipped(words, _LONGEST_HEADING) for words, _ in wordings.most_common(_WORDINGS)
    )
    kind = group[0].figure.kind
    if kind is not FigureKind.COUNT:
        heading = f"{heading} ({KINDS[kind]})"
    claims = [each.claim for each in group if each.claim is not None]
    articles = len({each.shown.number for each in group})
    return FigureGroup(
        heading,
        metadata_line((ARTICLES.counted(articles), _VALUES.counted(max(differing(claims), 1)))),
        tuple(each.shown for each in sorted(group, key=_greatest_first)),
        is_disputed=is_disputed(claims),
    )


def _greatest_first(each: _Reported) -> tuple[float, float, int]:
    low, high = each.figure.low or 0.0, each.figure.high or 0.0
    return -high, -low, each.shown.number


def _by_article(
    rest: Iterable[_Reported], sources: Sequence[DossierSource]
) -> tuple[FigureGroup, ...]:
    by_number: dict[int, list[DossierFigure]] = {}
    for each in rest:
        by_number.setdefault(each.shown.number, []).append(each.shown)
    return tuple(
        FigureGroup(f"{note_mark(number)}{sources[number - 1].title}", "", tuple(figures))
        for number, figures in by_number.items()
    )
