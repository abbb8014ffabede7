"""What can go wrong below the desktop: facts, not sentences.

`desktop/failures.py` finds the Arabic words for each `Reason`.
"""

from __future__ import annotations

import errno
from enum import StrEnum


class Reason(StrEnum):
    """Why an item could not be read, or an archive not be opened."""

    NOT_FOUND = "not-found"
    NO_PERMISSION = "no-permission"
    EMPTY = "empty"
    TOO_LARGE = "too-large"
    BINARY = "binary"
    UNKNOWN_ENCODING = "unknown-encoding"
    UNKNOWN_FORMAT = "unknown-format"
    BROKEN_ARCHIVE = "broken-archive"
    ENCRYPTED = "encrypted"
    BROKEN_TABLE = "broken-table"
    NO_TEXT = "no-text"
    NO_TEXT_COLUMN = "no-text-column"
    EXTRA_CELLS = "extra-cells"
    UNCLEAR_ROW = "unclear-row"
    CUT_OFF = "cut-off"
    NOT_PROSE = "not-prose"
    MOJIBAKE = "mojibake"
    SCANNED = "scanned"
    NO_RECOGNISER = "no-recogniser"
    UNTRUSTED_LETTERS = "untrusted-letters"
    NO_ARTICLES = "no-articles"
    OLD_FORMAT = "old-format"
    OTHER_PROGRAM = "other-program"
    PACKED = "packed"
    DATA_FILE = "data-file"
    SHORTCUT = "shortcut"
    NOT_AN_ARCHIVE = "not-an-archive"
    NEWER_VERSION = "newer-version"
    LOCKED = "locked"
    DAMAGED = "damaged"
    NO_SPACE = "no-space"
    NOT_EMPTY = "not-empty"
    UNREADABLE = "unreadable"


_SYSTEM_REASONS = {
    errno.EACCES: Reason.NO_PERMISSION,
    errno.EPERM: Reason.NO_PERMISSION,
    errno.EROFS: Reason.NO_PERMISSION,
    errno.ENOSPC: Reason.NO_SPACE,
    errno.EDQUOT: Reason.NO_SPACE,
    errno.ENOTDIR: Reason.NOT_AN_ARCHIVE,
    errno.EEXIST: Reason.NOT_AN_ARCHIVE,
}


class KhizanaError(Exception):
    """The root of the errors that the domain raises on purpose."""


class ReadingError(KhizanaError):
    """One item could not become an article; the import goes on without it.

    Attributes:
        origin: The file, member or row concerned (see `Document.origin`).
        reason: What is wrong with it.
        detail: A fact for the log and for «details»: a number, a line, the system's message.
    """

    def __init__(self, origin: str, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{origin}: {reason.value} {detail}".rstrip())
        self.origin = origin
        self.reason = reason
        self.detail = detail


class ArchiveError(KhizanaError):
    """The archive cannot be opened or written.

    Attributes:
        path: The archive's folder.
        reason: What is wrong with it.
        detail: A fact for the log.
    """

    def __init__(self, path: str, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{path}: {reason.value} {detail}".rstrip())
        self.path = path
        self.reason = reason
        self.detail = detail

    @classmethod
    def of(cls, path: str, error: OSError) -> ArchiveError:
        """What an error of the system means for an archive's folder."""
        return cls(path, _SYSTEM_REASONS.get(error.errno or 0, Reason.UNREADABLE), str(error))


class DamagedArticleError(ArchiveError):
    """One article of the archive cannot be read; the others can.

    Attributes:
        article_id: Its id.
    """

    def __init__(self, path: str, article_id: str, detail: str = "") -> None:
        super().__init__(path, Reason.DAMAGED, f"{article_id}: {detail}")
        self.article_id = article_id
