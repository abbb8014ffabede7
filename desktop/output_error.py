"""What can go wrong when something is printed or saved: facts, not sentences."""

from __future__ import annotations

import errno

from articles.errors import KhizanaError, Reason

_REASONS = {
    errno.EACCES: Reason.NO_PERMISSION,
    errno.EPERM: Reason.NO_PERMISSION,
    errno.EROFS: Reason.NO_PERMISSION,
    errno.ENOENT: Reason.NOT_FOUND,
    errno.ENOTDIR: Reason.NOT_FOUND,
    errno.ENOSPC: Reason.NO_SPACE,
    errno.EDQUOT: Reason.NO_SPACE,
}


class OutputError(KhizanaError):
    """A file or a printout could not be written.

    Attributes:
        path: The file, or the printer's name.
        reason: What is wrong with it.
        detail: A fact for the log and for «details».
    """

    def __init__(self, path: str, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{path}: {reason.value} {detail}".rstrip())
        self.path = path
        self.reason = reason
        self.detail = detail

    @classmethod
    def of(cls, path: str, error: OSError) -> OutputError:
        """The error for what the system says."""
        reason = _REASONS.get(error.errno or 0, Reason.UNREADABLE)
        return cls(path, reason, error.strerror or str(error))
