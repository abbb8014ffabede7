"""What is remembered of a watched folder: whose it is, and which files of it were seen."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop.export.whole_file import write_whole
from desktop.locations import data_folder
from desktop.output_error import OutputError

_LOG = logging.getLogger(__name__)

FileState = tuple[int, int]
"""The size of a file in bytes, and when it was written, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class WatchRecord:
    """The folder that one archive watches.

    Attributes:
        folder: The folder.
        files: The files that were there at the last look, whole paths, as they were.
    """

    folder: Path
    files: Mapping[Path, FileState] = field(default_factory=dict)


def read_record(archive: Path) -> WatchRecord | None:
    """What an archive watches, by the archive's folder; None where that is nothing.

    It is kept among what is the user's own, not in the archive: an archive that came from
    somebody else must not name folders of this machine.
    """
    try:
        kept = json.loads(_file(archive).read_text("utf-8"))
        folder = Path(kept["folder"])
        files = {folder / name: (int(size), int(at)) for name, (size, at) in kept["files"].items()}
        is_inside = all(path.is_relative_to(folder) for path in files)
    except (OSError, ValueError, OverflowError, KeyError, TypeError, AttributeError):
        return None  # there is none, or somebody wrote into the file
    return WatchRecord(folder, files) if is_inside else None


def keep_record(archive: Path, record: WatchRecord | None) -> None:
    """Remember what an archive watches, where that can be written; None forgets it."""
    file = _file(archive)
    if record is None:
        with suppress(OSError):
            file.unlink(missing_ok=True)
        return
    files = {str(path.relative_to(record.folder)): state for path, state in record.files.items()}
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = json.dumps({"folder": str(record.folder), "files": files})
        write_whole(file, kept.encode())
    except (OSError, OutputError) as error:
        _LOG.warning("what is watched is not remembered: %s", error)


def _file(archive: Path) -> Path:
    place = str(archive.absolute()).encode("utf-8", "surrogatepass")
    return data_folder() / "watched" / f"{hashlib.sha256(place).hexdigest()[:32]}.json"
