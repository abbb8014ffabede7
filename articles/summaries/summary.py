"""The extractive summary: which sentences, and why."""

from __future__ import annotations

from dataclasses import dataclass

from articles.span import Span


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of the summary, traceable to its place.

    Attributes:
        span: Where it stands in the body.
        text: The words on one line, possibly without a leading conjunction.
        paragraph: Number of its paragraph, from 1.
        score: Its weight among the article's sentences, 0 to 1.
    """

    span: Span
    text: str
    paragraph: int
    score: float
