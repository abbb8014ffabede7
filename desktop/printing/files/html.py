"""Everything that can be printed as one HTML file: complete in itself, without scripts. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.display.wording import PASSAGES
from desktop.export.html_frame import direction, html_document, marked
from desktop.export.whole_file import write_whole
from desktop.printing.contents.article_content import ArticleContent
from desktop.printing.contents.dossier_content import DossierContent
from desktop.printing.contents.ledger_content import LedgerContent
from desktop.printing.contents.paper_look import USUAL
from desktop.printing.contents.passages_content import PassageGroup, PassagesContent
from desktop.printing.contents.printout import Printout
from desktop.printing.contents.summary_content import SummaryContent
from desktop.printing.contents.timeline_content import TimelineContent
from desktop.printing.contents.wording import (
    FIGURES,
    FURTHER_FIGURES,
    SUMMARY,
    TIMELINE,
    TIMELINE_EVENTS,
    document_title,
)
from desktop.printing.files.html_article import article_section
from desktop.printing.files.html_dossier import dossier_section
from desktop.printing.files.html_ledger import ledger_section
from desktop.printing.files.html_parts import (
    figure_table,
    footer,
    page_head,
    passage_list,
    sections,
    sentence_list,
    timeline,
)
from desktop.printing.files.html_style import style


def html_text(contents: Sequence[Printout]) -> str:
    """One valid HTML5 document with everything, each content beginning a printed page.

    Args:
        contents: What it says.
    """
    return _document(contents, [_article(content) for content in contents])


def html_steps(contents: Sequence[Printout], path: Path) -> Iterator[int]:
    """Write an HTML file, step by step, which appears at `path` when it is whole.

    Yields:
        How many contents are written.

    Raises:
        OutputError: The file cannot be written.
    """
    parts = []
    for number, content in enumerate(contents, start=1):
        parts.append(_article(content))
        yield number
    write_whole(path, _document(contents, parts).encode())


def write_html(contents: Sequence[Printout], path: Path) -> None:
    """As `html_steps`, in one go.

    Raises:
        OutputError: The file cannot be written.
    """
    for _ in html_steps(contents, path):
        pass


def _document(contents: Sequence[Printout], parts: Sequence[str]) -> str:
    title = document_title(tuple(content.title for content in contents))
    looks = [content.look for content in contents] or [USUAL]
    is_justified = all(look.justified for look in looks)
    sheet = style(justified=is_justified, reading_family=looks[0].reading_family)
    return html_document(title, sheet, "\n".join(parts))


def _article(content: Printout) -> str:
    match content:
        case ArticleContent():
            return article_section(content)
        case DossierContent():
            return dossier_section(content)
        case PassagesContent():
            return _passages(content)
        case TimelineContent():
            return _timeline(content)
        case LedgerContent():
            return ledger_section(content)
        case _:
            return _summary(content)


def _summary(content: SummaryContent) -> str:
    body = sections(
        ("summary", SUMMARY, sentence_list(content.sentences)),
        ("figures", FIGURES, figure_table(content.figures, look=content.look)),
        (
            "further-figures",
            FURTHER_FIGURES,
            figure_table(content.further_figures, look=content.look, more=content.unprinted_text),
        ),
        ("timeline", TIMELINE, timeline(content.events)),
        (
            "passages",
            PASSAGES,
            passage_list(content.passages, look=content.look),
        ),
    )
    end = footer(content.source, content.address)
    return f"<article>\n{page_head(content, content.byline)}{body}{end}</article>"


def _passages(content: PassagesContent) -> str:
    body = "".join(_group(group, content) for group in content.groups)
    end = footer(content.source, None)
    return f"<article>\n{page_head(content, content.byline)}{body}{end}</article>"


def _group(group: PassageGroup, content: PassagesContent) -> str:
    details = f'<p class="byline">{marked(group.details)}</p>\n' if group.details else ""
    heading = (
        f"<h2{direction(group.heading)}>{marked(group.heading)}</h2>\n" if group.heading else ""
    )
    inner = passage_list(group.passages, look=content.look)
    name = "section" if heading else "div"
    return f'<{name} class="passages">\n{heading}{details}{inner}</{name}>\n'


def _timeline(content: TimelineContent) -> str:
    body = sections(("timeline", TIMELINE_EVENTS, timeline(content.events)))
    end = footer(content.source, None)
    return f"<article>\n{page_head(content, content.byline)}{body}{end}</article>"
