"""`khizana show`: one article with everything extracted from it."""

from __future__ import annotations

import argparse
from typing import Any

from articles.article import AnnotatedArticle
from articles.passages.passage import Passage
from articles.summaries.summarisation import summarise
from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.json_objects import article_object
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.rendering import (
    Output,
    article_lines,
    passage_line,
    write_months_of,
)
from desktop.display.isolation import isolated
from desktop.session.archive_session import ArchiveLocation


def add_arguments(parser: ArabicParser) -> None:
    """Take the article's id."""
    add_archive(parser)
    parser.add_argument("id", metavar="ID", help="معرّف المقال كما يظهر في نتائج البحث")
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Print the article.

    Raises:
        ArchiveError: The archive cannot be opened.
    """
    output = Output.of(arguments)
    with ArchiveLocation(arguments.archive).open_archive() as archive:
        write_months_of(archive)
        annotated = archive.articles.get(arguments.id)
        passages = archive.passages.of_article(arguments.id)
    if annotated is None:
        output.message(f"لا مقال في الأرشيف معرّفه {isolated(arguments.id)}.")
        return ExitStatus.PARTLY
    sentences = [sentence.text for sentence in summarise(annotated)]
    if output.is_json:
        bookmarks = [passage_object(passage) for passage in passages]
        output.result(article_object(annotated) | {"summary": sentences, "bookmarks": bookmarks})
    else:
        _print_article(annotated, sentences, passages, output)
    return ExitStatus.DONE


def passage_object(passage: Passage) -> dict[str, Any]:
    """One marked passage."""
    return {
        "id": passage.id,
        "start": passage.position.start,
        "end": passage.position.end,
        "text": passage.quote.exact,
        "colour": passage.colour,
        "note": passage.note,
        "tags": list(passage.tags),
        "created": passage.created,
        "modified": passage.modified,
        "anchoring": passage.anchoring.value,
    }


def _print_article(
    annotated: AnnotatedArticle,
    sentences: list[str],
    passages: tuple[Passage, ...],
    output: Output,
) -> None:
    for line in article_lines(annotated):
        output.line(line)
    if sentences:
        output.line("\nالملخص:")
        for text in sentences:
            output.line(f"- {text}")
    if passages:
        output.line("\nالمقتطفات:")
        for passage in passages:
            output.line(f"- {passage_line(passage)}")
