"""The door of this package: every figure of a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from articles.arabic.folding import FoldedText, fold_prose
from articles.arabic.words import cut_words
from articles.figures.attribution import Attributions
from articles.figures.counted import CountedThings
from articles.figures.countries import CountryVotes
from articles.figures.detection import find_mentions
from articles.figures.doubts import with_doubts
from articles.figures.figure import Direction, Figure
from articles.figures.figure_text import FigureText
from articles.figures.item_rows import ItemRows
from articles.figures.learned.answers import name_figures, naming_threshold
from articles.figures.learned.headlines import rank_headlines
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.misplaced import announces
from articles.figures.learned.name_words import name_text
from articles.figures.learned.named import Named
from articles.figures.learned.period_choice import PeriodChoices
from articles.figures.learned.repetition import told_in_title
from articles.figures.learned.status_choice import choose_statuses
from articles.figures.left_out import with_units_told_elsewhere
from articles.figures.mention import Mention
from articles.figures.qualifiers import qualifier_of
from articles.figures.rates import rate_of
from articles.figures.resolution import resolve
from articles.figures.row_units import with_units_of_rows
from articles.figures.salience import Salience
from articles.figures.scales import with_scales_left_out
from articles.figures.separators import with_decimals_as_written
from articles.stages import Staged, finish
from articles.timeline.time_expression import TimeExpression


def find_figures(
    body: str | FoldedText,
    times: Sequence[TimeExpression] = (),
    *,
    country: str | None = None,
    title: str | None = None,
) -> tuple[Figure, ...]:
    """Finds the quantities that an article reports.

    Args:
        body: The article's body; any text is accepted, folded (`fold_prose`) or not.
        times: The time expressions of the body. Numbers inside its dates, clock times and sets are
            no figures; its years give figures their periods.
        country: ISO 3166 alpha-2 of the article or its source, for currencies that several
            countries call by one name.
        title: The article's title, for the countries that it names.

    Returns:
        The figures in the order of the text; their spans do not overlap.
    """
    return finish(finding_figures(body, times, country=country, title=title))


def finding_figures(
    body: str | FoldedText,
    times: Sequence[TimeExpression] = (),
    *,
    country: str | None = None,
    title: str | None = None,
) -> Staged[tuple[Figure, ...]]:
    """The steps of `find_figures`."""
    reading = read_figures(body, times, country=country, title=title)
    text, mentions = reading.text, reading.mentions
    if not mentions:
        return ()
    in_title = read_figures(title).asked if title else []
    yield
    names = yield from name_figures(text, reading.asked)
    yield
    context = _Context(text, Salience(text, mentions), Attributions(text))
    statuses = choose_statuses(text, reading.asked)
    periods = PeriodChoices(text, reading.asked, statuses).choose()
    figures = [
        _figure(context, asked, named, (period, status))
        for asked, named, period, status in zip(
            reading.asked, names, periods, statuses, strict=True
        )
    ]
    yield
    titled = told_in_title(in_title, mentions, figures)
    ranks = rank_headlines(text, mentions, figures, title, titled)
    ranked = [
        figure if rank is None else replace(figure, headline=rank)
        for figure, rank in zip(figures, ranks, strict=True)
    ]
    return with_doubts(text, mentions, ranked)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules read in a text before anything is asked of what was learned.

    Attributes:
        text: Its words.
        mentions: Where its quantities stand.
        asked: Each of them with its meaning and with what the rules take for its counted thing.
    """

    text: FigureText
    mentions: list[Mention]
    asked: list[Asked]


def read_figures(
    body: str | FoldedText,
    times: Sequence[TimeExpression] = (),
    *,
    country: str | None = None,
    title: str | None = None,
) -> Reading:
    """Detects the quantities of a body and reads their values; arguments as for `find_figures`."""
    text = FigureText(fold_prose(body) if isinstance(body, str) else body, times)
    countries = CountryVotes(_words(text, title), country)
    rows = ItemRows(text)
    written = with_decimals_as_written(text, find_mentions(text, rows), countries)
    told = with_units_told_elsewhere(text, with_scales_left_out(text, written))
    mentions = with_units_of_rows(text, told, rows.rows)
    counted = CountedThings(text)
    asked = []
    for mention in mentions:
        quantity = resolve(text, mention, countries)
        rule = counted.of(mention, quantity.kind)
        asked.append(Asked(mention, quantity, rule, counted.way))
    return Reading(text, mentions, asked)


def _words(text: FigureText, title: str | None) -> Iterator[str]:
    """The words of a text and of its title, which is cut only if somebody asks for them."""
    yield from text.words
    if title:
        yield from cut_words(title).words


@dataclass(frozen=True, slots=True)
class _Context:
    """What is asked about each mention of one text."""

    text: FigureText
    salience: Salience
    attributions: Attributions


def _figure(
    context: _Context, asked: Asked, named: Named, chosen: tuple[str | None, Direction | None]
) -> Figure:
    text, mention, quantity = context.text, asked.mention, asked.quantity
    span = text.sequence.span(mention.first, mention.last, mention.prefix)
    is_sure = named.confidence >= naming_threshold()
    attribution = context.attributions.of(mention)
    return Figure(
        span=span,
        text=span.text_in(text.sequence.folded.source),
        kind=quantity.kind,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        counted=name_text(text, named.counted) if is_sure else None,
        subject=_subject(text, asked, named, attribution) if is_sure else None,
        confidence=round(named.confidence, 2),
        qualifier=qualifier_of(text, mention, named.counted if is_sure else None),
        period=chosen[0],
        rate=rate_of(text, mention),
        direction=chosen[1],
        attribution=attribution,
        key=context.salience.is_key(mention, quantity.kind),
    )


def _subject(text: FigureText, asked: Asked, named: Named, source: str | None) -> str | None:
    """Of whom it is told, as it reads, unless that is but who says so."""
    subject = name_text(text, named.subject)
    if named.counted is None or named.subject is None or subject is None or source is None:
        return subject
    is_source = source.startswith(subject)
    return None if is_source and announces(text, asked, named.counted, named.subject) else subject
