"""The figure that a reader means by chosen words."""

from __future__ import annotations

from articles.figures.figure import FigureKind
from articles.figures.selection import figure_in
from articles.span import Span

BODY = "حمل القارب ثلاثين صندوقا ومبلغ 12 مليون درهم إلى الجزيرة بعد حين."


def chosen(words: str) -> Span:
    start = BODY.index(words)
    return Span(start, start + len(words))


def test_chosen_words_are_read_as_a_figure() -> None:
    span = chosen("12 مليون درهم")
    figure = figure_in(BODY, span)
    assert (figure.span, figure.text, figure.kind) == (span, "12 مليون درهم", FigureKind.MONEY)
    assert figure.low == figure.high == 12_000_000
    assert figure.headline is None


def test_words_without_a_value_are_kept_without_one() -> None:
    figure = figure_in(BODY, chosen("بعد حين"))
    assert (figure.kind, figure.low, figure.high) == (FigureKind.COUNT, None, None)
