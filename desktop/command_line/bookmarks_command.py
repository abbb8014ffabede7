"""`khizana bookmarks`: the marked passages for other programs."""

from __future__ import annotations

import argparse
import sys

from articles.web_annotation import annotation_collection, comma_separated, markdown
from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.rendering import Output
from desktop.session.archive_session import ArchiveLocation


def add_arguments(parser: ArabicParser) -> None:
    """Take the format."""
    add_archive(parser)
    parser.add_argument(
        "--format",
        choices=("json-ld", "markdown", "csv"),
        default="json-ld",
        help="صيغة التصدير: json-ld (المعتادة) أو markdown أو csv",
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Print the passages.

    Raises:
        ArchiveError: The archive cannot be opened.
    """
    with ArchiveLocation(arguments.archive).open_archive() as archive:
        passages = archive.passages.all()
        articles = archive.articles.without_findings(
            sorted({passage.article_id for passage in passages})
        )
        identity, orders = archive.identity, archive.passages.tag_orders()
    if arguments.format == "markdown" and not arguments.json:
        sys.stdout.write(markdown(passages, articles))
    elif arguments.format == "csv" and not arguments.json:
        sys.stdout.write(comma_separated(passages, articles))
    else:
        Output.of(arguments).result(annotation_collection(passages, articles, identity, orders))
    return ExitStatus.DONE
