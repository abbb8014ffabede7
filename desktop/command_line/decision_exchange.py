"""The reader's decisions on the ledger as a file: one line of JSON a decision."""

from __future__ import annotations

import json
from pathlib import Path

from articles.archive.archive import Archive
from articles.bookkeeping import follow, take_in
from articles.ledger.decision import Decision
from articles.ledger.decision_rows import decision_of, row_of
from desktop.command_line.exit_status import ExitStatus, UsageError
from desktop.command_line.json_objects import json_text
from desktop.command_line.rendering import Output
from desktop.display.plurals import CountedNoun
from desktop.export.whole_file import write_whole
from desktop.session.archive_session import ArchiveLocation

DECISIONS = CountedNoun("لا قرارات", "قرار واحد", "قراران", "قرارات", "قرارا", "قرار")


def exchange(
    location: ArchiveLocation, taken: Path | None, written: Path | None, output: Output
) -> ExitStatus:
    """Take the decisions of one file into an archive and write those of the archive to another.

    Args:
        location: The archive.
        taken: A file that was written so, or None.
        written: Where to write them, or None.
        output: Where it is said how many there were.

    Raises:
        UsageError: The first file cannot be read or holds something else; nothing is taken then.
        OutputError: The second file cannot be written.
        ArchiveError: The archive cannot be read or written.
    """
    decisions = None if taken is None else read_decisions(taken)
    with location.open_archive() as archive:
        if decisions is not None:
            output.message(f"أُخذ: {DECISIONS.counted(_take(archive, decisions))}")
        if written is not None:
            kept = archive.ledger_decisions.all()
            lines = [json_text(row_of(each)) + "\n" for each in kept]
            write_whole(written, "".join(lines).encode())
            output.message(f"كُتب: {DECISIONS.counted(len(kept))}")
    return ExitStatus.DONE


def read_decisions(path: Path) -> list[Decision]:
    """The decisions of a file.

    Raises:
        UsageError: The file cannot be read, or a line of it is no decision.
    """
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"تعذّرت قراءة الملف {path}") from error
    found: list[Decision] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(decision_of(json.loads(line)))
            except (ValueError, TypeError, RecursionError) as error:
                raise UsageError(f"السطر {number} من {path} ليس قرارا؛ لم يؤخذ شيء") from error
    return found


def _take(archive: Archive, decisions: list[Decision]) -> int:
    # Decisions rule over what the ledger knows: it has to know the articles first.
    for _ in follow(archive):
        pass
    return take_in(archive, decisions)
