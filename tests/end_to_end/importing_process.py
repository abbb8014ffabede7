"""A process that imports, with processes beside it, until it is killed.

    python -m tests.end_to_end.importing_process ARCHIVE TABLE

For each line of its input, it forks a process that imports the table in a group of its own. It
kills that one process after so many seconds, counted from when it had processes beside it if the
line says so too, and tells how it ended, how many those were, and whether any of them lives on.
Forking saves loading everything for each kill.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from ctypes import c_int
from multiprocessing.sharedctypes import RawValue
from pathlib import Path

from typing_extensions import override

from desktop.library import extraction_pool, import_job
from desktop.library.extraction_pool import ExtractionPool
from desktop.session.archive_session import ArchiveLocation

SECONDS_TO_END = 20.0


class _ToldPool(ExtractionPool):
    """Says how many processes it has; two on one core as well."""

    told = RawValue(c_int, 0)

    def __init__(self) -> None:
        super().__init__(2)

    @override
    def _start(self, count: int) -> None:
        super()._start(count)
        self.told.value = len(self.processes)


def main() -> None:
    """Import and be killed, as often as the input asks."""
    folder, table = map(Path, sys.argv[1:])
    for line in sys.stdin:
        _ToldPool.told.value = 0
        child = os.fork()
        if not child:
            os.setsid()
            _import(folder, table)
            os._exit(0)
        after, is_late = json.loads(line)
        while is_late and not _ToldPool.told.value and not _has_ended(child):
            time.sleep(0.01)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        said = {
            "killed": os.WIFSIGNALED(status),
            "processes": _ToldPool.told.value,
            "orphans": not _is_gone(child),
        }
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()


def _import(folder: Path, table: Path) -> None:
    extraction_pool._FEW = 5  # the processes begin early
    import_job.ExtractionPool = _ToldPool  # type: ignore[misc]
    for _ in import_job.import_job(ArchiveLocation(folder), [table]):
        pass


def _has_ended(child: int) -> bool:
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _is_gone(group: int) -> bool:
    """Whether nothing of a group lives; what its members keep for them ends a little later."""
    until = time.monotonic() + SECONDS_TO_END
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


if __name__ == "__main__":
    main()
