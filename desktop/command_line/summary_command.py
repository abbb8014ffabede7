"""`khizana summary`: the summary of one article, or the dossier of several, as PDF or HTML."""
# ruff: noqa: PLC0415 - printing brings in Qt, which HTML can do without

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from articles.archive.archive import Archive
from articles.ledger_entries import told_elsewhere
from articles.summaries.summarisation import SENTENCES
from desktop.command_line.arabic_parser import ArabicParser, sentence_count, today
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.rendering import Output, write_months_of
from desktop.display.isolation import isolated, isolated_path
from desktop.display.numbers import grouped
from desktop.printing.contents.dossier_making import DossierPlan, dossier_of
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import SummaryContent, summary_of
from desktop.session.archive_session import ArchiveLocation


def add_arguments(parser: ArabicParser) -> None:
    """Take the articles, and where to write."""
    add_archive(parser)
    parser.add_argument("ids", metavar="ID", nargs="+", help="معرّفات المقالات")
    target = parser.add_mutually_exclusive_group(required=True)
    target.add_argument("--pdf", metavar="OUT", type=Path, help="ملف PDF يُكتب")
    target.add_argument("--html", metavar="OUT", type=Path, help="ملف HTML يُكتب")
    parser.add_argument(
        "--sentences",
        metavar="N",
        type=sentence_count,
        default=3,
        help="عدد جمل كل ملخّص، من 1 إلى 10 (3)؛ من ثلاث فأكثر يزاد على القصيرة غيرها",
    )
    parser.add_argument("--paper", choices=("A4", "Letter"), default="A4", help="حجم الورق (A4)")
    parser.add_argument("--title", metavar="TEXT", default="", help="عنوان ملف المقالات على غلافه")
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Write the file.

    Raises:
        ArchiveError: The archive cannot be opened.
        OutputError: The file cannot be written.
    """
    output = Output.of(arguments)
    with ArchiveLocation(arguments.archive).open_archive() as archive:
        write_months_of(archive)
        known = archive.articles.titles(arguments.ids)
        contents = _contents(archive, arguments)
    missing = [each for each in arguments.ids if each not in known]
    for article_id in missing:
        output.message(f"لا مقال في الأرشيف معرّفه {isolated(article_id)}.")
    if not contents:
        return ExitStatus.PARTLY
    target: Path = arguments.pdf or arguments.html
    if arguments.pdf is not None:
        pages = write_pdf_file(contents, target, arguments.paper)
        output.message(f"كُتب {isolated_path(target)} في {grouped(pages)} ص.")
    else:
        from desktop.printing.files.html import write_html

        write_html(contents, target)
        output.message(f"كُتب {isolated_path(target)}.")
    return ExitStatus.PARTLY if missing else ExitStatus.DONE


def _contents(archive: Archive, arguments: argparse.Namespace) -> Sequence[Printout]:
    """The summary of one article, the dossier of several; nothing of none."""
    wanted = [*dict.fromkeys(arguments.ids)]
    found = [*islice(archive.articles.get_many(wanted), 2)]
    if len(found) < 2:
        return summaries(archive, wanted, sentences=arguments.sentences)
    plan = DossierPlan(tuple(wanted), today(), title=arguments.title, sentences=arguments.sentences)
    return [dossier_of(archive, plan)]


def summaries(
    archive: Archive, article_ids: Sequence[str], *, sentences: int = SENTENCES
) -> list[SummaryContent]:
    """What the printed summaries of these articles say; unknown ids are left out."""
    added = archive.entries.of(article_ids)
    return [
        summary_of(
            annotated,
            archive.passages.of_article(annotated.article.id),
            today=today(),
            added=added.get(annotated.article.id),
            sentences=sentences,
            elsewhere=told_elsewhere(archive, annotated.article.id),
        )
        for annotated in archive.articles.get_many(article_ids)
    ]


def write_pdf_file(contents: Sequence[Printout], target: Path, page_size: str = "A4") -> int:
    """Write the PDF; the number of its pages.

    Raises:
        OutputError: The file cannot be written.
        ImportError: A library that Qt needs is missing.
    """
    from desktop.printing.files.pdf import write_pdf

    return write_pdf(contents, target, page_size=page_size)
