"""The listed passages for other programs, under the headings of the page."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from articles.archive.archive import Archive
from articles.web_annotation import annotation_collection
from desktop.export.contents import (
    Annotations,
    Content,
    Quotations,
    Reference,
    References,
)
from desktop.export.formats import Format
from desktop.export.writing import Gathering
from desktop.passages.passage_arrangement import EntryRow, Grouping, HeadingRow, Row
from desktop.passages.passage_entry import PassageEntry
from desktop.passages.quotations import Group, quotations
from desktop.session.archive_session import ArchiveLocation


def passages_gathering(
    location: ArchiveLocation, rows: Sequence[Row], grouping: Grouping
) -> Gathering:
    """Reads the articles of the passages.

    Args:
        location: Their archive.
        rows: Headings and passages as the page shows them.
        grouping: What the headings are made of.
    """

    def gather(form: Format) -> Generator[int, None, Content]:
        with location.open_archive() as archive:
            entries = listed_entries(rows)
            yield 0
            if Annotations in form.reads:
                return _annotations(archive, entries)
            ids = [*{each.passage.article_id for each in entries}]
            articles = archive.articles.without_findings(ids)
            by_article = grouping is Grouping.ARTICLE
            listed = quotations(_groups(rows), articles, by_article=by_article)
            return References(_sources(listed)) if References in form.reads else listed

    return gather


def listed_entries(rows: Sequence[Row]) -> tuple[PassageEntry, ...]:
    """The passages of a list in their order, each once."""
    entries = (row.entry for row in rows if isinstance(row, EntryRow))
    return tuple({entry.passage.id: entry for entry in entries}.values())


def _annotations(archive: Archive, entries: Sequence[PassageEntry]) -> Annotations:
    """The groups of the page are not said; the reader's orders of tags are."""
    passages = [entry.passage for entry in entries]
    articles = archive.articles.without_findings([*{each.article_id for each in passages}])
    orders = archive.passages.tag_orders()
    collection = annotation_collection(passages, articles, archive.identity, orders)
    return Annotations(collection, len(passages))


def _sources(listed: Quotations) -> tuple[Reference, ...]:
    """The articles that the passages come from, each once, in the order of the list."""
    every = (each.source for group in listed.groups for each in group.quotations)
    return tuple(dict.fromkeys(every))


def _groups(rows: Sequence[Row]) -> Iterator[Group]:
    heading: HeadingRow | None = None
    members: list[PassageEntry] = []
    for row in rows:
        if isinstance(row, EntryRow):
            members.append(row.entry)
            continue
        if members:
            yield _group(heading, members)
        heading, members = row, []
    if members:
        yield _group(heading, members)


def _group(heading: HeadingRow | None, members: list[PassageEntry]) -> Group:
    return ("", "", members) if heading is None else (heading.text, heading.details, members)
