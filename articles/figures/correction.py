"""FigureCorrection: what the reader said of a figure, and how it stays with its words.

A correction belongs to words, not to a row of the extractor: it is applied whenever figures are
read, and what was extracted stays as it is. Where its words or their neighbours are no longer in
the body it is an orphan, kept but not applied.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articles.arabic.numerals import is_number_start
from articles.arabic.words import cut_words
from articles.figures.figure import Direction, Figure, FigureKind, Qualifier, Verdict
from articles.passages.anchoring import find_again
from articles.passages.passage import Anchor, Anchoring, TextQuoteSelector
from articles.span import Span


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the reader says of a figure besides its value and name; each as in `Figure`."""

    subject: str | None = None
    qualifier: Qualifier = Qualifier.EXACT
    period: str | None = None
    direction: Direction | None = None
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class FigureCorrection:
    """The reader's verdict on one mention.

    Attributes:
        id: A UUID in hexadecimal.
        article_id: The article it stands in.
        anchor: The words of the mention; ANCHORED, or LOST with the words as they were.
        verdict: Right, no figure, or right with what follows.
        kind: What kind of quantity the reader says it is; likewise the rest.
        low: See `Figure.low`.
        high: See `Figure.high`.
        unit: See `Figure.unit`.
        counted: See `Figure.counted`.
        changed: When the reader said so, ISO 8601 with time zone.
        circumstances: What else the reader says, or None where the extractor's word stands.
    """

    id: str
    article_id: str
    anchor: Anchor
    verdict: Verdict
    kind: FigureKind
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    changed: str
    circumstances: Circumstances | None = None

    @property
    def span(self) -> Span:
        """Where the words stood last."""
        return Span(self.anchor.position.start, self.anchor.position.end)


@dataclass(frozen=True, slots=True)
class CorrectedFigure:
    """A figure with what the reader said of it.

    Attributes:
        figure: As it is to be shown; its `verdict` tells a rejected one.
        found: As the extractor found it; None where only the reader sees a figure by now.
        correction: The reader's word on it, or None.
    """

    figure: Figure
    found: Figure | None
    correction: FigureCorrection | None = None

    @property
    def is_rejected(self) -> bool:
        """Whether the reader says that this is no figure."""
        return self.figure.verdict is Verdict.REJECTED


@dataclass(frozen=True, slots=True)
class CorrectedFigures:
    """All figures of an article under the reader's corrections.

    Attributes:
        figures: In the order of the text, rejected ones among them.
        orphans: The corrections whose words are no longer there, or no longer one figure.
    """

    figures: tuple[CorrectedFigure, ...]
    orphans: tuple[FigureCorrection, ...] = ()

    @property
    def shown(self) -> tuple[Figure, ...]:
        """The figures that count: all but the rejected."""
        return tuple(each.figure for each in self.figures if not each.is_rejected)

    @property
    def rejected(self) -> tuple[Figure, ...]:
        """Those that the reader says are none."""
        return tuple(each.figure for each in self.figures if each.is_rejected)

    @property
    def key_kinds(self) -> tuple[FigureKind, ...]:
        """The kinds of the key figures, each once, by name: what the index knows of them."""
        return tuple(sorted({figure.kind for figure in self.shown if figure.key}))

    @property
    def dated_spans(self) -> frozenset[Span]:
        """Where the figures stand that say which time they hold for: they are on the timeline."""
        return frozenset(figure.span for figure in self.shown if figure.period is not None)


def corrected(
    figures: Sequence[Figure], corrections: Iterable[FigureCorrection], body: str
) -> CorrectedFigures:
    """The figures under the corrections.

    A figure that the extractor no longer finds stays when the reader confirmed or edited it. Of
    two corrections of one figure the newer counts.

    Args:
        figures: What was extracted from `body`.
        corrections: The reader's, of this article.
        body: The article's body.
    """
    result: dict[Span, CorrectedFigure] = {
        each.span: CorrectedFigure(each, each) for each in figures
    }
    orphans: list[FigureCorrection] = []
    for correction in sorted(corrections, key=lambda each: (each.changed, each.id), reverse=True):
        if not _stands(correction, body):
            orphans.append(correction)
            continue
        span = correction.span
        near = [span] if span in result else [each for each in result if each.overlaps(span)]
        if not near:
            if correction.verdict is not Verdict.REJECTED:
                result[span] = CorrectedFigure(_figure_of(correction), None, correction)
        elif (
            len(near) == 1
            and result[near[0]].correction is None
            and _is_same_mention(span, near[0], body)
        ):
            found = result[near[0]].figure
            result[near[0]] = CorrectedFigure(_applied(correction, found), found, correction)
        else:
            orphans.append(correction)
    return CorrectedFigures(
        tuple(result[span] for span in sorted(result)),
        tuple(sorted(orphans, key=lambda each: (each.span, each.id))),
    )


def anchored_again(
    correction: FigureCorrection, body: str, former: str | None = None
) -> FigureCorrection:
    """The correction in a new body of its article: ANCHORED, or LOST with what it knew.

    It follows its words only where nothing else can be meant and the words beside them are the
    same: `50` with `ألف` or `في المائة` put behind it is another figure.

    Args:
        correction: As it stands in the former body.
        body: The new body.
        former: The former body, where it is known.
    """
    anchor = correction.anchor
    was_lost = anchor.anchoring is not Anchoring.ANCHORED
    sought = replace(anchor, anchoring=Anchoring.ANCHORED)
    found = find_again(sought, body, None if was_lost else former)
    if found.anchoring is Anchoring.ANCHORED and _has_same_neighbours(anchor.quote, found.quote):
        return replace(correction, anchor=found)
    return replace(correction, anchor=replace(anchor, anchoring=Anchoring.LOST))


def _stands(correction: FigureCorrection, body: str) -> bool:
    anchor = correction.anchor
    is_anchored = anchor.anchoring is Anchoring.ANCHORED and bool(anchor.quote.exact)
    return is_anchored and correction.span.text_in(body) == anchor.quote.exact


def _applied(correction: FigureCorrection, found: Figure) -> Figure:
    if correction.verdict is Verdict.REJECTED:
        return replace(found, verdict=Verdict.REJECTED)
    was_indefinite = found.high is None and correction.high is not None
    said = replace(
        found,
        kind=correction.kind,
        low=correction.low,
        high=correction.high,
        unit=correction.unit,
        counted=correction.counted,
        # `مئات` says «more than» of its magnitude; of the reader's number nothing.
        qualifier=Qualifier.EXACT if was_indefinite else found.qualifier,
        doubts=(),  # the reader has answered them
        verdict=correction.verdict,
    )
    return _under(correction.circumstances, said)


def _under(circumstances: Circumstances | None, figure: Figure) -> Figure:
    """The figure with what else the reader said of it; then nothing in it is unsure."""
    if circumstances is None:
        return figure
    return replace(
        figure,
        subject=circumstances.subject,
        qualifier=circumstances.qualifier,
        period=circumstances.period,
        direction=circumstances.direction,
        attribution=circumstances.attribution,
        confidence=None,
    )


def _figure_of(correction: FigureCorrection) -> Figure:
    figure = Figure(
        span=correction.span,
        text=correction.anchor.quote.exact,
        kind=correction.kind,
        low=correction.low,
        high=correction.high,
        unit=correction.unit,
        counted=correction.counted,
        key=True,
        verdict=correction.verdict,
    )
    return _under(correction.circumstances, figure)


def _is_same_mention(one: Span, other: Span, body: str) -> bool:
    """Whether one is the other with more words around it, none of them a number."""
    if one == other:
        return True
    inner, outer = (one, other) if other.contains(one) else (other, one)
    if not outer.contains(inner):
        return False
    around = body[outer.start : inner.start] + " " + body[inner.end : outer.end]
    return not any(is_number_start(word) for word in cut_words(around).words)


def _has_same_neighbours(former: TextQuoteSelector, present: TextQuoteSelector) -> bool:
    return _is_same(
        _neighbour(former.prefix, from_end=True), _neighbour(present.prefix, from_end=True)
    ) and _is_same(
        _neighbour(former.suffix, from_end=False), _neighbour(present.suffix, from_end=False)
    )


def _neighbour(context: str, *, from_end: bool) -> tuple[str, bool]:
    """The folded word beside a mention, empty at the body's edge; whether a line ends between."""
    words = cut_words(context).words
    beside = words[::-1] if from_end else words
    ends_line = beside[:1] == ["\n"]
    return next((word for word in beside if word != "\n"), ""), ends_line


def _is_same(one: tuple[str, bool], other: tuple[str, bool]) -> bool:
    """The same word, or the edge of the body where a paragraph came or went."""
    return one[0] == other[0] or (not one[0] and other[1]) or (not other[0] and one[1])
