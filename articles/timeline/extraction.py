"""The door of the time expressions: a body becomes its mentions, with values and labels."""

from __future__ import annotations

from articles.arabic.folding import FoldedText, fold_prose
from articles.timeline.detection import detect
from articles.timeline.inference import inferred_time_of_writing
from articles.timeline.labels import label_of
from articles.timeline.readings import Clock, Length, Mention, Recurrence
from articles.timeline.reference import Reference, reference_of
from articles.timeline.resolution import resolve
from articles.timeline.resolved import Resolved
from articles.timeline.tense import speaks_of_the_future
from articles.timeline.time_expression import Basis, TimeExpression, TimeType


def find_times(body: str | FoldedText, published: str | None = None) -> tuple[TimeExpression, ...]:
    """Find the time expressions of an article.

    Args:
        body: The article's body; any string, folded (`fold_prose`) or not.
        published: EDTF of the publication date, as exactly as it is known. Without it the
            article's own words are asked when it was written, and what they give counts as context.

    Returns:
        The mentions in the order of the text, not overlapping.
    """
    folded = fold_prose(body) if isinstance(body, str) else body
    mentions = detect(folded)
    reference = _reference(folded, mentions, published)
    results = resolve(mentions, reference, lambda mention: speaks_of_the_future(folded, mention))
    return tuple(
        _expression(folded, mention, result)
        for mention, result in zip(mentions, results, strict=True)
    )


def _reference(
    folded: FoldedText, mentions: list[Mention], published: str | None
) -> Reference | None:
    stated = reference_of(published, Basis.PUBLICATION)
    if stated is not None:
        return stated
    inferred = inferred_time_of_writing(folded, mentions)
    return reference_of(inferred.value, Basis.CONTEXT) if inferred is not None else None


def _expression(folded: FoldedText, mention: Mention, result: Resolved) -> TimeExpression:
    span = folded.span(mention.start, mention.end)
    kind = _type(mention)
    is_date = kind in {TimeType.DATE, TimeType.TIME}
    return TimeExpression(
        span=span,
        text=span.text_in(folded.source),
        type=kind,
        value=result.value,
        basis=result.basis,
        label=label_of(folded.source, span, is_date=is_date),
        covers=result.covers,
    )


def _type(mention: Mention) -> TimeType:
    match mention.reading:
        case Clock():
            return TimeType.TIME
        case Length():
            return TimeType.DURATION
        case Recurrence():
            return TimeType.SET
        case _:
            return TimeType.DATE
