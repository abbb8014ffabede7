"""Passages as one HTML file: complete in itself, right to left, printable, without scripts."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from itertools import groupby

from articles.passages import Anchoring
from desktop.display.byline import byline_text
from desktop.display.isolation import is_right_to_left, without_controls
from desktop.display.passage_colours import BARS, DEFAULT_COLOUR
from desktop.passages.citation import citation
from desktop.passages.passage_entry import PassageEntry
from desktop.printing.contents.summary_content import printable
from desktop.printing.contents.wording import LOST, NOTE, PASSAGES, PROGRAM, tags_text
from desktop.printing.files.html_parts import marked
from desktop.printing.files.html_style import STYLE

TITLE = f"{PROGRAM} · {PASSAGES}"


def html_text(entries: Sequence[PassageEntry]) -> str:
    """One valid HTML5 document: a section for each run of passages of one article."""
    runs = groupby(entries, key=lambda entry: entry.passage.article_id)
    sections = "".join(_section([*members]) for _, members in runs)
    return (
        "<!DOCTYPE html>\n"
        '<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="Khizana">\n'
        f"<title>{TITLE}</title>\n<style>\n{STYLE}</style>\n</head>\n"
        f"<body>\n<h1>{PASSAGES}</h1>\n{sections}</body>\n</html>\n"
    )


def _section(entries: list[PassageEntry]) -> str:
    first = entries[0]
    title = " ".join(first.title.split())
    byline = byline_text(first.publisher, first.published, first.published_evidence)
    passages = "".join("".join(_passage(entry)) for entry in entries)
    return (
        f"<section>\n<h2{_direction(title)}>{marked(title)}</h2>\n"
        f'<p class="byline">{marked(byline)}</p>\n{passages}</section>\n'
    )


def _passage(entry: PassageEntry) -> Iterator[str]:
    passage = entry.passage
    colour = passage.colour if passage.colour in BARS else DEFAULT_COLOUR
    yield f'<div class="passage {colour}" id="{_plain(passage.id)}">\n<blockquote>'
    yield f'{_paragraphs(f"«{passage.quote.exact.strip()}»")}</blockquote>\n<div class="note">'
    if passage.note.strip():
        yield _paragraphs(f"{NOTE}: {passage.note}")
    if passage.tags:
        yield f"<p>{_plain(tags_text(passage.tags))}</p>"
    yield f"<p>{_plain(citation(entry))}</p>"
    if passage.anchoring is Anchoring.LOST:
        yield f'<p class="doubt">{LOST}</p>'
    yield "</div>\n</div>\n"


def _paragraphs(text: str) -> str:
    return "".join(
        f"<p{_direction(line)}>{_plain(line)}</p>" for line in text.splitlines() if line.strip()
    )


def _direction(text: str) -> str:
    return "" if is_right_to_left(text) else ' dir="ltr"'


def _plain(text: str) -> str:
    return html.escape(without_controls(printable(text)))
