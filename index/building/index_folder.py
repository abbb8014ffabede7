"""The folder of the index: which build answers, which is being made, whether it is safe to open.

`current` names the build that answers. A build of another analysis goes into a folder of its
own beside it and is named in `building`; when it is complete, `current` is replaced in one step.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from index.building.private_folder import make_private
from index.errors import IndexLockedError
from index.fingerprints import analysis_fingerprint
from index.segments.contents import SETTLED
from index.segments.schema import format_fingerprint
from index.segments.stored_index import create_index
from index.segments.whoosh_library import FileStorage
from index.words.vocabulary import create_vocabulary

_CURRENT = "current"
_BUILDING = "building"
_LOCK = "writing.lock"
_PREFIX = "build-"
_TRIES_TO_LOCK = 6
_SECONDS_BETWEEN = 0.05


@dataclass(frozen=True, slots=True)
class Build:
    """One build of the index.

    Attributes:
        name: The name of its folder.
        format: The fingerprint of what its files look like.
        analysis: The fingerprint of how its texts were cut into terms.
    """

    name: str
    format: str
    analysis: str


class IndexFolder:
    """The folder in the user's cache, private to the user."""

    def __init__(self, path: Path) -> None:
        """Create the folder when it is missing.

        Raises:
            IndexNotPrivateError: It is a link, or belongs to somebody else.
        """
        self.path = path
        self._known: dict[tuple[str, int, int, int], Build | None] = {}
        self._format = format_fingerprint()
        self._analysis = analysis_fingerprint()
        if not make_private(path):
            self.throw_away()

    def current(self) -> Build | None:
        """The build that answers, or None; one that today's code cannot read counts as none."""
        build = self._read(_CURRENT)
        return build if build is not None and build.format == self._format else None

    def is_todays(self, build: Build) -> bool:
        """Whether the build was made with today's code and tables."""
        return (build.format, build.analysis) == (self._format, self._analysis)

    def is_renewed(self) -> bool:
        """Whether a build is in the making that is to take the place of the one that answers."""
        building = self._read(_BUILDING)
        return building is not None and self.is_todays(building) and building != self.current()

    def folder_of(self, build: Build) -> Path:
        """Where the files of a build are."""
        return self.path / build.name

    def build_to_write(self) -> Build:
        """The build that is to be brought up to date, new or half done.

        With no build that answers, the new one answers from its first commit on.
        """
        current = self.current()
        half_done = self._read(_BUILDING)
        if half_done is not None and self.is_todays(half_done):
            return half_done
        if current is not None and self.is_todays(current):
            return current
        return self._new_build(current)

    def start_anew(self) -> None:
        """Begin a new build beside the one that answers, which goes on answering until then."""
        self._remove(_BUILDING)
        self._sweep()
        self._new_build(self.current())

    def _new_build(self, current: Build | None) -> Build:
        build = Build(self._free_name(), self._format, self._analysis)
        folder = self.path / build.name
        folder.mkdir(mode=0o700)
        # Complete before it is named: whoever finds the name opens it, and nobody makes it again.
        create_index(folder)
        create_vocabulary(folder)
        self._write(_CURRENT if current is None else _BUILDING, build)
        return build

    def put_in_place(self, build: Build) -> None:
        """Let a finished build answer, and remove what answers no more."""
        if self.current() != build:
            self._write(_CURRENT, build)
        self._remove(_BUILDING)
        self._sweep()

    def throw_away(self) -> None:
        """Forget every build."""
        self._remove(_CURRENT)
        self._remove(_BUILDING)
        self._sweep()

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the right to write.

        Raises:
            IndexLockedError: Somebody else holds it.
        """
        lock = FileStorage(str(self.path)).lock(_LOCK)
        # Whoever throws a damaged index away holds it for a moment only.
        for _ in range(_TRIES_TO_LOCK):
            if lock.acquire():
                break
            time.sleep(_SECONDS_BETWEEN)
        else:
            raise IndexLockedError(str(self.path))
        try:
            yield
        finally:
            lock.release()

    def _free_name(self) -> str:
        taken = {path.name for path in self.path.iterdir()}
        number = 1
        while f"{_PREFIX}{number}" in taken:
            number += 1
        return f"{_PREFIX}{number}"

    def _read(self, name: str) -> Build | None:
        """A build by the file that names it, which is read again when another took its place."""
        try:
            state = (self.path / name).stat()
        except OSError:
            return None
        key = name, state.st_mtime_ns, state.st_ino, state.st_size
        if key not in self._known:
            build = self._read_again(name)
            # One that was just written might be replaced before the clock moves on.
            if time.time_ns() - state.st_mtime_ns < SETTLED:
                return build
            self._known = {other: known for other, known in self._known.items() if other[0] != name}
            self._known[key] = build
        build = self._known[key]
        return build if build is not None and (self.path / build.name).is_dir() else None

    def _read_again(self, name: str) -> Build | None:
        try:
            data = json.loads((self.path / name).read_text("utf-8"))
            build = Build(**data)
        except (OSError, ValueError, TypeError):
            return None
        safe = build.name.startswith(_PREFIX) and build.name.removeprefix(_PREFIX).isdigit()
        return build if safe and (self.path / build.name).is_dir() else None

    def _write(self, name: str, build: Build) -> None:
        fresh = self.path / f"{name}.new"
        fresh.write_text(json.dumps(asdict(build)), "utf-8")
        fresh.replace(self.path / name)

    def _remove(self, name: str) -> None:
        (self.path / name).unlink(missing_ok=True)

    def _sweep(self) -> None:
        """Remove builds that nothing names; what another process holds open goes next time."""
        named = {build.name for name in (_CURRENT, _BUILDING) if (build := self._read(name))}
        for path in self.path.glob(f"{_PREFIX}*"):
            if path.name not in named:
                shutil.rmtree(path, ignore_errors=True)
