"""The reader's corrections as rows."""

from __future__ import annotations

from pathlib import Path

from articles.archive.archive import Archive
from articles.figures.correction import FigureCorrection
from articles.figures.figure import FigureKind, Verdict
from articles.passages.anchoring import quote
from articles.passages.passage import Anchor, TextPositionSelector
from articles.span import Span
from desktop.command_line.corrections_command import correction_object
from tests.desktop.command_line.marking import only_id

BODY = "غرس العمال 300 شجرة."


def correction(article_id: str, body: str, words: str) -> FigureCorrection:
    start = body.index(words)
    span = Span(start, start + len(words))
    return FigureCorrection(
        id="c" * 32,
        article_id=article_id,
        anchor=Anchor(TextPositionSelector(span.start, span.end), quote(body, span)),
        verdict=Verdict.EDITED,
        kind=FigureKind.COUNT,
        low=300.0,
        high=300.0,
        unit=None,
        counted="شجرة",
        changed="2025-01-01T00:00:00+00:00",
    )


def test_a_correction_is_a_row_that_quotes_its_place():
    row = correction_object(correction("a", BODY, "300"))
    assert BODY[row["start"] : row["end"]] == row["text"] == "300"
    assert (row["verdict"], row["kind"], row["low"], row["counted"]) == (
        "edited",
        "count",
        300,
        "شجرة",
    )
    assert "subject" not in row


def test_every_correction_of_the_archive_is_printed(khizana, archive: Path):
    assert khizana("corrections", "--archive", archive, "--json").out.strip() == ""
    article_id = only_id(khizana, archive, "طاقته")
    with Archive.open(archive) as opened:
        found = opened.articles.get(article_id)
        assert found is not None
        opened.figure_corrections.put(correction(article_id, found.article.body, "3.500"))
    (row,) = khizana("corrections", "--archive", archive, "--json").rows
    assert (row["article"], row["text"]) == (article_id, "3.500")
