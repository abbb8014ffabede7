"""`khizana check`: is all as it was written, is the index in step; `--repair` mends what it can."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Collection
from enum import StrEnum

from articles.archive.checksums import Damage
from desktop.command_line.arabic_parser import ArabicParser
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.lent_cache import lend_cache
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
    DAMAGED = "index-damaged"


_WORDS = {
    IndexProblem.OUTDATED: "فهرس البحث متأخر عن الأرشيف؛ يُحدَّث عند أول بحث أو مع --repair.",
    IndexProblem.WRONG_COUNT: "عدد مقالات الفهرس غير عدد مقالات الأرشيف؛ أصلحه بالخيار --repair.",
    IndexProblem.DAMAGED: "فهرس البحث تالف؛ أصلحه بالخيار --repair، ولا يضيع شيء.",
}

# What the tables of the archive hold, for a program and for a person.
_DAMAGED = {
    "articles": ("article-damaged", "مقال تالف"),
    "origins": ("origin-damaged", "مصدر مقال تالف"),
    "figures": ("figures-damaged", "أرقام مقال تالفة"),
    "times": ("times-damaged", "تواريخ مقال تالفة"),
    "entries": ("entry-damaged", "تاريخ إدخال مقال تالف"),
    "removed_articles": ("removed-article-damaged", "سجلّ مقال محذوف تالف"),
    "passages": ("passage-damaged", "مقتطف تالف"),
    "tag_orders": ("tag-order-damaged", "ترتيب وسم تالف"),
    "figure_corrections": ("figure-correction-damaged", "تصحيح رقم تالف"),
    "date_corrections": ("date-correction-damaged", "تصحيح تاريخ تالف"),
    "saved_searches": ("saved-search-damaged", "بحث محفوظ تالف"),
    "family_separations": ("family-separation-damaged", "قولك إن مقالا ليس نسخة تالف"),
    "ledger_decisions": ("ledger-decision-damaged", "قرار في سجلّ الأرقام تالف"),
    "ledger_decision_figures": ("ledger-decision-damaged", "قرار في سجلّ الأرقام تالف"),
    "article_corrections": ("article-correction-damaged", "تصحيح بيانات مقال تالف"),
    "article_marks": ("article-mark-damaged", "وسوم مقال أو ملاحظته تالفة"),
    "collections": ("collection-damaged", "مجموعة تالفة"),
    "articles_set_aside": ("removed-article-damaged", "سجلّ مقال محذوف تالف"),
    "hidden_publishers": ("hidden-newspaper-damaged", "اسم مصدر أخفيته تالف"),
}


def add_arguments(parser: ArabicParser) -> None:
    """Take whether to repair."""
    add_archive(parser)
    parser.add_argument(
        "--repair", action="store_true", help="يصلح ما يمكن إصلاحه ويعيد بناء الفهرس من الأرشيف"
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Check, repair when asked, print what was found.

    Raises:
        ArchiveError: The archive cannot be opened.
        IndexLockedError: It is to be repaired, and another process is writing.
    """
    output = Output.of(arguments)
    location = ArchiveLocation(arguments.archive)
    lend_cache(output, location, is_written=arguments.repair)
    if arguments.repair:
        _repair(location, output)
    with location.open_session() as session:
        is_sound = session.engine.is_sound()  # first: a damaged index is thrown away when asked
        articles, indexed = session.archive.articles.count(), session.engine.count()
        bookmarks = session.archive.passages.count()
        broken = session.archive.check()
        damages = session.archive.damages()
        problems = [*broken, *map(_code, damages)]
        problems += _index_problems(session, damages) if is_sound else [IndexProblem.DAMAGED]
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
        if broken or damages:
            output.line("أعد الاستيراد من الملفات، أو أنقذ الباقي في أرشيف جديد: khizana salvage.")
    return ExitStatus.PARTLY if problems else ExitStatus.DONE


def _repair(location: ArchiveLocation, output: Output) -> None:
    """Mend the archive first, for the new index is made from it."""
    # Whoever only looks does without what reads articles.
    from desktop.command_line.import_command import drain  # noqa: PLC0415
    from desktop.library.import_job import mending_job  # noqa: PLC0415

    location.renew_index()
    with location.open_archive() as archive:
        damages, broken = archive.damages(), archive.check()
    if damages or broken:
        drain(mending_job(location, damages), output)
    with location.open_session() as session:
        bring_up_to_date(session, output)


def _index_problems(session: ArchiveSession, damages: Collection[Damage]) -> list[IndexProblem]:
    if not session.engine.is_current():
        return [IndexProblem.OUTDATED]
    # A damaged article may have been indexed before it was damaged.
    damaged = Counter(damage.table for damage in damages)["articles"]
    missing = session.archive.articles.count() - session.engine.count()
    return [] if 0 <= missing <= damaged else [IndexProblem.WRONG_COUNT]


def _code(damage: Damage) -> str:
    return f"{_DAMAGED[damage.table][0]}: {damage.article_id or damage.key}"


def _print_problems(problems: list[str], output: Output) -> None:
    if not problems:
        output.line("كل شيء سليم.")
    codes = dict(_DAMAGED.values())
    for problem in problems:
        code, _, name = problem.partition(": ")
        known = [words for each, words in _WORDS.items() if each == problem]
        if known:
            output.line(known[0])
        elif code in codes:
            output.line(f"{codes[code]}: {isolated(name)}")
        else:
            output.line(f"خلل في قاعدة البيانات: {isolated(problem)}")
