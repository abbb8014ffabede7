"""What is printed over the pages of a document says of the issue that they are of."""

from __future__ import annotations

from collections.abc import Iterable

from articles.arabic.folding import fold_line
from articles.cleaning.publication_lines import publication_line, reads_like_outlet
from articles.document import DeclaredMetadata


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
    said = ((head, publication_line(head)) for head in heads)
    issues = [
        head
        for head, line in said
        if line is not None and (line.is_of_page or reads_like_outlet(line.outlet))
    ]
    return declared_by_heads(issues, None)


def _said_by(head: str, title: str | None) -> DeclaredMetadata:
    """The same of one head; nothing in the running title of a book."""
    said = publication_line(head)
    if said is None:
        return DeclaredMetadata()
    is_title = title is not None and fold_line(said.outlet) in fold_line(title)
    outlet = None if is_title and not reads_like_outlet(said.outlet) else said.outlet
    return DeclaredMetadata(publisher=outlet, published=said.day)
