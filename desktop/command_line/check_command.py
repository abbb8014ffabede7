"""`khizana check`: is the store sound, is the index in step; `--repair` builds the index anew."""

from __future__ import annotations

import argparse
from enum import StrEnum

from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.rendering import Output
from desktop.command_line.search_command import bring_up_to_date
from desktop.display.isolation import isolated
from desktop.display.plurals import ARTICLES, PASSAGES
from desktop.session.archive_session import ArchiveLocation, ArchiveSession


class IndexProblem(StrEnum):
    """What can be wrong with the index; all of it is mended by `--repair`."""

    OUTDATED = "index-outdated"
    WRONG_COUNT = "index-wrong-count"


_WORDS = {
    IndexProblem.OUTDATED: "فهرس البحث متأخر عن الأرشيف؛ يُحدَّث عند أول بحث أو مع --repair.",
    IndexProblem.WRONG_COUNT: "عدد مقالات الفهرس غير عدد مقالات الأرشيف؛ أصلحه بالخيار --repair.",
}


def add_arguments(parser: ArabicParser) -> None:
    """Take whether to repair."""
    add_archive(parser)
    parser.add_argument("--repair", action="store_true", help="يعيد بناء الفهرس من الأرشيف")
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Check, repair when asked, print what was found.

    Raises:
        ArchiveError: The archive cannot be opened.
        IndexLockedError: It is to be repaired, and another process is writing.
    """
    output = Output.of(arguments)
    location = ArchiveLocation(arguments.archive)
    if arguments.repair:
        location.discard_index()
    with location.open_session() as session:
        if arguments.repair:
            bring_up_to_date(session, output)
        articles, indexed = session.archive.articles.count(), session.engine.count()
        bookmarks = session.archive.passages.count()
        problems = [*session.archive.check(), *_index_problems(session, articles, indexed)]
    if output.is_json:
        output.result(
            {
                "articles": articles,
                "indexed": indexed,
                "bookmarks": bookmarks,
                "problems": problems,
            }
        )
    else:
        output.line(f"في الأرشيف: {ARTICLES.counted(articles)}، {PASSAGES.counted(bookmarks)}.")
        output.line(f"في الفهرس: {ARTICLES.counted(indexed)}.")
        _print_problems(problems, output)
    return ExitStatus.PARTLY if problems else ExitStatus.DONE


def _index_problems(session: ArchiveSession, articles: int, indexed: int) -> list[IndexProblem]:
    if not session.engine.is_current():
        return [IndexProblem.OUTDATED]
    return [IndexProblem.WRONG_COUNT] if articles != indexed else []


def _print_problems(problems: list[str], output: Output) -> None:
    if not problems:
        output.line("كل شيء سليم.")
    for problem in problems:
        known = [words for code, words in _WORDS.items() if code == problem]
        output.line(known[0] if known else f"خلل في قاعدة البيانات: {isolated(problem)}")
