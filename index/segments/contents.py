"""The table of contents of an index: which segments a commit left, and what their files are like.

It takes the place of Whoosh's own, which is a pickle: reading it could run code, and says nothing
of files that have changed since.
"""

from __future__ import annotations

import json
import os
import re
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from index.segments.whoosh_library import (
    TOC,
    ClosingStorage,
    FileIndex,
    Schema,
    W3Codec,
    W3Segment,
    WhooshReader,
)

NAME = "MAIN"
SETTLED = 5_000_000_000
"""So many nanoseconds after a change another one shows: clocks of files move in steps, the widest
of two seconds."""
_READ_AT_ONCE = 1 << 20
_CONTENTS = re.compile(rf"_{NAME}_(\d+)\.toc").fullmatch
_COLUMN = ".col"
_STORED = "._stored.col"

FileFacts = tuple[int, int]
"""Size and CRC-32 of a file."""


class SummedSegment(W3Segment):  # type: ignore[misc]  # Whoosh carries no annotations
    """A segment that knows what its files are like; they never change.

    Attributes:
        files: By the ending of each file's name, beginning with the first dot.
    """

    files: dict[str, FileFacts]


class ContentsIndex(FileIndex):  # type: ignore[misc]  # as above
    """Whoosh's index, with a table of contents of ours."""

    def __init__(self, storage: ClosingStorage, schema: Schema, codec: W3Codec) -> None:
        self.storage = storage
        self.indexname = NAME
        self._schema = schema
        self._codec = codec
        self._place = Path(storage.folder)
        self._listed: tuple[int, int] | None = None
        self._read_toc()

    def latest_generation(self) -> int:
        """The number of the newest commit; a folder that did not change is not listed again."""
        try:
            changed = self._place.stat().st_mtime_ns
        except OSError:  # it is gone, and has no commit any more
            return newest_generation(self._place)
        if self._listed is not None and self._listed[0] == changed:
            return self._listed[1]
        generation = newest_generation(self._place)
        # Of one that has just changed more may come before the clock moves on.
        is_settled = time.time_ns() - changed >= SETTLED
        self._listed = (changed, generation) if is_settled else None
        return generation

    def _read_toc(self) -> TOC:
        generation = self.latest_generation()
        segments = read_contents(Path(self.storage.folder), generation, self._codec)
        return TOC(self._schema, segments, generation)


def write_contents(folder: Path, generation: int, segments: Sequence[SummedSegment]) -> None:
    """Let a commit be seen: with one step, after all its files."""
    text = json.dumps(
        [
            {
                "name": segment.segid,
                "documents": segment.doc_count_all(),
                "deleted": sorted(segment.deleted_docs()),
                "files": segment.files,
            }
            for segment in segments
        ]
    )
    path = _path(folder, generation)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(f"{text}\n{zlib.crc32(text.encode())}\n", "ascii")
    fresh.replace(path)


def read_contents(folder: Path, generation: int, codec: W3Codec) -> list[SummedSegment]:
    """The segments of a commit.

    Raises:
        FileNotFoundError: There is no such commit.
        ValueError: The table is not as it was written.
    """
    text, _, total = _path(folder, generation).read_text("ascii").partition("\n")
    if total != f"{zlib.crc32(text.encode())}\n":
        raise ValueError("the table of contents is not as it was written")
    segments = []
    for entry in json.loads(text):
        deleted = set(entry["deleted"]) or None
        segment = SummedSegment(codec, NAME, entry["documents"], entry["name"], deleted)
        segment.files = {ending: (size, crc) for ending, (size, crc) in entry["files"].items()}
        segments.append(segment)
    return segments


def newest_generation(folder: Path) -> int:
    """The number of the last commit that can be seen; -1 before the first."""
    try:
        with os.scandir(folder) as files:
            names = [file.name for file in files]
    except OSError:  # it is gone, and has no commit any more
        return -1
    # «_MAIN_3 (copy).toc» is no commit.
    return max((int(found[1]) for found in map(_CONTENTS, names) if found), default=-1)


def sum_steps(folder: Path, segment: SummedSegment) -> Iterator[None]:
    """Note what the finished files of a segment are like, in short steps."""
    segment.files = {}
    prefix = segment.segment_id()
    for path in sorted(folder.glob(f"{prefix}.*")):
        whole = 0
        for running in _running_sums(path):
            whole = running
            yield
        segment.files[path.name.removeprefix(prefix)] = (path.stat().st_size, whole)


def check_segment(leaf: WhooshReader, *, whole: bool = False) -> None:
    """See that the files of a segment are as they were written.

    Args:
        leaf: The segment, opened.
        whole: Whether to read all files. Otherwise those that are read whole anyway, the columns,
            and of the others the sizes.

    Raises:
        FileNotFoundError: A file is gone.
        ValueError: A file is not as it was written.
    """
    segment, folder = leaf.segment(), Path(leaf.storage().folder)
    for ending, (size, total) in segment.files.items():
        path = folder / f"{segment.segment_id()}{ending}"
        if path.stat().st_size != size:
            raise ValueError(f"{path.name} has another size")
        is_column = ending.endswith(_COLUMN) and ending != _STORED
        if (whole or is_column) and size and [*_running_sums(path)][-1] != total:
            raise ValueError(f"{path.name} is not as it was written")


def _path(folder: Path, generation: int) -> Path:
    return folder / f"_{NAME}_{generation}.toc"


def _running_sums(path: Path) -> Iterator[int]:
    total = 0
    with path.open("rb") as file:
        while data := file.read(_READ_AT_ONCE):
            total = zlib.crc32(data, total)
            yield total
