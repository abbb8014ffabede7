"""Output: results to standard output, words for people to standard error."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from articles.archive.archive import Archive
from articles.article import AnnotatedArticle
from articles.passages.passage import Passage
from articles.span import Span
from articles.timeline.time_expression import TimeExpression
from desktop.command_line.json_objects import json_text
from desktop.display.byline import byline, byline_of
from desktop.display.dates import UNDATED, date_text
from desktop.display.figure_display import figure_display
from desktop.display.isolation import isolated, without_controls
from desktop.display.month_names import family_of_sources, write_months
from desktop.failures import advice, sentence
from index.results import Hit

_NARROWEST = 20


@dataclass(frozen=True, slots=True)
class Output:
    """Where a command writes.

    Attributes:
        is_json: Whether results are for another program.
        is_visual: Whether the terminal neither joins nor turns Arabic letters.
    """

    is_json: bool = False
    is_visual: bool = False

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> Output:
        """The output that the options ask for."""
        return cls(
            is_json=getattr(arguments, "json", False), is_visual=arguments.terminal == "visual"
        )

    def result(self, value: object) -> None:
        """One line of JSON."""
        sys.stdout.write(json_text(value) + "\n")

    def line(self, text: str = "") -> None:
        """Words of a result."""
        sys.stdout.write(self._shown(text) + "\n")

    def message(self, text: str) -> None:
        """Words for the person who waits."""
        sys.stderr.write(self._shown(text) + "\n")
        sys.stderr.flush()

    def transient(self, text: str) -> None:
        """A line that the next one overwrites; for a terminal only."""
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write("\r\033[K" + self._shown(without_controls(text)[:width]))
        sys.stderr.flush()

    def failure(self, error: BaseException) -> None:
        """What went wrong and what to do about it."""
        self.message(f"{sentence(error)} {advice(error)}")

    def _shown(self, text: str) -> str:
        if not self.is_visual:
            return without_controls(text)
        from articles.cleaning.visual_order import terminal_text  # noqa: PLC0415 - seldom needed

        # Wrapped before it is turned: a terminal would put the end of a sentence first.
        width = max(_NARROWEST, shutil.get_terminal_size().columns)
        lines = (
            row
            for line in text.splitlines() or [""]
            for row in textwrap.wrap(line, width, break_on_hyphens=False) or [""]
        )
        return without_controls(terminal_text("\n".join(lines)))


def hush() -> None:
    """Send what is still to be written nowhere: the reader of the pipe has gone."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def write_months_of(archive: Archive) -> None:
    """Write the months of all dates as in the country of an archive's newspapers."""
    write_months(sources=family_of_sources(archive.articles.newspapers()))


def article_lines(annotated: AnnotatedArticle) -> Iterator[str]:
    """An article as text: title, byline, body, figures, times."""
    article = annotated.article
    metadata = article.metadata
    yield metadata.title
    yield byline_of(metadata, more=[isolated(article.id)])
    yield ""
    yield article.body
    if annotated.figures:
        yield ""
        yield "الأرقام:"
        for figure in annotated.figures:
            yield f"{'*' if figure.headline else '-'} {figure_display(figure).sentence}"
    if annotated.times:
        yield ""
        yield "التواريخ:"
        yield from map(time_line, annotated.times)


def time_line(time: TimeExpression) -> str:
    """One time expression as text."""
    value = UNDATED if time.value is None else date_text(time.covers or time.value, time.text)
    return f"- {value} · «{time.text}» · {time.label}"


def hit_lines(number: int, hit: Hit) -> Iterator[str]:
    """One found article as text."""
    id_text = [isolated(hit.article_id)]
    said = byline((hit.publisher,), hit.published, hit.published_evidence, more=id_text)
    yield f"{isolated(str(number))}. {hit.title}"
    yield f"   {said}"
    if hit.snippet.text:
        yield f"   {marked(hit.snippet.text, hit.snippet.spans)}"


def marked(text: str, spans: tuple[Span, ...]) -> str:
    """`text` with its hits between `⟦` and `⟧`."""
    parts, position = [], 0
    for span in spans:
        parts += [text[position : span.start], "⟦", span.text_in(text), "⟧"]
        position = span.end
    return "".join([*parts, text[position:]])


def passage_line(passage: Passage) -> str:
    """One marked passage as text."""
    parts = [f"«{passage.quote.exact}»", passage.note, " ".join(f"#{tag}" for tag in passage.tags)]
    return " · ".join(part for part in parts if part)
