"""Marks on the words of an article: what kinds there are and which lies above which."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from articles.article import AnnotatedArticle
from articles.passages.passage import Anchoring, Passage
from articles.span import Span
from articles.timeline.time_expression import TimeType


class MarkRole(IntEnum):
    """From the lowest layer to the highest."""

    PASSAGE = 1
    CURRENT_FIGURE = 2
    HIT = 3
    FOUND = 4
    FLASH = 5
    FIGURE = 6
    TIME = 7


GROUNDS = (
    MarkRole.PASSAGE,
    MarkRole.CURRENT_FIGURE,
    MarkRole.HIT,
    MarkRole.FOUND,
    MarkRole.FLASH,
)
UNDERLINES = (MarkRole.FIGURE, MarkRole.TIME)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a stretch of the body.

    Attributes:
        span: Where.
        role: What it says of the words.
        number: Which figure, time or passage of the article, counted from 0.
        colour: For a passage, the name of its colour.
    """

    span: Span
    role: MarkRole
    number: int = 0
    colour: str = ""


def extraction_marks(annotated: AnnotatedArticle) -> list[Mark]:
    """Underlines for figures and times; sets («سنويا») belong to their figure's words."""
    figures = [
        Mark(figure.span, MarkRole.FIGURE, number)
        for number, figure in enumerate(annotated.figures)
    ]
    times = [
        Mark(time.span, MarkRole.TIME, number)
        for number, time in enumerate(annotated.times)
        if time.type is not TimeType.SET
    ]
    return figures + times


def passage_marks(passages: tuple[Passage, ...]) -> list[Mark]:
    """Tints for the passages that still stand in the text."""
    return [
        Mark(
            Span(passage.position.start, passage.position.end),
            MarkRole.PASSAGE,
            number,
            passage.colour,
        )
        for number, passage in enumerate(passages)
        if passage.anchoring is not Anchoring.LOST
    ]
