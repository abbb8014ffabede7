"""What is printed over the pages of a document says of the issue that they are of."""

from __future__ import annotations

from collections.abc import Iterable

from articles.arabic.folding import fold_line
from articles.cleaning.datelines import is_dateline
from articles.cleaning.publication_lines import (
    is_beside,
    may_be_outlet,
    publication_line,
    reads_like_outlet,
    reads_only_like_outlet,
)
from articles.document import DeclaredMetadata
from articles.reading.rows.column_content import are_formed_like_outlets


def declared_by_heads(heads: Iterable[str], title: str | None) -> DeclaredMetadata:
    """The outlet and the day in the heads of pages, where none of them says another.

    The heads of several issues in one file have no day in common.
    """
    said = [_said_by(head, title) for head in heads]
    outlets = {each.publisher for each in said if each.publisher}
    days = {each.published for each in said if each.published}
    return DeclaredMetadata(
        publisher=outlets.pop() if len(outlets) == 1 else None,
        published=days.pop() if len(days) == 1 else None,
    )


def declared_by_written_heads(heads: Iterable[str]) -> DeclaredMetadata:
    """The same of heads that somebody wrote over a document, as often with a name of their own.

    «قسم التوثيق | 3/5/2024» is who keeps it, and when: what is named must read like an outlet, or
    stand beside the number of an issue or a page.
    """
    heads = list(heads)
    said = ((head, publication_line(head)) for head in heads)
    issues = [
        head
        for head, line in said
        if reads_only_like_outlet(_named_alone(head))
        or (line is not None and (line.is_of_page or reads_like_outlet(line.outlet)))
    ]
    days = [head for head in heads if is_dateline(head)] if issues else []
    return declared_by_heads([*issues, *days], None)


def _said_by(head: str, title: str | None) -> DeclaredMetadata:
    """The same of one head; nothing in the running title of a book."""
    said = publication_line(head)
    if said is None:
        if is_dateline(head):
            return DeclaredMetadata(published=head)
        name = _named_alone(head)
        is_formed = may_be_outlet(name) and are_formed_like_outlets([name])
        is_outlet = reads_only_like_outlet(name) or is_formed
        is_title = title is not None and fold_line(name) in fold_line(title)
        return DeclaredMetadata(publisher=name if is_outlet and not is_title else None)
    is_title = title is not None and fold_line(said.outlet) in fold_line(title)
    outlet = None if is_title and not reads_like_outlet(said.outlet) else said.outlet
    return DeclaredMetadata(publisher=outlet, published=said.day)


def _named_alone(head: str) -> str:
    """The one name in a head, which the number of an issue or a page may stand beside."""
    names = [piece for each in head.split("|") if (piece := each.strip()) and not is_beside(piece)]
    is_name = len(names) == 1 and not any(map(str.isdigit, names[0]))
    return names[0] if is_name else ""
