"""Markdown: tables, and quotations under their headings; every sign stands for itself. No Qt."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence

from desktop.display.plain_text import one_line, plain_text
from desktop.export.cell_text import cell_text
from desktop.export.contents import Quotation, QuotationGroup, Quotations, Reference, Table
from desktop.export.reference_line import reference_line

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")
# A list, a line across or, under a line of text, a heading.
_ITEM = re.compile(r"^(\d*)([-+.)=])(?=[-=\s]|$)")
_NAMED_SIGN = re.compile(r"&(?=#?\w+;)")
_ROWS_OF_STEP = 500


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many rows or groups are written.
    """
    blocks: list[str] = []
    if isinstance(content, Table):
        blocks += [f"# {_on_line(content.title)}", *map(_on_line, content.notes)]
        shown = content.shown
        lines = [*_head([content.columns[n].heading for n in shown])]
        for number, row in enumerate(content.rows, start=1):
            cells = (_on_line(cell_text(row[n], content.columns[n])) for n in shown)
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
    yield f"| {' | '.join(map(_on_line, headings))} |"
    yield "|" + " --- |" * len(headings)


def _sources(sources: tuple[Reference, ...]) -> Iterator[str]:
    if sources:
        yield "\n".join(
            f"{number}. {_on_line(reference_line(each))}"
            for number, each in enumerate(sources, start=1)
        )


def _group(group: QuotationGroup) -> Iterator[str]:
    if group.heading:
        yield f"## {_on_line(group.heading)}"
    if group.details:
        yield _on_line(group.details)
    for each in group.quotations:
        yield from _quotation(each, names_article=group.names_article)


def _quotation(each: Quotation, *, names_article: bool) -> Iterator[str]:
    yield "\n".join(f"> {_escaped(line)}".rstrip() for line in each.text.splitlines() or [""])
    if not names_article:
        yield f"— {_on_line(each.citation)}"
    elif each.paragraph is not None:
        yield f"¶ {each.paragraph}"
    if each.note:
        yield "  \n".join(map(_escaped, each.note.splitlines()))
    if each.tags:
        yield " ".join(f"\\#{_escaped('_'.join(tag.split()))}" for tag in each.tags)


def _on_line(text: str) -> str:
    return _escaped(one_line(text))


def _escaped(text: str) -> str:
    """Markdown that shows the text as it is; white before it would make it a program's text."""
    signs = _NAMED_SIGN.sub(r"\\&", _SIGNS.sub(r"\\\1", plain_text(text).lstrip()))
    return _ITEM.sub(r"\1\\\2", signs)
