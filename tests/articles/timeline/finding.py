"""What is found in a sentence, for the tests of one grammar each."""

from __future__ import annotations

from articles.timeline.extraction import find_times

PUBLISHED = "2019-05-15"  # a Wednesday


def found(sentence: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """The words and the value of every time expression of a sentence."""
    return [(time.text, time.value) for time in find_times(sentence, published)]


def values(sentence: str, published: str | None = PUBLISHED) -> list[str | None]:
    """The values only."""
    return [value for _, value in found(sentence, published)]
