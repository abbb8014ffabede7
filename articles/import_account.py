"""The account of an import: what was found, what came of it, and what else is to be said.

`found = added + updated + unchanged + duplicates + failed` holds for every file by construction of
`FileAccount.found`; the import counts each item once, where its outcome is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class RemarkKind(StrEnum):
    """What is to be said of a file beside the outcome of its items."""

    SKIPPED = "skipped"
    COLUMNS = "columns"
    REPAIRED = "repaired"
    REPEATED_HEADER = "repeated-header"
    SUMMARY_ONLY = "summary-only"
    BEGINNING_ONLY = "beginning-only"
    NOT_SPLIT = "not-split"
    OTHER_ROWS = "other-rows"
    RECOGNISED = "recognised"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What became of the columns of a table.

    Attributes:
        used: Pairs of what it is taken for (`text`, `title`, …) and the column's own name.
        left: The columns that nothing is taken from.
        missing: What no column was found for.
        told: Of the columns that are used those that were told by what stands in them.
    """

    used: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader says of a file, that is neither an article nor a failure.

    Attributes:
        origin: The file, member or row; see `Document.origin`.
        kind: What is said.
        detail: A fact: an encoding, the kind of file that is passed over.
        count: Of how many things it is said.
        columns: With COLUMNS: the table's columns.
    """

    origin: str
    kind: RemarkKind
    detail: str = ""
    count: int = 1
    columns: ColumnUse | None = None


@dataclass(frozen=True, slots=True)
class CopyFound:
    """An item that is the copy of an article with another origin.

    Attributes:
        origin: Where the copy was found.
        article_id: The article.
        title: Its title.
        article_origin: Where the article itself was found; empty where nobody knows.
    """

    origin: str
    article_id: str
    title: str
    article_origin: str


@dataclass(frozen=True, slots=True)
class FileAccount:
    """What came of the items of one file, or of one member of an archive.

    Attributes:
        origin: The file.
        added: How many items are new articles.
        updated: How many replaced an older state of themselves.
        unchanged: How many were there already.
        duplicates: How many are copies of an article with another origin.
        failed: How many could not be read.
    """

    origin: str
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    failed: int = 0

    @property
    def found(self) -> int:
        """How many items were found in it."""
        return self.added + self.updated + self.unchanged + self.duplicates + self.failed

    @property
    def is_ordinary(self) -> bool:
        """Whether it is one article that was taken, so that the totals say everything of it."""
        return self.found == 1 and not (self.duplicates or self.failed)


@dataclass(frozen=True, slots=True)
class ImportAccount:
    """The account of an import, beside its totals.

    Attributes:
        files: The files of which the totals do not say everything; ordinary ones are left out.
        copies: The duplicates by name.
        remarks: What the readers said.
    """

    files: tuple[FileAccount, ...] = ()
    copies: tuple[CopyFound, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def skipped(self) -> int:
        """How many files were passed over."""
        return sum(each.count for each in self.of_kind(RemarkKind.SKIPPED))

    def of_kind(self, kind: RemarkKind) -> Iterator[Remark]:
        """The remarks of one kind."""
        return (remark for remark in self.remarks if remark.kind is kind)


def joined(accounts: Iterable[FileAccount]) -> FileAccount:
    """The sum of several accounts, under no name."""
    total = FileAccount("")
    for each in accounts:
        total = FileAccount(
            "",
            total.added + each.added,
            total.updated + each.updated,
            total.unchanged + each.unchanged,
            total.duplicates + each.duplicates,
            total.failed + each.failed,
        )
    return total
