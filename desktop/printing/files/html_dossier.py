"""A dossier as HTML: cover, contents with links, then its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.display.wording import PASSAGES, SOURCES, paragraph_text
from desktop.export.html_frame import direction, marked, plain
from desktop.printing.contents.dossier_content import (
    DossierContent,
    DossierFigure,
    DossierPassages,
    DossierSource,
    DossierSummary,
    FigureGroup,
)
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.wording import (
    COMPARED_FIGURES,
    CONTENTS,
    DOSSIER,
    FIGURE_COLUMNS,
    JOINT_FIGURES,
    JOINT_TIMELINE,
    OTHER_FIGURES,
    SUMMARIES,
    note_mark,
)
from desktop.printing.files.html_parts import passage_list, sentence_list, timeline


def dossier_section(content: DossierContent) -> str:
    """The element of the whole dossier."""
    parts = [each for each in _parts(content) if each[2]]
    body = "".join(
        f'<section class="part {name}" id="{name}">\n<h2>{heading}</h2>\n{inner}</section>\n'
        for name, heading, inner in parts
    )
    return (
        f'<article class="dossier">\n{_cover(content)}{_contents(content, parts)}{body}</article>'
    )


def _parts(content: DossierContent) -> Iterator[tuple[str, str, str]]:
    yield "summaries", SUMMARIES, "".join(map(_summary, content.summaries))
    yield "figures", JOINT_FIGURES, _figures(content)
    yield "timeline", JOINT_TIMELINE, timeline(content.events)
    yield "passages", PASSAGES, "".join(_passages(group, content) for group in content.passages)
    yield "sources", SOURCES, _sources(content.sources)


def _cover(content: DossierContent) -> str:
    facts = "".join(
        f"<dt>{marked(name)}</dt><dd>{marked(value)}</dd>\n" for name, value in content.facts
    )
    return (
        f'<header class="cover">\n<p class="furniture"><span>{marked(content.header)}</span>'
        f"<span>{marked(content.printed_text)}</span></p>\n"
        f'<p class="byline">{DOSSIER}</p>\n'
        f"<h1{direction(content.title)}>{marked(content.title)}</h1>\n"
        + (f"<dl>\n{facts}</dl>\n" if facts else "")
        + "</header>\n"
    )


def _contents(content: DossierContent, parts: Sequence[tuple[str, str, str]]) -> str:
    items = []
    for name, heading, _ in parts:
        articles = ""
        if name == "summaries":
            lines = "".join(
                f'<li><a href="#article-{each.number}">{_named(each.number, each.title)}</a></li>\n'
                for each in content.summaries
            )
            articles = f"\n<ul>\n{lines}</ul>\n"
        items.append(f'<li><a href="#{name}">{heading}</a>{articles}</li>\n')
    if not items:
        return ""
    return f"<nav>\n<h2>{CONTENTS}</h2>\n<ul>\n{''.join(items)}</ul>\n</nav>\n"


def _named(number: int, title: str) -> str:
    return f"{marked(note_mark(number))}{marked(title)}"


def _summary(summary: DossierSummary) -> str:
    return (
        f'<div class="abstract" id="article-{summary.number}">\n'
        f"<h3{direction(summary.title)}>{_named(summary.number, summary.title)}</h3>\n"
        f'<p class="byline">{marked(summary.byline)}</p>\n'
        f"{sentence_list(summary.sentences)}</div>\n"
    )


def _figures(content: DossierContent) -> str:
    return "".join(
        f"<h3>{heading}</h3>\n{_table(groups, look=content.look)}"
        for heading, groups in (
            (COMPARED_FIGURES, content.compared),
            (OTHER_FIGURES, content.others),
        )
        if groups
    )


def _table(groups: Sequence[FigureGroup], *, look: PaperLook) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in FIGURE_COLUMNS)
    bodies = "".join(
        f"<tbody>\n{_group_head(group)}"
        f"{''.join(_figure(each, look=look) for each in group.figures)}</tbody>\n"
        for group in groups
    )
    return f'<table class="joint">\n<thead>\n<tr>{head}</tr>\n</thead>\n{bodies}</table>\n'


def _group_head(group: FigureGroup) -> str:
    role = "doubt" if group.is_disputed else "details"
    note = f' <span class="{role}">{marked(group.note)}</span>' if group.note else ""
    return (
        f'<tr class="group"><th scope="rowgroup" colspan="{len(FIGURE_COLUMNS)}">'
        f"{marked(group.heading)}{note}</th></tr>\n"
    )


def _figure(figure: DossierFigure, *, look: PaperLook) -> str:
    row = figure.row
    qualifier = f'<span class="qualifier">{marked(row.qualifier)}</span> ' if row.qualifier else ""
    details = f'<p class="details">{marked(row.details)}</p>' if row.details else ""
    doubts = "".join(f'<p class="doubt">؟ {marked(doubt)}</p>' for doubt in row.doubts)
    number = look.written(note_mark(figure.number).strip())
    place = paragraph_text(row.paragraph, script=look.digits)
    return (
        f'<tr><th scope="row">{qualifier}{marked(row.value)}</th>'
        f"<td>{marked(row.counted)}{details}{doubts}</td>"
        f'<td class="details">{marked(figure.period)}</td>'
        f'<td class="details">{marked(figure.attribution)}</td>'
        f'<td><a href="#source-{figure.number}">{marked(number)}</a> '
        f'<span class="details">{marked(place)}</span></td></tr>\n'
    )


def _passages(group: DossierPassages, content: DossierContent) -> str:
    inner = passage_list(group.passages, look=content.look)
    title = _named(group.number, group.title)
    return f"<h3{direction(group.title)}>{title}</h3>\n{inner}"


def _sources(sources: Sequence[DossierSource]) -> str:
    items = "".join(map(_source, sources))
    return f"<ol>\n{items}</ol>\n" if items else ""


def _source(source: DossierSource) -> str:
    address = (
        f'<p class="address"><bdi dir="ltr">{plain(source.address)}</bdi></p>'
        if source.address
        else ""
    )
    details = f'<p class="details">{marked(source.details)}</p>' if source.details else ""
    return (
        f'<li id="source-{source.number}" value="{source.number}">'
        f"<p{direction(source.title)}><b>{marked(source.title)}</b></p>"
        f'<p class="byline">{marked(source.byline)}</p>{address}{details}</li>\n'
    )
