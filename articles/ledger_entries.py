"""Entries: the figures of an archive as rows of its ledger, each with its indicator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.archive.archive import Archive
from articles.archive.ledger_repository import ClaimRow, IndicatorRow
from articles.article import Article
from articles.claim_reader import ClaimReader
from articles.figures.figure import Figure
from articles.ledger.claim import Claim
from articles.ledger.contradiction import Verdict
from articles.ledger.grouping import ClaimPlace
from articles.ledger.naming import label_of
from articles.ledger.opponents import opponents_of
from articles.ledger.resemblance import values_meet
from articles.placed_decisions import settled_pairs, unsettled
from articles.span import Span

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One figure in the ledger.

    Attributes:
        article: The article that it stands in.
        figure: The figure.
        claim: What the ledger makes of it.
        indicator: What all figures of one indicator share.
        label: The indicator's name.
        against: Whether another article contradicts it.
        row: The indicator, or None where the claim is alone.
        verdict: How the weightiest of those that contradict it does; None where none does, or the
            reader has settled it.
    """

    article: Article
    figure: Figure
    claim: Claim
    indicator: str
    label: str
    against: bool
    row: IndicatorRow | None = None
    verdict: Verdict | None = None


def entries(archive: Archive, article_ids: Sequence[str] | None = None) -> Iterator[LedgerEntry]:
    """The figures of these articles or of all, article by article in the order of the text.

    The ledger must have followed the archive (`articles.bookkeeping.follow`); an article that came
    since then is passed over, and what grew meanwhile is judged here as it stands.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    ids = archive.articles.ids() if article_ids is None else [*article_ids]
    reader, verdicts = ClaimReader(archive), _Verdicts(archive)
    for first in range(0, len(ids), _AT_ONCE):
        names = ids[first : first + _AT_ONCE]
        reader.read(names)
        rows = {(row.article_id, row.claim): row for row in verdicts.rows(names)}
        numbers = {row.indicator for row in rows.values()}
        indicators = {row.number: row for row in archive.ledger.indicators(numbers)}
        for name in names:
            yield from _entries_of(archive, name, reader, rows, indicators, verdicts)


class _Verdicts:
    """How claims are contradicted, read indicator by indicator as they are asked for."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._found: dict[int, Mapping[ClaimPlace, Verdict]] = {}

    def rows(self, article_ids: Sequence[str]) -> list[ClaimRow]:
        """The claims of these articles that are not alone, judged also where the ledger waits."""
        rows = [*self._archive.ledger.of_articles(article_ids)]
        waiting = self._archive.ledger.waiting.counts({row.indicator for row in rows})
        return [self._judged(row) if row.indicator in waiting else row for row in rows]

    def _judged(self, row: ClaimRow) -> ClaimRow:
        return replace(row, against=self.of(replace(row, against=True)) is not None)

    def of(self, row: ClaimRow) -> Verdict | None:
        """How the weightiest opponent of a claim contradicts it, or None."""
        if not row.against:
            return None
        found = self._found.get(row.indicator)
        if found is None:
            found = self._found[row.indicator] = self._read(row.indicator)
        return found.get((row.article_id, row.claim))

    def _read(self, indicator: int) -> Mapping[ClaimPlace, Verdict]:
        archive, reader = self._archive, ClaimReader(self._archive)
        places = [(row.article_id, row.claim) for row in archive.ledger.members(indicator)]
        names = [name for name, _ in places]
        reader.read(names)
        stories = archive.families.stories(names)
        found = unsettled(reader, places, settled_pairs(archive, reader), stories)
        against = opponents_of([reader.at(place) for place in places], found)
        return {places[at]: next(iter(verdicts.values())) for at, verdicts in against.items()}


@dataclass(frozen=True, slots=True)
class ToldElsewhere:
    """What other articles say of the quantity that a figure tells.

    Attributes:
        indicator: The number of the indicator.
        articles: How many other articles tell another value of it.
        values: Those values, the least first; aims are none of them.
    """

    indicator: int
    articles: int
    values: tuple[float, ...]


def told_elsewhere(archive: Archive, article_id: str) -> Mapping[Span, ToldElsewhere]:
    """The figures of an article of which other articles tell other values, by where they stand.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    reader = ClaimReader(archive)
    found: dict[Span, ToldElsewhere] = {}
    for row in archive.ledger.of_articles([article_id]):
        members = archive.ledger.members(row.indicator)
        reader.read([member.article_id for member in members])
        own = reader.at((article_id, row.claim))
        others = {
            (member.article_id, value)
            for member in members
            if member.article_id != article_id
            and (value := _other_value(reader.at((member.article_id, member.claim)), own))
            is not None
        }
        if others and own.status.is_level:
            values = tuple(sorted({value for _, value in others}))
            told = ToldElsewhere(row.indicator, len({name for name, _ in others}), values)
            found |= {Span(*span): told for span in own.spans}
    return found


def _other_value(claim: Claim, own: Claim) -> float | None:
    """The value that a level tells where no value could satisfy both."""
    if not claim.status.is_level or values_meet(claim, own):
        return None
    return claim.high


def _entries_of(
    archive: Archive,
    article_id: str,
    reader: ClaimReader,
    rows: dict[tuple[str, int], ClaimRow],
    indicators: dict[int, IndicatorRow],
    verdicts: _Verdicts,
) -> Iterator[LedgerEntry]:
    annotated = archive.articles.get(article_id)
    if annotated is None or not annotated.figures:
        return
    try:
        claims = reader.of(article_id).claims
    except KeyError:
        return
    at_span = {span: at for at, claim in enumerate(claims) for span in claim.spans}
    for figure in annotated.figures:
        at = at_span.get((figure.span.start, figure.span.end))
        if at is None:
            continue
        row = rows.get((article_id, at))
        indicator = None if row is None else indicators[row.indicator]
        yield LedgerEntry(
            article=annotated.article,
            figure=figure,
            claim=claims[at],
            indicator=f"{article_id}/{at}" if row is None else f"i{row.indicator}",
            label=_label(claims[at], figure, indicator),
            against=row is not None and row.against,
            row=indicator,
            verdict=None if row is None else verdicts.of(row),
        )


def _label(claim: Claim, figure: Figure, indicator: IndicatorRow | None) -> str:
    """The name of an indicator; of one that says nothing of what it counts, the number itself."""
    name = label_of([claim]) if indicator is None else indicator.label
    return name or figure.text
