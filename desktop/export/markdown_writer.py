"""Markdown: tables, and quotations under their headings; every sign stands for itself. No Qt."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence

from desktop.display.plain_text import one_line, plain_text
from desktop.export.cell_text import cell_text
from desktop.export.contents import Quotation, QuotationGroup, Quotations, Reference, Table
from desktop.export.reference_line import reference_line

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")
_ITEM = re.compile(r"^(\s*\d*)([-+.)])(?=\s)")
_ROWS_OF_STEP = 500


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many rows or groups are written.
    """
    blocks: list[str] = []
    if isinstance(content, Table):
        blocks += [f"# {_escaped(content.title)}", *map(_escaped, content.notes)]
        shown = content.shown
        lines = [*_head([content.columns[n].heading for n in shown])]
        for number, row in enumerate(content.rows, start=1):
            cells = (_cell(cell_text(row[n], content.columns[n])) for n in shown)
            lines.append(f"| {' | '.join(cells)} |")
            if number % _ROWS_OF_STEP == 0:
                yield number
        blocks += ["\n".join(lines), *_sources(content.sources)]
    else:
        for number, group in enumerate(content.groups, start=1):
            blocks += _group(group)
            yield number
    return "\n\n".join([*blocks, ""])[:-1].encode() if blocks else b""


def _head(headings: Sequence[str]) -> Iterator[str]:
    yield f"| {' | '.join(map(_cell, headings))} |"
    yield "|" + " --- |" * len(headings)


def _sources(sources: tuple[Reference, ...]) -> Iterator[str]:
    if sources:
        yield "\n".join(
            f"{number}. {_escaped(reference_line(each))}"
            for number, each in enumerate(sources, start=1)
        )


def _group(group: QuotationGroup) -> Iterator[str]:
    if group.heading:
        yield f"## {_escaped(' '.join(group.heading.split()))}"
    if group.details:
        yield _escaped(group.details)
    for each in group.quotations:
        yield from _quotation(each, names_article=group.names_article)


def _quotation(each: Quotation, *, names_article: bool) -> Iterator[str]:
    yield "\n".join(f"> {_escaped(line)}".rstrip() for line in each.text.splitlines() or [""])
    if not names_article:
        yield f"— {_escaped(each.citation)}"
    elif each.paragraph is not None:
        yield f"¶ {each.paragraph}"
    if each.note:
        yield "  \n".join(map(_escaped, each.note.splitlines()))
    if each.tags:
        yield " ".join(f"\\#{_escaped('_'.join(tag.split()))}" for tag in each.tags)


def _cell(text: str) -> str:
    return _escaped(one_line(text))


def _escaped(text: str) -> str:
    """Markdown that shows the text as it is."""
    return _ITEM.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", plain_text(text)))
