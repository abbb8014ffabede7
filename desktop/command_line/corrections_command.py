"""`khizana corrections`: what the reader said of figures, as rows to train or to test with."""

from __future__ import annotations

import argparse

from articles.figures.correction import FigureCorrection
from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.json_objects import plain_number
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.rendering import Output
from desktop.session.archive_session import ArchiveLocation


def add_arguments(parser: ArabicParser) -> None:
    """Take the archive."""
    add_archive(parser)
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Print one row for each correction.

    Raises:
        ArchiveError: The archive cannot be opened.
    """
    output = Output.of(arguments)
    with ArchiveLocation(arguments.archive).open_archive() as archive:
        for article_id in archive.articles.ids():
            for correction in archive.figure_corrections.of_article(article_id):
                output.result(correction_object(correction))
    return ExitStatus.DONE


def correction_object(correction: FigureCorrection) -> dict[str, object]:
    """One correction in the fields of an annotated figure; unasked fields are left out."""
    quote, said = correction.anchor.quote, correction.circumstances
    row: dict[str, object] = {
        "article": correction.article_id,
        "start": correction.span.start,
        "end": correction.span.end,
        "text": quote.exact,
        "verdict": correction.verdict.value,
        "kind": correction.kind.value,
        "low": plain_number(correction.low),
        "high": plain_number(correction.high),
        "unit": correction.unit,
        "counted": correction.counted,
    }
    if said is not None:
        row |= {
            "subject": said.subject,
            "qualifier": said.qualifier.value,
            "period": said.period,
            "status": said.direction.value if said.direction is not None else None,
            "attribution": said.attribution,
        }
    return row
