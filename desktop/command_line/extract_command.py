"""`khizana extract`: figures and times of files, without any archive."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from articles.annotation import annotate, annotate_body
from articles.article import AnnotatedArticle
from articles.errors import ReadingError, Reason
from articles.reading.reader import walk
from desktop.command_line.arabic_parser import ArabicParser, edtf
from desktop.command_line.exit_status import ExitStatus, UsageError
from desktop.command_line.json_objects import article_object
from desktop.command_line.jsonl import rows
from desktop.command_line.options import add_output
from desktop.command_line.rendering import Output, article_lines
from desktop.display.month_names import family_of_sources, write_months
from desktop.failures import sentence

_ID_DIGITS = 16

_Extracted = tuple[Any, AnnotatedArticle | ReadingError]
"""The id as the input has it, and the article or why there is none."""

_LOG = logging.getLogger(__name__)


def add_arguments(parser: ArabicParser) -> None:
    """Take the files, or the table of texts."""
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="ملفات المقالات")
    parser.add_argument(
        "--jsonl",
        metavar="FILE",
        type=Path,
        help='ملف أسطره {"id","text","published"}؛ يُؤخذ النص كما هو',
    )
    parser.add_argument(
        "--published",
        metavar="EDTF",
        type=edtf,
        help="تاريخ نشر الملفات، أو الأسطر التي لا تاريخ لها",
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Extract and print, one article after the other.

    Raises:
        UsageError: There are neither files nor a table, or there are both.
    """
    if bool(arguments.files) == (arguments.jsonl is not None):
        raise UsageError("يلزم ملف واحد على الأقل، أو جدول مع --jsonl، لا كلاهما")
    output = Output.of(arguments)
    if arguments.jsonl is not None:
        return _print_all(_of_rows(arguments.jsonl, arguments.published), output)
    return _print_all(_of_files(arguments.files, arguments.published), output)


def _print_all(found: Iterator[_Extracted], output: Output) -> ExitStatus:
    """Print each article as soon as it is there; a bad one is told and passed over."""
    status = ExitStatus.DONE
    for identifier, each in found:
        if isinstance(each, ReadingError):
            output.message(sentence(each))
            status = ExitStatus.PARTLY
        elif output.is_json:
            output.result(article_object(each) | {"id": identifier})
        else:
            source = each.article.metadata.publisher
            write_months(sources=family_of_sources([(source, 1)] if source else ()))
            for line in article_lines(each):
                output.line(line)
            output.line()
    return status


def _of_files(paths: Sequence[Path], published: str | None) -> Iterator[_Extracted]:
    for item in walk(paths):
        if isinstance(item, ReadingError):
            yield None, item
            continue
        declared = item.declared
        if published is not None:
            declared = replace(declared, published=published)
        identifier = declared.identifier or item.fingerprint[:_ID_DIGITS]
        document = replace(item, declared=declared)
        yield identifier, _attempt(item.origin, partial(annotate, document, identifier))


def _of_rows(path: Path, otherwise: str | None = None) -> Iterator[_Extracted]:
    """Each row's text as it is: every offset refers to it; `otherwise` dates one without a date."""
    for number, row in rows(path):
        origin = f"{path}#{number}"
        if row is None:
            yield None, ReadingError(origin, Reason.BROKEN_TABLE)
            continue
        text, published = row.get("text"), row.get("published")
        if not isinstance(text, str):
            yield None, ReadingError(origin, Reason.NO_TEXT)
            continue
        identifier = row.get("id", str(number))
        date = otherwise if published is None else str(published)
        yield identifier, _attempt(origin, partial(annotate_body, str(identifier), text, date))


def _attempt(
    origin: str, extraction: Callable[[], AnnotatedArticle]
) -> AnnotatedArticle | ReadingError:
    """The article, or why it is none: a fault of ours in one must not stop the others."""
    try:
        return extraction()
    except ReadingError as error:
        return error
    except Exception as error:  # noqa: BLE001 - see above; the log has the traceback
        _LOG.exception("%r cannot be extracted", origin)
        return ReadingError(origin, Reason.UNREADABLE, repr(error))
