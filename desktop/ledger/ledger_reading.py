"""Reading the ledger for the page, in the thread that answers searches. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.arabic.folding import fold_line
from articles.archive.archive import Archive
from articles.archive.ledger_repository import ClaimRow, IndicatorRow, LedgerFacet
from articles.article import Article
from articles.claim_reader import ClaimReader
from articles.cleaning.paragraphs import sentences
from articles.figures.figure import Figure, Qualifier
from articles.figures.value_reading import read_value
from articles.ledger.claim import Claim
from articles.ledger.contradiction import Judgement
from articles.ledger.opponents import opponents_of
from articles.ledger.resemblance import exceeds_whole
from articles.ledger.scopes import country_names
from articles.placed_decisions import lacks_a_thousand, settled_alone, settled_pairs, unsettled
from articles.span import Span
from articles.timeline.edtf import edtf_interval
from desktop.display.dates import date_text
from desktop.display.figure_display import figure_display, scaled_number, unit_name
from desktop.ledger.ledger_entry import IndicatorEntry, IndicatorView, LedgerLine, Tone
from desktop.ledger.line_verdicts import (
    Witnesses,
    part_verdict,
    settled_verdict,
    short_value,
    unlike_peers,
    verdict_of,
)
from desktop.ledger.proposals import proposals
from desktop.translation import translated
from desktop.widgets.facet_choice import FacetChoice, FacetGroup

# Between names that are folded together.
_BETWEEN = "\N{SYMBOL FOR UNIT SEPARATOR}"
_MOST_LINES = 2_000
FIRST_LINES = 60
"""So many lines of an indicator are shown at once, before all of a large one are read."""
_MOST_CHOICES = 20
MOST_LISTED = 4_000
"""How many indicators are listed at first; who scrolls to their end sees more."""

_HEADINGS: Mapping[LedgerFacet, Callable[[], str]] = {
    LedgerFacet.COUNTRY: lambda: translated("LedgerFacets", "المكان"),
    LedgerFacet.SOURCE: lambda: translated("LedgerFacets", "الجريدة"),
    LedgerFacet.YEAR: lambda: translated("LedgerFacets", "سنة الرقم"),
    LedgerFacet.UNIT: lambda: translated("LedgerFacets", "الوحدة"),
}
_VALUE = re.compile(r"(?P<sign>[<>=≥≤]{1,2})\s*(?P<number>.+)")
_DAYS_OF_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class LedgerSearch:
    """What the list is narrowed to.

    Attributes:
        words: Folded words that the name has, or that the articles of it count.
        low: The least value that a claim of it has, or None.
        high: The greatest value, or None.
        only_open: Whether only what is to be reviewed.
        facets: The values that it is narrowed to, by what they are of.
        most: How many indicators are listed at most.
    """

    words: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    only_open: bool = False
    facets: tuple[tuple[LedgerFacet, str], ...] = ()
    most: int = MOST_LISTED

    def chosen(self, facet: LedgerFacet) -> str | None:
        """The value of a facet that it is narrowed to."""
        return dict(self.facets).get(facet)

    def narrowed(self, facet: LedgerFacet, value: str | None) -> LedgerSearch:
        """The same, narrowed to another value of a facet or to none."""
        others = tuple(pair for pair in self.facets if pair[0] is not facet)
        return replace(self, facets=others if value is None else (*others, (facet, value)))

    @classmethod
    def of(cls, text: str, *, only_open: bool = False) -> LedgerSearch:
        """Read what the reader typed: words, or a bound such as `> 50 ألف`."""
        found = _VALUE.fullmatch(text.strip())
        value = None if found is None else read_value(found["number"])
        if found is None or value is None:
            return cls(tuple(fold_line(text).split()), only_open=only_open)
        is_least, is_most = ">" in found["sign"] or "≥" in found["sign"], "<" in found["sign"]
        if is_least:
            return cls(low=value, only_open=only_open)
        if is_most or "≤" in found["sign"]:
            return cls(high=value, only_open=only_open)
        return cls(low=value, high=value, only_open=only_open)


def read_indicators(archive: Archive, search: LedgerSearch) -> tuple[IndicatorEntry, ...]:
    """The indicators that a search finds: those of most articles first, or by weight for review."""
    rows = archive.ledger.indicators(_numbers(archive, search), search.most)
    waiting = archive.ledger.waiting.counts([row.number for row in rows])
    entries = _joined([_as_pending(row, waiting.get(row.number)) for row in rows], waiting)
    if search.only_open:
        entries = sorted(
            (each for each in entries if each.is_open), key=lambda each: (-each.weight, each.label)
        )
    return tuple(entries)


def read_facets(archive: Archive, search: LedgerSearch) -> tuple[FacetGroup, ...]:
    """What the list can be narrowed by, with how many indicators of the archive there are of it."""
    return tuple(
        FacetGroup(
            facet.value,
            heading(),
            tuple(
                FacetChoice(value, _facet_label(facet, value), count, search.chosen(facet) == value)
                for value, count in archive.ledger.facet_counts(facet, _MOST_CHOICES)
            ),
        )
        for facet, heading in _HEADINGS.items()
    )


def _facet_label(facet: LedgerFacet, value: str) -> str:
    if facet is LedgerFacet.COUNTRY:
        return country_names().get(value, value)
    return unit_name(value) if facet is LedgerFacet.UNIT else value


def _numbers(archive: Archive, search: LedgerSearch) -> frozenset[int] | None:
    """The indicators with the wanted words, values and facets; None where all are wanted."""
    found = [archive.ledger.with_facet(facet, value) for facet, value in search.facets]
    if search.low is not None or search.high is not None:
        found.append(archive.ledger.with_value(search.low, search.high))
    if search.words:
        found.append(_named(archive.ledger.labels(), search.words))
    return frozenset.intersection(*found) if found else None


def read_indicator(
    archive: Archive,
    entry: IndicatorEntry,
    everything: Sequence[IndicatorEntry] = (),
    most: int = _MOST_LINES,
) -> IndicatorView:
    """An indicator with its claims and with what may be the same.

    Args:
        archive: The archive.
        entry: The indicator.
        everything: The indicators among which those are that may be the same.
        most: How many claims are read at most, the contradicted first.
    """
    reader = ClaimReader(archive)
    members = [row for number in entry.numbers for row in archive.ledger.members(number)]
    rows = sorted(members, key=lambda row: not row.against)[:most]
    names = sorted({row.article_id for row in rows})
    reader.read(names)
    articles = archive.articles.without_findings(names)
    figures = archive.articles.figures_of(names)
    lines = _Lines(archive, reader, articles, figures).of(rows)
    is_whole = len(rows) == min(len(members), _MOST_LINES)
    return IndicatorView(entry, lines, proposals(entry, everything), is_whole)


class _Lines:
    """Makes the lines of the claims of an indicator."""

    def __init__(
        self,
        archive: Archive,
        reader: ClaimReader,
        articles: Mapping[str, Article],
        figures: Mapping[str, Sequence[Figure]],
    ) -> None:
        self._archive = archive
        self._reader = reader
        self._articles = articles
        self._figures = figures

    def of(self, rows: Sequence[ClaimRow]) -> tuple[LedgerLine, ...]:
        """The lines, the contradicted first, then the newest period."""
        kept = [row for row in rows if row.article_id in self._articles]
        claims = [self._reader.at((row.article_id, row.claim)) for row in kept]
        places = [(row.article_id, row.claim) for row in kept]
        found: list[Judgement] = []
        stories = self._archive.families.stories([row.article_id for row in kept])
        settled = settled_pairs(self._archive, self._reader)
        for number in sorted({row.indicator for row in kept}):
            at = [index for index, row in enumerate(kept) if row.indicator == number]
            own = unsettled(
                self._reader,
                [places[index] for index in at],
                settled,
                stories,
            )
            found += [replace(each, one=at[each.one], other=at[each.other]) for each in own]
        against = opponents_of(claims, found)
        witnesses = Witnesses.of(claims, lambda name: stories.get(name, name))
        values = [self._own_value(claim) for claim in claims]
        verdicts = [
            verdict_of(claim, claims, against.get(index, {}), witnesses, values)
            for index, claim in enumerate(claims)
        ]
        lines = [
            self._line(row, claims[index], verdicts[index], tuple(against.get(index, ())))
            for index, row in enumerate(kept)
        ]
        ended = frozenset[tuple[str, int]]().union(*settled)
        meant = settled_alone(self._archive, self._reader)
        lines = [
            _as_decided(line, is_ended=place in ended, is_meant=place in meant)
            for place, line in zip(places, lines, strict=True)
        ]
        order = sorted(range(len(lines)), key=lambda index: _order(lines[index]))
        moved = {index: place for place, index in enumerate(order)}
        return tuple(
            replace(
                lines[index],
                opponents=tuple(sorted(moved[each] for each in lines[index].opponents)),
            )
            for index in order
        )

    def _line(
        self,
        row: ClaimRow,
        claim: Claim,
        judged: tuple[str, Tone],
        opponents: tuple[int, ...],
    ) -> LedgerLine:
        article = self._articles[row.article_id]
        figure = self._figure(row.article_id, claim)
        span = Span(*claim.spans[0])
        before, after = _sentence(article.body, span)
        verdict, tone = judged
        if not opponents and lacks_a_thousand(self._archive, self._reader, claim):
            verdict, tone = unlike_peers()
        whole = self._whole(claim)
        if whole is not None and (not verdict or exceeds_whole(claim, whole)):
            verdict, tone = part_verdict(claim, whole)
        display = figure_display(figure) if figure is not None else None
        words = (
            " ".join(part for part in (display.qualifier, display.value) if part) if display else ""
        )
        metadata = article.metadata
        return LedgerLine(
            article_id=row.article_id,
            span=span,
            indicator=row.indicator,
            value=words or span.text_in(article.body),
            short_value=short_value(claim),
            counted=claim.label or "",
            period=date_text(claim.period) if claim.period else "",
            title=metadata.title,
            publisher=metadata.publisher or "",
            published=metadata.date.value,
            said_by=claim.said_by or "",
            verdict=verdict,
            tone=tone,
            before=before,
            text=span.text_in(article.body),
            after=after,
            low=claim.low,
            high=claim.high,
            year=_year(claim.period),
            status=claim.status,
            is_open_ended=claim.qualifier is Qualifier.MORE_THAN or claim.high is None,
            opponents=opponents,
        )

    def _own_value(self, claim: Claim) -> str:
        """The value in the unit that the article tells it in, not in that of the indicator."""
        figure = self._figure(claim.article, claim)
        told = None if figure is None else figure.high if figure.high is not None else figure.low
        return short_value(claim) if told is None else scaled_number(told)

    def _whole(self, claim: Claim) -> Claim | None:
        """The claim of the same article that this one is told to be a part of."""
        if claim.part_of is None:
            return None
        claims = self._reader.of(claim.article).claims
        return next((each for each in claims if claim.part_of in each.places), None)

    def _figure(self, article_id: str, claim: Claim) -> Figure | None:
        wanted = Span(*claim.spans[0])
        return next(
            (each for each in self._figures.get(article_id, ()) if each.span == wanted), None
        )


def _as_decided(line: LedgerLine, *, is_ended: bool, is_meant: bool) -> LedgerLine:
    """A line as it stands after what the reader said of it, alone or beside another."""
    is_asked = line.tone in {Tone.QUESTION, Tone.CONFLICT} and not line.opponents
    if not ((is_meant and is_asked) or (is_ended and not line.verdict)):
        return line
    verdict, tone = settled_verdict(alone=is_meant)
    return replace(line, verdict=verdict, tone=tone)


def _as_pending(row: IndicatorRow, counts: tuple[int, int] | None) -> IndicatorRow:
    """An indicator as it stands: of one that waits to be judged nothing is known to contradict."""
    if counts is None:
        return row
    claims, articles = counts
    return replace(row, claims=claims, articles=articles, conflicts=0, questions=0)


def _joined(rows: Sequence[IndicatorRow], waiting: Collection[int]) -> list[IndicatorEntry]:
    """Levels and aims of one theme as one entry, where it first stands."""
    by_theme: dict[str, list[IndicatorRow]] = {}
    for row in rows:
        by_theme.setdefault(row.theme or str(row.number), []).append(row)
    entries = []
    for group in by_theme.values():
        lead = max(group, key=lambda row: (row.series == "level", row.articles))
        entries.append(
            IndicatorEntry(
                numbers=(lead.number, *(row.number for row in group if row is not lead)),
                label=lead.label,
                claims=sum(row.claims for row in group),
                articles=max(row.articles for row in group),
                conflicts=sum(row.conflicts for row in group),
                questions=sum(row.questions for row in group),
                weight=max(row.weight for row in group),
                kind=lead.kind,
                unit=lead.unit,
                is_pending=any(row.number in waiting for row in group),
            )
        )
    return entries


def _named(labels: Sequence[tuple[int, str]], words: Sequence[str]) -> frozenset[int]:
    """The indicators whose names have all of some words."""
    # Folded together, for one by one a hundred thousand take a second.
    folded = fold_line(_BETWEEN.join(label.replace(_BETWEEN, " ") for _, label in labels)).split(
        _BETWEEN
    )
    return frozenset(
        number
        for (number, _), label in zip(labels, folded, strict=True)
        if all(word in label for word in words)
    )


def _order(line: LedgerLine) -> tuple[object, ...]:
    tones = {Tone.CONFLICT: 0, Tone.QUESTION: 0}
    year = line.year if line.year is not None else float("inf")
    return (tones.get(line.tone, 1), -year, line.published or "", line.article_id, line.span)


def _year(period: str | None) -> float | None:
    found = edtf_interval(period)
    if found is None:
        return None
    middle = (found[0].toordinal() + found[1].toordinal()) / 2
    return 1 + middle / _DAYS_OF_YEAR


def _sentence(body: str, span: Span) -> tuple[str, str]:
    """The words of a sentence before and behind a number; no sentence goes beyond its line."""
    first = body.rfind("\n", 0, span.start) + 1
    last = body.find("\n", span.end)
    line = body[first : last if last >= 0 else len(body)]
    for sentence in sentences(line):
        if sentence.start <= span.start - first < sentence.end:
            end = max(first + sentence.end, span.end)
            return body[first + sentence.start : span.start], body[span.end : end]
    return "", ""
