"""The tallies of a running import, of which its account is made."""

from __future__ import annotations

from collections.abc import Iterator

from articles.archive.article_writing import Outcome
from articles.errors import ReadingError
from articles.import_account import CopyFound, FileAccount, ImportAccount, Remark

_OUTCOMES = tuple(Outcome)
_FAILED = len(_OUTCOMES)


class ImportTallies:
    """Counts each item once, when it is known what came of it, for its file and in all."""

    def __init__(self) -> None:
        self.file = ""  # the one whose items are being read
        self.failed: list[ReadingError] = []
        self.totals = dict.fromkeys(Outcome, 0)
        self._files: dict[str, list[int]] = {}
        self._copies: list[CopyFound] = []
        self._remarks: list[Remark] = []

    def begin(self, file: str) -> None:
        """What is read from now on is of this file."""
        self.file = file

    def remark(self, remark: Remark) -> None:
        """Keep what a reader says."""
        self._remarks.append(remark)

    def count(self, file: str, outcome: Outcome) -> None:
        """Count an item of the file."""
        self.totals[outcome] += 1
        self._counts(file)[_OUTCOMES.index(outcome)] += 1

    def fail(self, file: str, error: ReadingError) -> None:
        """Count an item of the file that could not be read."""
        self.failed.append(error)
        self._counts(file)[_FAILED] += 1

    def copy(self, found: CopyFound | None) -> None:
        """Keep the name of a duplicate that was counted."""
        if found is not None:
            self._copies.append(found)

    def account(self) -> ImportAccount:
        """The account so far."""
        return ImportAccount(
            files=tuple(each for each in self._accounts() if not each.is_ordinary),
            copies=tuple(self._copies),
            remarks=tuple(self._remarks),
        )

    def _counts(self, file: str) -> list[int]:
        return self._files.setdefault(file, [0] * (_FAILED + 1))

    def _accounts(self) -> Iterator[FileAccount]:
        for file, counts in self._files.items():
            said = dict(zip(_OUTCOMES, counts, strict=False))
            yield FileAccount(
                origin=file,
                added=said[Outcome.ADDED],
                updated=said[Outcome.UPDATED],
                unchanged=said[Outcome.UNCHANGED],
                duplicates=said[Outcome.DUPLICATE],
                failed=counts[_FAILED],
            )
