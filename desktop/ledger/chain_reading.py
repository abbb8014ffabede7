"""Why two lines of the ledger stand together, link by link, in words. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.archive.archive import Archive
from articles.claim_reader import ClaimReader
from articles.ledger.chains import MOST_ARTICLES, Chain, ChainLink, Reason, chain_between
from articles.ledger.decision import DecisionKind
from articles.ledger.grouping import ClaimPlace
from articles.placed_decisions import PlacedDecisions
from articles.span import Span
from desktop.display.figure_display import figure_display
from desktop.display.isolation import metadata_line
from desktop.ledger.ledger_entry import IndicatorEntry, LedgerLine
from desktop.translation import Words, translated

_CONTEXT = "LedgerChain"
_REASONS = Words(
    _CONTEXT,
    {
        Reason.READER: "جمعتَهما أنت",
        Reason.SENTENCE: "تقابل بينهما جملة واحدة",
        Reason.ARTICLE: "الشيء نفسه في وقتين، في مقال واحد",
        Reason.SECTOR: "القياس نفسه للقطاع نفسه في البلد نفسه",
        Reason.VALUE: "القيمة نفسها، وما حولها متقارب",
        Reason.WORDS: "ما يُعدّ وما حوله متقاربان",
        Reason.QUESTION: "قيمتان متقاربتان في أيام متقاربة: قد تكونان واحدة",
    },
)
_LEARNED = frozenset({Reason.VALUE, Reason.WORDS, Reason.QUESTION})


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of an article."""

    article_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class ChainStep:
    """A claim of a chain, and what leads from it to the next.

    Attributes:
        value: The value, worded.
        source: The article's title and newspaper.
        reason: Why it stands with the next one; empty of the last.
        strength: How likely that is, in hundredths; None where it is no likelihood.
        is_weakest: Whether the chain is weakest there.
    """

    value: str
    source: str
    reason: str
    strength: int | None
    is_weakest: bool


@dataclass(frozen=True, slots=True)
class ChainView:
    """Why two figures stand together.

    Attributes:
        steps: From the one to the other.
        parted: The pairs that are told to be apart where the chain is cut at its weakest.
        left_out: How many articles of the indicator were not asked, for there are very many.
    """

    steps: tuple[ChainStep, ...]
    parted: tuple[tuple[Spot, Spot], ...]
    left_out: int = 0


def read_chain(
    archive: Archive, entry: IndicatorEntry, line: LedgerLine, other: LedgerLine
) -> ChainView | None:
    """Why two lines of an indicator stand together; None where no chain of links is left.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    reader = ClaimReader(archive)
    rows = [row for number in entry.numbers for row in archive.ledger.members(number)]
    names = list(dict.fromkeys(row.article_id for row in rows))
    reader.read(names)
    ends = [_place(reader, each) for each in (line, other)]
    if None in ends:
        return None
    said = PlacedDecisions(archive.ledger_decisions.all(), reader).pairs(DecisionKind.SAME)
    members = [(row.article_id, row.claim) for row in rows]
    articles = [reader.of(name) for name in names]
    chain = chain_between(ends[0], ends[1], members, articles, said)  # type: ignore[arg-type]
    if chain is None:
        return None
    view = _view(archive, reader, chain)
    return replace(view, left_out=max(0, len(names) - MOST_ARTICLES))


def _place(reader: ClaimReader, line: LedgerLine) -> ClaimPlace | None:
    wanted = (line.span.start, line.span.end)
    try:
        claims = reader.of(line.article_id).claims
    except KeyError:
        return None
    return next(
        ((line.article_id, at) for at, claim in enumerate(claims) if wanted in claim.spans), None
    )


def _view(archive: Archive, reader: ClaimReader, chain: Chain) -> ChainView:
    places = [chain.links[0].one, *(link.other for link in chain.links)]
    names = list(dict.fromkeys(name for name, _ in places))
    articles = archive.articles.without_findings(names)
    figures = archive.articles.figures_of(names)
    steps = []
    for at, (name, number) in enumerate(places):
        span = Span(*reader.of(name).claims[number].spans[0])
        figure = next((each for each in figures.get(name, ()) if each.span == span), None)
        value = span.text_in(articles[name].body) if name in articles else ""
        if figure is not None:
            display = figure_display(figure)
            value = " ".join(part for part in (display.qualifier, display.value) if part)
        metadata = articles[name].metadata if name in articles else None
        source = (metadata.title, metadata.publisher or "") if metadata is not None else ()
        link = chain.links[at] if at < len(chain.links) else None
        steps.append(
            ChainStep(
                value=value,
                source=metadata_line(source),
                reason="" if link is None else _REASONS[link.reason],
                strength=_strength(link),
                is_weakest=link is not None and at == chain.weakest,
            )
        )
    return ChainView(tuple(steps), _parted(reader, chain))


def _strength(link: ChainLink | None) -> int | None:
    if link is None or link.reason not in _LEARNED:
        return None
    return round(100 * link.strength)


def _parted(reader: ClaimReader, chain: Chain) -> tuple[tuple[Spot, Spot], ...]:
    """Each claim of one side with the end of the weakest link on the other."""
    broken = chain.links[chain.weakest]
    here, there = (_spots(reader, side) for side in chain.sides)
    (one,), (other,) = _spots(reader, [broken.one]), _spots(reader, [broken.other])
    pairs = [*((each, other) for each in here), *((one, each) for each in there if each != other)]
    return tuple(pairs)


def _spots(reader: ClaimReader, places: Sequence[ClaimPlace]) -> list[Spot]:
    return [Spot(name, Span(*reader.of(name).claims[number].spans[0])) for name, number in places]


def strength_words(strength: int) -> str:
    """How likely a link is, in words."""
    return translated(_CONTEXT, "بنسبة {0} %").format(strength)
