"""`khizana backup`: a copy of the archive or of the reader's own words, read again at once."""

from __future__ import annotations

import argparse

from articles.archive.backup import Backup, back_up
from desktop.command_line.arabic_parser import ArabicParser, folder
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.rendering import Output
from desktop.display.isolation import isolated, isolated_path
from desktop.display.plurals import ARTICLES, PASSAGES
from desktop.session.archive_session import ArchiveLocation


def add_arguments(parser: ArabicParser) -> None:
    """Take the copy's folder, and what goes into it."""
    add_archive(parser)
    parser.add_argument("out", metavar="OUT", type=folder, help="مجلد جديد للنسخة، وهي أرشيف يُفتح")
    parser.add_argument(
        "--own", action="store_true", help="كلماتك وحدها: المقتطفات والتصحيحات والبحث المحفوظ"
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Copy, print what the copy holds.

    Raises:
        ArchiveError: The archive cannot be opened, or the copy cannot be written.
    """
    with ArchiveLocation(arguments.archive).open_archive() as archive:
        made = back_up(archive, arguments.out.absolute(), own_words_only=arguments.own)
    return print_backup(made, Output.of(arguments))


def print_backup(made: Backup, output: Output) -> ExitStatus:
    """What a copy holds, and what is damaged in it as in its archive."""
    if output.is_json:
        output.result(
            {
                "folder": str(made.folder),
                "articles": made.articles,
                "bookmarks": made.passages,
                "problems": list(made.problems),
            }
        )
    else:
        counted = f"{ARTICLES.counted(made.articles)}، {PASSAGES.counted(made.passages)}"
        output.line(f"نُسخ وفُحص: {isolated_path(made.folder)} · {counted}.")
        for problem in made.problems:
            output.message(f"تالف في الأصل أيضا: {isolated(problem)}")
    return ExitStatus.PARTLY if made.problems else ExitStatus.DONE
