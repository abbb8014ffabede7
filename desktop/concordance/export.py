"""A concordance as a file, each line with its source: CSV for spreadsheets, HTML for readers."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Generator, Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from desktop.concordance.lines_model import source_text
from desktop.display.isolation import without_controls
from desktop.export.whole_file import write_whole
from desktop.printing.contents.summary_content import printable
from desktop.theme import LIGHT
from index.results import ConcordanceLine

_COLUMNS = (
    "before", "words", "after", "title", "publisher", "published", "article_id", "start", "end",
)  # fmt: skip
# A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_LINES_OF_STEP = 500
_STYLE = f"""\
@page {{ size: A4 landscape; margin: 14mm; }}
body {{ margin: 0 auto; max-width: 80rem; padding: 1.5rem; background: {LIGHT.surface};
  color: {LIGHT.ink}; font: .9rem/1.7 "IBM Plex Sans Arabic", "Noto Sans Arabic", sans-serif; }}
h1 {{ font: 1.6rem/1.5 Amiri, "Noto Naskh Arabic", serif; margin: 0; }}
p, .source {{ color: {LIGHT.muted}; font-size: .75rem; }}
table {{ width: 100%; border-collapse: collapse; table-layout: fixed; }}
thead {{ display: table-header-group; color: {LIGHT.muted}; font-size: .75rem; }}
tr {{ border-bottom: 1px solid {LIGHT.line}; break-inside: avoid; }}
th, td {{ padding: .3rem .4rem; vertical-align: baseline; }}
.before {{ text-align: end; width: 34%; }}
.words {{ width: 14%; text-align: start; }}
.after {{ text-align: start; width: 34%; }}
.source {{ text-align: start; }}
mark {{ background: {LIGHT.hit}; color: inherit; font-weight: 600; border-radius: 3px; }}
"""


class LinesFormat(StrEnum):
    """The kinds of file; the value is the ending of the name."""

    CSV = "csv"
    HTML = "html"


def writing_steps(
    lines: Sequence[ConcordanceLine], query: str, path: Path, form: LinesFormat
) -> Generator[int, None, int]:
    """Write lines to a file, which appears when it is whole.

    Args:
        lines: What to write, in this order.
        query: What was searched for.
        path: The file.
        form: What kind of file.

    Yields:
        How many lines are made.

    Returns:
        How many were written.

    Raises:
        OutputError: The file cannot be written.
    """
    texts = [_head(query, len(lines), form)]
    for start in range(0, len(lines), _LINES_OF_STEP):
        some = lines[start : start + _LINES_OF_STEP]
        texts.append(_csv_lines(map(_cells, some)) if form is LinesFormat.CSV else _rows(some))
        yield start + len(some)
    if form is LinesFormat.HTML:
        texts.append("</tbody>\n</table>\n</body>\n</html>\n")
    # A lone surrogate of a broken source has no place in UTF-8.
    write_whole(path, "".join(texts).encode("utf-8", "replace"))
    return len(lines)


def _head(query: str, count: int, form: LinesFormat) -> str:
    if form is LinesFormat.CSV:
        # Excel takes a file without this mark for one in the system's old encoding.
        return "\N{ZERO WIDTH NO-BREAK SPACE}" + _csv_lines([_COLUMNS])
    title = f"سياقات «{_plain(query)}»"
    columns = (("before", "قبله"), ("words", "الكلمات"), ("after", "بعده"), ("source", "المصدر"))
    heads = "".join(f'<th class="{name}" scope="col">{words}</th>' for name, words in columns)
    return (
        '<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Khizana">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        f"<p>{count}</p>\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    )


def _rows(lines: Sequence[ConcordanceLine]) -> str:
    return "".join(
        f'<tr><td class="before">{_plain(line.before)}</td>'
        f'<td class="words"><mark>{_plain(line.words)}</mark></td>'
        f'<td class="after">{_plain(line.after)}</td>'
        f'<td class="source">{_plain(source_text(line))}</td></tr>\n'
        for line in lines
    )


def _plain(text: str) -> str:
    return html.escape(without_controls(printable(text)))


def _cells(line: ConcordanceLine) -> list[str]:
    texts = (line.before, line.words, line.after, line.title, line.publisher or "")
    guarded = [f"'{text}" if text.startswith(_FORMULA_SIGNS) else text for text in texts]
    place = (str(line.place.start), str(line.place.end))
    return [*guarded, line.published or "", line.article_id, *place]


def _csv_lines(rows: Iterable[Sequence[str]]) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\r\n").writerows(rows)
    return lines.getvalue()
