"""HTML: tables, and quotations under their headings, on screen and on paper. No Qt."""

from __future__ import annotations

from collections.abc import Generator

from desktop.display.passage_colours import BARS, known_colour
from desktop.display.wording import LOST, NOTE, PROGRAM, SOURCES, tags_text
from desktop.export.cell_text import cell_text
from desktop.export.contents import (
    Cell,
    Column,
    ColumnKind,
    Quotation,
    QuotationGroup,
    Quotations,
    Reference,
    Table,
)
from desktop.export.html_frame import direction, html_document, link, marked, paragraph_list, plain
from desktop.export.reference_line import reference_line
from desktop.theme import LIGHT

_ROWS_OF_STEP = 500
_BARS = "\n".join(f".{name} {{ border-color: {colour}; }}" for name, colour in BARS.items())
_STYLE = f"""\
@page {{ size: auto; margin: 16mm; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 2rem 1.5rem; background: {LIGHT.surface}; color: {LIGHT.ink};
  font: .95rem/1.7 "IBM Plex Sans Arabic", "Noto Sans Arabic", Tahoma, sans-serif; }}
.list {{ max-width: 46rem; }}
.table {{ max-width: 90rem; }}
h1 {{ font: bold 1.6rem/1.5 Amiri, "Noto Naskh Arabic", serif; margin: 0; }}
h2 {{ margin: 1.6rem 0 .4rem; padding-bottom: .3rem; border-bottom: 1px solid {LIGHT.line};
  color: {LIGHT.accent}; font-size: 1rem; break-after: avoid; }}
p {{ margin: 0; }}
.byline, .notes, .sources {{ color: {LIGHT.muted}; font-size: .8rem; }}
table {{ width: 100%; margin-top: 1rem; border-collapse: collapse; font-size: .85rem; }}
thead {{ display: table-header-group; color: {LIGHT.muted}; font-size: .75rem; }}
tr {{ border-bottom: 1px solid {LIGHT.line}; break-inside: avoid; }}
th, td {{ padding: .3rem .5rem; text-align: start; vertical-align: baseline; }}
.end {{ text-align: end; }}
.number, .date {{ white-space: nowrap; }}
.link {{ overflow-wrap: anywhere; max-width: 16rem; }}
a {{ color: {LIGHT.accent}; text-decoration: none; }}
mark {{ background: {LIGHT.hit}; color: inherit; font-weight: 600; border-radius: 3px; }}
blockquote {{ margin: 0; font: 1.15rem/1.8 Amiri, "Noto Naskh Arabic", serif; }}
.passage {{ margin: 0 0 1rem; padding-inline-start: .7rem; border-inline-start: 4px solid;
  break-inside: avoid; }}
.note {{ color: {LIGHT.muted}; font-size: .8rem; }}
.doubt {{ color: {LIGHT.warning}; }}
{_BARS}
"""


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content: one valid document.

    Yields:
        How many rows or groups are written.
    """
    parts = [f"<h1{direction(content.title)}>{marked(content.title)}</h1>\n"]
    if isinstance(content, Table):
        name, shown = "table", content.shown
        parts.append(_head(content, shown))
        columns = [content.columns[n] for n in shown]
        for number, row in enumerate(content.rows, start=1):
            parts.append(_row([row[n] for n in shown], columns))
            if number % _ROWS_OF_STEP == 0:
                yield number
        parts.append(f"</tbody>\n</table>\n{_sources(content.sources)}")
    else:
        name = "list"
        for number, group in enumerate(content.groups, start=1):
            parts.append(_group(group))
            yield number
    body = f'<main class="{name}">\n{"".join(parts)}</main>'
    return html_document(f"{PROGRAM} · {content.title}", _STYLE, body).encode()


def _head(table: Table, shown: tuple[int, ...]) -> str:
    notes = "".join(f'<p class="notes">{marked(note)}</p>\n' for note in table.notes)
    columns = [table.columns[n] for n in shown]
    heads = "".join(
        f'<th class="{_classes(column)}" scope="col">{plain(column.heading)}</th>'
        for column in columns
    )
    return f"{notes}<table>\n<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n"


def _row(cells: list[Cell], columns: list[Column]) -> str:
    pairs = zip(cells, columns, strict=True)
    inner = "".join(
        f'<td class="{_classes(column)}">{_cell(c, column)}</td>' for c, column in pairs
    )
    return f"<tr>{inner}</tr>\n"


def _cell(cell: Cell, column: Column) -> str:
    text = cell_text(cell, column)
    if column.kind is ColumnKind.LINK and text:
        return link(text)
    if column.kind is ColumnKind.MATCH:
        return f"<mark>{plain(text)}</mark>"
    shown = plain(text) if column.kind is ColumnKind.TEXT else marked(text)
    return f'<bdi dir="ltr">{shown}</bdi>' if direction(text) else shown


def _classes(column: Column) -> str:
    return f"{column.kind.value} end" if column.at_end else column.kind.value


def _sources(sources: tuple[Reference, ...]) -> str:
    if not sources:
        return ""
    items = "".join(f"<li>{marked(reference_line(each))}</li>\n" for each in sources)
    return f'<section class="sources">\n<h2>{SOURCES}</h2>\n<ol>\n{items}</ol>\n</section>\n'


def _group(group: QuotationGroup) -> str:
    details = f'<p class="byline">{marked(group.details)}</p>\n' if group.details else ""
    title = " ".join(group.heading.split())
    heading = f"<h2{direction(title)}>{marked(title)}</h2>\n" if title else ""
    return f"<section>\n{heading}{details}{''.join(map(_passage, group.quotations))}</section>\n"


def _passage(each: Quotation) -> str:
    note = paragraph_list(f"{NOTE}: {each.note}") if each.note.strip() else ""
    tags = f"<p>{plain(tags_text(each.tags))}</p>" if each.tags else ""
    lost = f'<p class="doubt">{LOST}</p>' if each.is_lost else ""
    return (
        f'<div class="passage {known_colour(each.colour)}">\n'
        f"<blockquote>{paragraph_list(f'«{each.text.strip()}»')}</blockquote>\n"
        f'<div class="note">{note}{tags}<p>{marked(each.citation)}</p>{lost}</div>\n</div>\n'
    )
