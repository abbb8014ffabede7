"""The door of the time expressions: a body becomes its mentions, with values and labels."""

from __future__ import annotations

from collections.abc import Sequence

from articles.arabic.folding import FoldedText, fold_prose
from articles.timeline.clauses import (
    in_afternoons,
    in_named_editions,
    in_told_history,
    in_told_weeks,
    in_years_gone_by,
    with_famous_years,
    with_weekends,
    with_weekends_over,
)
from articles.timeline.date_lines import places_of_publication
from articles.timeline.detection import detect
from articles.timeline.fiscal_years import with_beginnings
from articles.timeline.inference import inferred_time_of_writing
from articles.timeline.labels import label_of
from articles.timeline.own_dates import narrowed, reference_of_own_dates
from articles.timeline.readings import Clock, ClockRange, Feast, Length, Mention, Recurrence
from articles.timeline.reference import Reference, reference_of
from articles.timeline.resolution import resolve
from articles.timeline.resolved import Resolved
from articles.timeline.tense import has_happened, speaks_of_the_future
from articles.timeline.time_expression import Basis, TimeExpression, TimeType
from articles.timeline.told_distances import with_told_distances


def find_times(
    body: str | FoldedText,
    published: str | None = None,
    mentions: Sequence[Mention] | None = None,
    *,
    country: str | None = None,
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of an article.

    Args:
        body: The article's body; any string, folded (`fold_prose`) or not.
        published: EDTF of the publication date, as exactly as it is known. Without it the
            article's own words are asked when it was written, and what they give counts as context.
        mentions: What `articles.timeline.detection.detect` has found in the folded body, where
            somebody has asked already.
        country: ISO 3166 alpha-2 of the country from which it was published, for its fiscal year.

    Returns:
        The mentions in the order of the text, not overlapping.
    """
    folded = fold_prose(body) if isinstance(body, str) else body
    if mentions is None:
        mentions = detect(folded)
    mentions = with_beginnings(folded, mentions, country)
    reference = _reference(folded, mentions, published)
    mentions = with_weekends_over(folded, mentions)
    mentions = in_afternoons(folded, with_weekends(in_told_weeks(mentions), country))
    mentions = in_named_editions(folded, with_famous_years(folded, mentions))
    mentions = in_told_history(folded, mentions, reference)
    mentions = in_years_gone_by(folded, mentions, reference)
    mentions = with_told_distances(folded, mentions)
    results = resolve(
        mentions,
        reference,
        lambda mention: speaks_of_the_future(folded, mention),
        lambda mention: has_happened(folded, mention),
    )
    values = [result.value for result in results]
    own = places_of_publication(folded, mentions, values, published) if published else frozenset()
    return tuple(
        _expression(folded, mention, result, tells=mention.start not in own)
        for mention, result in zip(mentions, results, strict=True)
        if not _is_bare_feast(mention)
        or (result.value is not None and result.basis is Basis.PUBLICATION)
    )


def _is_bare_feast(mention: Mention) -> bool:
    """A feast that neither words nor the time of writing date is no time."""
    told = mention.reading
    return isinstance(told, Feast) and told.year is None and told.shift is None


def _reference(
    folded: FoldedText, mentions: Sequence[Mention], published: str | None
) -> Reference | None:
    found = reference_of(published, Basis.PUBLICATION)
    if found is None:
        inferred = inferred_time_of_writing(folded, mentions)
        found = reference_of(inferred.value, Basis.CONTEXT) if inferred is not None else None
    if found is None:
        found = reference_of_own_dates(
            folded, mentions, lambda mention: speaks_of_the_future(folded, mention)
        )
    return narrowed(found, mentions) if found is not None else None


def _expression(
    folded: FoldedText, mention: Mention, result: Resolved, *, tells: bool
) -> TimeExpression:
    """One expression; a line that only dates the article tells of no event, and has no label."""
    span = folded.span(mention.start, mention.end)
    kind = _type(mention)
    is_date = kind in {TimeType.DATE, TimeType.TIME}
    return TimeExpression(
        span=span,
        text=span.text_in(folded.source),
        type=kind,
        value=result.value,
        basis=result.basis,
        label=label_of(folded.source, span, is_date=is_date) if tells else "",
        covers=result.covers,
    )


def _type(mention: Mention) -> TimeType:
    match mention.reading:
        case Clock() | ClockRange():
            return TimeType.TIME
        case Length():
            return TimeType.DURATION
        case Recurrence():
            return TimeType.SET
        case _:
            return TimeType.DATE
