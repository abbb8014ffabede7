"""`khizana bookmarks`: the marked passages for other programs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence

from articles.article import Article
from articles.passages.passage import Passage
from articles.web_annotation import annotation_collection
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
    parser.add_argument(
        "--everything",
        action="store_true",
        help="كل كلماتك في JSON: المقتطفات والتصحيحات والتواريخ والبحث المحفوظ وترتيب الوسوم",
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Print the passages.

    Raises:
        ArchiveError: The archive cannot be opened.
    """
    with ArchiveLocation(arguments.archive).open_archive() as archive:
        if arguments.everything:
            words = archive.own_words()
            rows = {name: [*map(_said, rows)] for name, rows in words.rows.items()}
            Output.of(arguments).result(rows)
            return ExitStatus.DONE
        passages = archive.passages.all()
        ids = sorted({passage.article_id for passage in passages})
        articles, titles = archive.articles.without_findings(ids), archive.articles.titles(ids)
        identity, orders = archive.identity, archive.passages.tag_orders()
    if arguments.format == "json-ld" or arguments.json:
        Output.of(arguments).result(annotation_collection(passages, articles, identity, orders))
    else:
        sys.stdout.write(_text(arguments.format, passages, articles, titles))
    return ExitStatus.DONE


def _said(row: Mapping[str, object]) -> dict[str, object]:
    """What the reader says in a row; the body of an article that was taken out is not of that."""
    return {name: value for name, value in row.items() if not isinstance(value, bytes)}


def _text(
    form: str,
    passages: Sequence[Passage],
    articles: Mapping[str, Article],
    titles: Mapping[str, str],
) -> str:
    """As the window writes it to a file."""
    # What JSON-LD needs is loaded much faster.
    from desktop.export.formats import format_named  # noqa: PLC0415 - see above
    from desktop.export.writing import written  # noqa: PLC0415
    from desktop.passages.quotations import quotations_by_article  # noqa: PLC0415

    content = quotations_by_article(passages, articles, titles)
    return written(content, format_named(form)).decode("utf-8-sig")
