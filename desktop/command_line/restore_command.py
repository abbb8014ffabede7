"""`khizana restore`: an archive from a copy, or the reader's words of a copy into an archive."""

from __future__ import annotations

import argparse

from articles.archive.backup import restore
from desktop.command_line.arabic_parser import ArabicParser, folder
from desktop.command_line.backup_command import print_backup
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.progress import Progress
from desktop.command_line.rendering import Output
from desktop.display.numbers import grouped
from desktop.library.first_start import has_archive
from desktop.library.import_job import extract_again_job
from desktop.session.archive_session import ArchiveLocation


def add_arguments(parser: ArabicParser) -> None:
    """Take the copy's folder."""
    add_archive(parser, "مجلد جديد للأرشيف، أو أرشيف قائم تُضاف إليه كلماتك")
    parser.add_argument("copy", metavar="COPY", type=folder, help="مجلد النسخة الاحتياطية")
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Restore, print what came back.

    Into an archive that is there only the reader's words are taken, nothing of it is overwritten
    by something older; articles that the reader named or dated otherwise are read anew.

    Raises:
        ArchiveError: The copy or the archive cannot be opened or written.
    """
    output = Output.of(arguments)
    location = ArchiveLocation(arguments.archive)
    if not has_archive(location):
        return print_backup(restore(arguments.copy, arguments.archive.absolute()), output)
    with ArchiveLocation(arguments.copy).open_archive() as copy:
        words = copy.own_words()
    with location.open_archive() as archive:
        written = archive.take_in(words)
        is_stale = bool(archive.articles.stale_ids())
    if is_stale:  # else titles, dates and times would be the reader's in the window alone
        _read_again(location, output)
    if output.is_json:
        output.result({"restored": dict(written)})
    else:
        total = grouped(sum(written.values()))
        output.line(f"استُرجع من كلماتك {total}: مقتطفات وتصحيحات وتواريخ وعمليات بحث محفوظة.")
    return ExitStatus.DONE


def _read_again(location: ArchiveLocation, output: Output) -> None:
    progress = Progress(output)
    for step in extract_again_job(location):
        progress.show(step)
    progress.clear()
