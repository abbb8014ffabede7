"""Examples: the figures that the detector finds in annotated articles, with what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles.figures.extraction import Reading, read_figures
from articles.figures.figure_text import FigureText
from articles.figures.learned.candidates import Candidates, candidates_of
from articles.figures.learned.text_arrays import TextArrays
from articles.timeline.extraction import find_times
from tests.gold.figure_training.annotations import Annotated, annotated, at_hand


@dataclass(frozen=True, slots=True)
class Example:
    """One article for training.

    Attributes:
        article: The annotations.
        text: Its words.
        reading: What the rules say of each of its mentions.
        candidates: Nouns of each figure.
        gold: For each figure its annotation, or None where the annotator has none.
    """

    article: Annotated
    text: FigureText
    reading: Reading
    candidates: Candidates
    gold: list[dict[str, Any] | None]


def examples(group: str) -> list[Example]:
    """Every article of a group in which figures are found."""
    return _of_all(annotated(group))


def examples_at_hand() -> list[Example]:
    """The articles at hand in which figures are found."""
    return _of_all(at_hand())


def _of_all(articles: Iterable[Annotated]) -> list[Example]:
    made = [example_of(article) for article in articles]
    return [example for example in made if example is not None]


def example_of(article: Annotated) -> Example | None:
    """An article with what is asked about its figures, or None where none is found."""
    reading = read_figures(article.text, find_times(article.text, article.published))
    if not reading.mentions:
        return None
    text = reading.text
    arrays = TextArrays(text, reading.mentions)
    asked = reading.asked
    spans = [
        text.sequence.span(each.mention.first, each.mention.last, each.mention.prefix)
        for each in asked
    ]
    gold = [_of_span(article.figures, span.start, span.end) for span in spans]
    return Example(article, text, reading, candidates_of(text, arrays, asked), gold)


def _of_span(figures: Sequence[dict[str, Any]], start: int, end: int) -> dict[str, Any] | None:
    found = [each for each in figures if each["start"] < end and start < each["end"]]
    return max(
        found, key=lambda each: min(each["end"], end) - max(each["start"], start), default=None
    )


def words_of(text: FigureText, span: Sequence[int]) -> tuple[int, int]:
    """The words at a span of the text."""
    first = text.sequence.index_at(span[0])
    return first, text.sequence.index_at(max(span[0], span[1] - 1)) + 1
