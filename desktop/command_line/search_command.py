"""`khizana search`: one query for a person or a program, or a file of queries."""

from __future__ import annotations

import argparse
import math
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from articles.errors import ArchiveError
from articles.timeline.edtf import edtf_interval
from desktop.command_line.arabic_parser import ArabicParser, edtf, folder, positive
from desktop.command_line.exit_status import ExitStatus, UsageError
from desktop.command_line.jsonl import rows
from desktop.command_line.lent_cache import has_index, lend_cache
from desktop.command_line.options import add_archive, add_output
from desktop.command_line.progress import Progress
from desktop.command_line.rendering import Output, hit_lines, write_months_of
from desktop.display.isolation import set_off
from desktop.display.numbers import grouped
from desktop.display.plurals import ARTICLES, RESULTS
from desktop.failures import fault_words, sentence
from desktop.library.indexing_job import indexing
from desktop.search.several_archives import Found, hits_of_all, names_of
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from index.errors import BadQueryError, IndexDamagedError, IndexLockedError, SearchError
from index.findings import Quantity
from index.request import Order, SearchRequest
from index.results import Hit, ReadValue, ResultPage


def add_arguments(parser: ArabicParser) -> None:
    """Take the options of a search."""
    add_archive(parser)
    parser.add_argument(
        "--also",
        metavar="DIR",
        type=folder,
        action="append",
        default=[],
        help="أرشيف آخر يُبحث فيه معه، وتُسمّى كل نتيجة باسم أرشيفها؛ يمكن تكراره",
    )
    parser.add_argument("query", metavar="QUERY", nargs="?", help="عبارة البحث")
    parser.add_argument("--batch", metavar="FILE", type=Path, help='ملف JSONL أسطره {"id","query"}')
    parser.add_argument("--limit", metavar="N", type=positive, default=20, help="عدد النتائج (20)")
    parser.add_argument(
        "--from", dest="date_from", metavar="EDTF", type=edtf, help="ما نُشر فيه أو بعده"
    )
    parser.add_argument(
        "--to", dest="date_to", metavar="EDTF", type=edtf, help="ما نُشر فيه أو قبله"
    )
    parser.add_argument(
        "--source",
        metavar="NAME",
        action="append",
        default=[],
        help="صحيفة أو موقع؛ يمكن تكراره",
    )
    parser.add_argument(
        "--sort",
        choices=[order.value for order in Order],
        default="relevance",
        help="الترتيب: relevance للأوثق صلة (المعتاد)، date للأحدث، oldest للأقدم، source بالمصدر،"
        " figures للأكثر أرقاما",
    )
    add_output(parser)


def run(arguments: argparse.Namespace) -> ExitStatus:
    """Search and print.

    Raises:
        ArchiveError: The archive cannot be opened.
        BadQueryError: The query cannot be understood.
        UsageError: There is neither a query nor a file of queries, or there are both, or a file of
            queries for several archives, or a time that ends before it begins.
    """
    if (arguments.query is None) == (arguments.batch is None):
        raise UsageError("تلزم عبارة بحث، أو ملف عبارات مع --batch، لا كلاهما")
    if arguments.batch is not None and arguments.also:
        raise UsageError("تُجاب عبارات الملف من أرشيف واحد")
    if _ends_before_it_begins(arguments.date_from, arguments.date_to):
        raise UsageError("المدة تنتهي قبل أن تبدأ: التاريخ بعد --from أحدث مما بعد --to")
    output = Output.of(arguments)
    if arguments.also:
        return _search_several(arguments, output)
    lend_cache(output, ArchiveLocation(arguments.archive))
    with ArchiveLocation(arguments.archive).open_session() as session:
        bring_up_to_date(session, output)
        if arguments.batch is not None:
            return _search_batch(session, arguments, output)
        if not output.is_json:  # programs get dates in figures
            write_months_of(session.archive)
        page = answer(session, _request(arguments, arguments.query), output)
    if output.is_json:
        output.result(page_object(page))
    else:
        _print_page(page, output)
    return ExitStatus.DONE


def _ends_before_it_begins(first: str | None, last: str | None) -> bool:
    """Whether nothing can be published between two dates."""
    begin, end = (edtf_interval(each) if each is not None else None for each in (first, last))
    return begin is not None and end is not None and begin[0] > end[1]


def _search_several(arguments: argparse.Namespace, output: Output) -> ExitStatus:
    """Ask all archives; one that cannot be opened is told and passed over."""
    folders = _each_once([arguments.archive, *arguments.also])
    request = _request(arguments, arguments.query)
    answered: dict[int, Found] = {}
    status = ExitStatus.DONE
    named = list(zip(folders, names_of(folders), strict=True))
    # Those that have an index first: a cache that is lent to the others has none of theirs.
    order = sorted(range(len(named)), key=lambda n: not has_index(ArchiveLocation(named[n][0])))
    for number in order:
        folder, name = named[number]
        lend_cache(output, ArchiveLocation(folder))
        try:
            with ArchiveLocation(folder).open_session() as session:
                bring_up_to_date(session, output)
                if not answered and not output.is_json:
                    write_months_of(session.archive)
                answered[number] = Found(name, folder, answer(session, request, output))
        except BadQueryError:
            raise
        except (ArchiveError, SearchError) as error:
            output.message(f"{set_off(name)}: {sentence(error)}")
            status = ExitStatus.PARTLY
    answers = [answered[number] for number in sorted(answered)]
    if not answers:
        return ExitStatus.NO_ARCHIVE
    hits = hits_of_all(answers, request.order, request.limit)
    if output.is_json:
        output.result(
            {
                "total": sum(found.page.total for found in answers),
                "seconds": round(sum(found.page.seconds for found in answers), 4),
                "archives": list(map(_archive_object, answers)),
                "hits": [{**hit_object(hit), "archive": found.name} for found, hit in hits],
                **_query_notes(answers[0].page),
            }
        )
        return status
    for found in answers:
        output.message(f"{set_off(found.name)}: {RESULTS.counted(found.page.total)}")
        _tell_notes(found.page, output)
    for number, (found, hit) in enumerate(hits, 1):
        for line in (*hit_lines(number, hit), f"   {set_off(found.name)}", ""):
            output.line(line)
    return status


def _each_once(folders: Sequence[Path]) -> list[Path]:
    """The folders without those that are one of those before, written otherwise or not."""
    places = [folder.resolve() for folder in folders]
    return [folder for at, folder in enumerate(folders) if places[at] not in places[:at]]


_OUTDATED = "ما تغيّر في الأرشيف بعد آخر فهرسة لا يظهر في هذه النتائج."


def bring_up_to_date(session: ArchiveSession, output: Output) -> None:
    """Index what the index lacks; when that cannot be done now, say so and search what there is."""
    progress, unreadable = Progress(output), 0
    try:
        for step in indexing(session):
            progress.show(step)
            unreadable = step.unreadable
    except (IndexLockedError, OSError, sqlite3.OperationalError) as error:
        if session.engine.count() == 0 and not isinstance(error, IndexLockedError):
            raise  # nothing would be found, and that would be wrong
        output.message(f"{sentence(error)} {_OUTDATED}")
    progress.clear()
    if unreadable:
        output.message(
            f"لا يُبحث في {ARTICLES.governed(unreadable)} لأنه تالف في قاعدة البيانات؛"
            " افحص الأرشيف بالأمر khizana check."
        )


def answer(session: ArchiveSession, request: SearchRequest, output: Output) -> ResultPage:
    """Search; an index that turns out to be damaged is built anew first.

    Raises:
        BadQueryError: The query cannot be understood.
    """
    try:
        return session.engine.search(request)
    except IndexDamagedError as error:
        output.message(sentence(error))
        bring_up_to_date(session, output)
        return session.engine.search(request)


def page_object(page: ResultPage) -> dict[str, Any]:
    """A page of hits as the contract has it, and how the query was read where there is a doubt."""
    return {
        "total": page.total,
        "seconds": round(page.seconds, 4),
        "hits": [hit_object(hit) for hit in page.hits],
        **_answer_notes(page),
        **_query_notes(page),
    }


def _archive_object(found: Found) -> dict[str, Any]:
    """What one of several archives answered, without its hits."""
    named = {"name": found.name, "folder": str(found.folder), "total": found.page.total}
    return {**named, **_answer_notes(found.page)}


def _answer_notes(page: ResultPage) -> dict[str, Any]:
    """`relaxed` where no article has all of the words, `complete` where only the first so many do.

    And the words that no article has.
    """
    shown: dict[str, Any] = {}
    if page.relaxed:
        shown["relaxed"] = True
    elif 0 < page.complete < page.total:
        shown["complete"] = page.complete
    if page.missing:
        shown["missing"] = [
            {"word": missing.word, "nearest": list(missing.nearest)} for missing in page.missing
        ]
    return shown


def _query_notes(page: ResultPage) -> dict[str, Any]:
    """How numbers and dates of the query were read, and what of it was not applied."""
    shown: dict[str, Any] = {}
    if page.read:
        shown["read"] = [read_object(read) for read in page.read]
    if page.unapplied:
        shown["unapplied"] = [
            {"fault": fault.value, "place": [place.start, place.end], "words": fault_words(fault)}
            for fault, place in page.unapplied
        ]
    return shown


def _fault_object(error: SearchError) -> dict[str, Any]:
    """Why a query has no answer: without that it would look like one that finds nothing."""
    if not isinstance(error, BadQueryError):
        return {"error": {"fault": "search-failed", "words": sentence(error)}}
    place = [error.place.start, error.place.end]
    return {"error": {"fault": error.fault.value, "place": place, "words": sentence(error)}}


def read_object(read: ReadValue) -> dict[str, Any]:
    """How a number or a date of the query was read; null for an open end."""
    place = [read.place.start, read.place.end]
    if isinstance(read.value, Quantity):
        low, high = (
            end if math.isfinite(end) else None for end in (read.value.low, read.value.high)
        )
        return {"place": place, "kinds": list(read.value.kinds), "low": low, "high": high}
    first, last = read.value.first, read.value.last
    return {
        "place": place,
        "first": first.isoformat() if first != date.min else None,
        "last": last.isoformat() if last != date.max else None,
    }


def hit_object(hit: Hit) -> dict[str, Any]:
    """One hit; `spans` are positions in `snippet`."""
    return {
        "id": hit.article_id,
        "title": hit.title,
        "source": hit.publisher,
        "published": hit.published,
        "score": round(hit.score, 6),
        "snippet": hit.snippet.text,
        "spans": [[span.start, span.end] for span in hit.snippet.spans],
    }


def _request(arguments: argparse.Namespace, query: str, *, snippets: bool = True) -> SearchRequest:
    return SearchRequest(
        text=query,
        publishers=tuple(arguments.source),
        date_from=arguments.date_from,
        date_to=arguments.date_to,
        order=Order(arguments.sort),
        limit=arguments.limit,
        facets=False,
        snippets=snippets,
    )


def _search_batch(
    session: ArchiveSession, arguments: argparse.Namespace, output: Output
) -> ExitStatus:
    """Answer each line of the file, in its order; a bad line is told and passed over."""
    status = ExitStatus.DONE
    for number, question in _questions(arguments.batch):
        if question is None:
            output.message(f"السطر {grouped(number)}: ليس كائن JSON فيه id وquery.")
            status = ExitStatus.PARTLY
            continue
        identifier, query = question
        try:
            page = answer(session, _request(arguments, query, snippets=False), output)
            fault: dict[str, Any] = {}
        except SearchError as error:
            output.message(f"السطر {grouped(number)}: {sentence(error)}")
            status = ExitStatus.PARTLY
            page = ResultPage(0, ())
            fault = _fault_object(error)
        hits = [{"id": hit.article_id, "score": round(hit.score, 6)} for hit in page.hits]
        output.result({"id": identifier, "total": page.total, "hits": hits, **fault})
    return status


def _questions(path: Path) -> Iterator[tuple[int, tuple[Any, str] | None]]:
    """Number, and id with query, of each line; None for a line that lacks them."""
    for number, row in rows(path):
        is_question = row is not None and "id" in row and isinstance(row.get("query"), str)
        yield number, (row["id"], row["query"]) if row is not None and is_question else None


def _print_page(page: ResultPage, output: Output) -> None:
    seconds = grouped(round(page.seconds, 3))
    output.message(f"{RESULTS.counted(page.total)} في {seconds} ث")
    _tell_notes(page, output)
    for number, hit in enumerate(page.hits, 1):
        for line in hit_lines(number, hit):
            output.line(line)
        output.line()


def _tell_notes(page: ResultPage, output: Output) -> None:
    """What an answer leaves open."""
    if page.relaxed:
        output.message("لا مقال فيه كل الكلمات؛ هذه فيها بعضها.")
    elif 0 < page.complete < page.total:
        output.message(f"كل الكلمات: {RESULTS.counted(page.complete)}؛ بعدها ما فيه بعضها.")
    for fault, _ in page.unapplied:
        output.message(f"{fault_words(fault)}.")
    for missing in page.missing:
        nearest = f"؛ أقربها: {'، '.join(missing.nearest)}" if missing.nearest else ""
        output.message(f"لا مقال فيه «{missing.word}»{nearest}")
