"""The door of this package: every figure of a body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.arabic.dumps import without_dumps
from articles.arabic.words import cut_words
from articles.figures.attribution import Attributions
from articles.figures.counted import CountedThings
from articles.figures.countries import CountryVotes
from articles.figures.detection import find_mentions
from articles.figures.directions import direction_of
from articles.figures.doubts import with_doubts
from articles.figures.figure import Figure
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention
from articles.figures.naming import as_name
from articles.figures.periods import Periods
from articles.figures.qualifiers import qualifier_of
from articles.figures.rates import rate_of
from articles.figures.resolution import Quantity, resolve
from articles.figures.salience import Salience
from articles.figures.signs import with_dashes
from articles.timeline.time_expression import TimeExpression


def find_figures(
    body: str,
    times: Sequence[TimeExpression] = (),
    *,
    country: str | None = None,
    title: str | None = None,
) -> tuple[Figure, ...]:
    """Finds the quantities that an article reports.

    Args:
        body: The article's body; any text is accepted.
        times: The time expressions of the body. Numbers inside its dates, clock times and sets are
            no figures; its years give figures their periods.
        country: ISO 3166 alpha-2 of the article or its source, for currencies that several
            countries call by one name.
        title: The article's title, for the countries that it names.

    Returns:
        The figures in the order of the text; their spans do not overlap.
    """
    text = FigureText(with_dashes(without_dumps(body)), times)
    title_words = cut_words(title).words if title else []
    countries = CountryVotes([*text.words, *title_words], country)
    mentions = find_mentions(text)
    context = _Context(
        text, CountedThings(text), Periods(text), Salience(text, mentions), Attributions(text)
    )
    figures = [_figure(context, mention, resolve(text, mention, countries)) for mention in mentions]
    return with_doubts(text, mentions, figures)


@dataclass(frozen=True, slots=True)
class _Context:
    """What is asked about each mention of one text."""

    text: FigureText
    counted: CountedThings
    periods: Periods
    salience: Salience
    attributions: Attributions


def _figure(context: _Context, mention: Mention, quantity: Quantity) -> Figure:
    text = context.text
    span = text.sequence.span(mention.first, mention.last, mention.prefix)
    words = context.counted.of(mention, quantity.kind)
    return Figure(
        span=span,
        text=span.text_in(text.sequence.folded.source),
        kind=quantity.kind,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        counted=as_name(text, *words) if words is not None else None,
        qualifier=qualifier_of(text, mention),
        period=context.periods.of(mention),
        rate=rate_of(text, mention),
        direction=direction_of(text, mention, quantity.kind),
        attribution=context.attributions.of(mention),
        key=context.salience.is_key(mention, quantity.kind),
    )
