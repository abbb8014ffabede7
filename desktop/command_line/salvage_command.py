"""`khizana salvage`: what can still be read of a damaged archive, in a new one."""

from __future__ import annotations

import argparse

from articles.archive.salvage import Salvage, salvage
from desktop.command_line.arabic_parser import ArabicParser, folder
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.rendering import Output
from desktop.display.isolation import isolated
from desktop.display.numbers import grouped
from desktop.display.plurals import ARTICLES


def add_arguments(parser: ArabicParser) -> None:
    """Take the new archive's folder."""
    add_archive(parser, "مجلد الأرشيف التالف؛ يبقى كما هو")
    parser.add_argument("out", metavar="OUT", type=folder, help="مجلد جديد لما يُنقذ")
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Salvage, print what was saved and what was lost.

    Raises:
        ArchiveError: There is no archive, or the new one cannot be written.
    """
    output = Output.of(arguments)
    saved = Salvage()
    for each in salvage(arguments.archive, arguments.out.absolute()):
        saved = each
    if output.is_json:
        output.result(
            {
                "articles": saved.articles,
                "own": saved.own_words,
                "from_copies": saved.from_copies,
                "lost": saved.lost,
                "doubtful": saved.doubtful,
            }
        )
    else:
        output.line(f"أُنقذ: {ARTICLES.counted(saved.articles)}.")
        words = grouped(saved.own_words + saved.from_copies)
        output.line(f"من كلماتك (مقتطفات وتصحيحات وتواريخ وعمليات بحث محفوظة): {words}.")
        for lost in saved.lost:
            output.line(f"مقال لم يُنقذ: {isolated(lost)}")
        for doubtful in saved.doubtful:
            output.line(f"أُنقذ وهو تالف: {isolated(doubtful)}")
    return ExitStatus.PARTLY if saved.lost or saved.doubtful else ExitStatus.DONE
