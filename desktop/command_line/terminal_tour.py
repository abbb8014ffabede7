"""The program's main job without a window: import, search, figures, timeline, printed summary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from articles.article import AnnotatedArticle
from articles.figures.importance import leading
from articles.timeline.edtf import edtf_interval
from articles.timeline.events import dated_value
from articles.timeline.time_expression import TimeExpression
from desktop.command_line.exit_status import ExitStatus
from desktop.command_line.import_command import drain, print_report
from desktop.command_line.lent_cache import lend_cache
from desktop.command_line.rendering import Output, hit_lines, time_line
from desktop.command_line.search_command import answer, bring_up_to_date
from desktop.command_line.summary_command import summaries, write_pdf_file
from desktop.display.byline import dated
from desktop.display.figure_display import figure_display
from desktop.display.isolation import isolated_path
from desktop.display.numbers import grouped
from desktop.display.plurals import RESULTS
from desktop.failures import sentence
from desktop.library.first_start import (
    has_archive,
    make_sample,
    own_location,
    sample_location,
)
from desktop.library.import_job import import_job
from desktop.locations import data_folder
from desktop.output_error import OutputError
from desktop.session.archive_session import ArchiveLocation, ArchiveSession
from index.errors import BadQueryError
from index.request import SearchRequest
from index.results import Hit, ResultPage

SAMPLE_QUERY = "مراكز الاتصال"
PDF_NAME = "summary.pdf"

_HITS = 5
_FIGURES = 8
_EVENTS = 8


def take_tour(archive: Path | None, imports: Sequence[Path], output: Output) -> ExitStatus:
    """Do in the terminal what the window would have begun with.

    Args:
        archive: The archive's folder; None for the sample, or one's own where one imports.
        imports: What to import first.
        output: Where to write.

    Raises:
        ArchiveError: The archive cannot be opened.
    """
    beginning = own_location() if imports else sample_location()
    location = beginning if archive is None else ArchiveLocation(archive)
    status = ExitStatus.DONE
    lend_cache(output, location, is_written=bool(imports) or not has_archive(location))
    if imports:
        report = drain(import_job(location, imports), output)
        print_report(report, output)
        status = ExitStatus.PARTLY if report.failed else status
    elif archive is None and not has_archive(location):
        print_report(drain(make_sample(), output), output)
    with location.open_session() as session:
        bring_up_to_date(session, output)
        annotated = _telling(session, _search(session, output))
        if annotated is None:
            output.line("الأرشيف فارغ. استورد إليه مقالات: khizana import --archive DIR PATH…")
            return status
        _print_figures(annotated, output)
        _print_timeline(annotated, output)
        return max(status, _write_summary(session, annotated, output))


def _search(session: ArchiveSession, output: Output) -> tuple[Hit, ...]:
    """Search for the sample's subject, or for what the newest article is about; the hits."""
    everything = answer(session, SearchRequest(limit=1, facets=False), output)
    if not everything.hits:
        return ()
    query, page = SAMPLE_QUERY, _page(session, SAMPLE_QUERY, output)
    if page.relaxed or not page.hits:
        query = everything.hits[0].title
        page = _page(session, query, output)
    output.line(f"\n== البحث عن «{query}»: {RESULTS.counted(page.total)} ==")
    for number, hit in enumerate(page.hits, 1):
        for line in hit_lines(number, hit):
            output.line(line)
    return page.hits or everything.hits


def _telling(session: ArchiveSession, hits: Sequence[Hit]) -> AnnotatedArticle | None:
    """The best hit that has both headline figures and dates to show; else the best hit."""
    found = list(session.archive.articles.get_many([hit.article_id for hit in hits]))
    for annotated in found:
        if any(figure.headline for figure in annotated.figures) and _dated(annotated):
            return annotated
    return found[0] if found else None


def _page(session: ArchiveSession, query: str, output: Output) -> ResultPage:
    """The first hits; a title may look like a query that makes no sense."""
    try:
        return answer(session, SearchRequest(text=query, limit=_HITS, facets=False), output)
    except BadQueryError:
        return ResultPage(0, ())


def _print_figures(annotated: AnnotatedArticle, output: Output) -> None:
    output.line(f"\n== أرقام «{annotated.article.metadata.title}» ==")
    figures = annotated.figures
    key = [figures[number] for number in leading(figures)] or list(figures)
    for figure in key[:_FIGURES]:
        output.line(f"- {figure_display(figure).sentence}")
    if not key:
        output.line("لا أرقام في هذا المقال.")


def _print_timeline(annotated: AnnotatedArticle, output: Output) -> None:
    output.line("\n== موقعه في الزمن ==")
    published = annotated.article.metadata.date
    output.line(f"نُشر: {dated(published.value, published.evidence.value)}")
    events = _dated(annotated)
    for time in sorted(events, key=_first_day)[:_EVENTS]:
        output.line(time_line(time))
    if not events:
        output.line("لا تواريخ في هذا المقال.")


def _dated(annotated: AnnotatedArticle) -> list[TimeExpression]:
    return [time for time in annotated.times if edtf_interval(dated_value(time))]


def _first_day(time: TimeExpression) -> str:
    interval = edtf_interval(dated_value(time))
    return "" if interval is None else interval[0].isoformat()


def _write_summary(
    session: ArchiveSession, annotated: AnnotatedArticle, output: Output
) -> ExitStatus:
    target = data_folder() / PDF_NAME
    contents = summaries(session.archive, [annotated.article.id])
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        pages = write_pdf_file(contents, target)
    except (OutputError, ImportError, OSError) as error:
        output.message(f"\nلم يُكتب الملخص المطبوع. {sentence(error)}")
        return ExitStatus.PARTLY
    output.line(f"\nالملخص المطبوع ({grouped(pages)} ص): {isolated_path(target)}")
    return ExitStatus.DONE
