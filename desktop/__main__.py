"""The door of the program: a sub-command, or the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

# Much is made while modules are loaded, files read and words looked up; little of it is garbage.
COLLECTING = (50_000, 20, 50)
# For what NumPy multiplies here, threads would wait for one another longer than they count
# (`articles/figures/learned/products.py`). Said before it is loaded, for other processes as well.
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "1")


def main(argv: Sequence[str] | None = None) -> int:
    """Start what the arguments ask for.

    Args:
        argv: The arguments after the program's name; those of the process by default.

    Returns:
        The exit status: 0 done, 1 done in part, 2 wrong usage,
        3 the archive cannot be opened.
    """
    _find_own_packages()
    # What the program keeps is the user's alone; files that are exported get their mode at the end.
    os.umask(0o077)
    gc.set_threshold(*COLLECTING)
    os.environ.setdefault(*ONE_THREAD)
    if getattr(sys, "frozen", False):
        _serve_as_worker()
    from desktop.command_line.dispatch import start  # noqa: PLC0415 - the path comes first

    return start(sys.argv[1:] if argv is None else argv)


def _serve_as_worker() -> None:
    """In a frozen bundle the processes of `desktop/tasks` enter here too, and go no further."""
    from multiprocessing import freeze_support  # noqa: PLC0415 - `--help` needs none of it

    freeze_support()


def _find_own_packages() -> None:
    """Put the folder of `desktop`, `index` and `articles` first on the path.

    In a wheel it is the folder `khizana`, so that no other distribution's `index` is taken.
    """
    root = str(Path(__file__).resolve().parents[1])
    if sys.path[:1] != [root]:
        sys.path.insert(0, root)


if __name__ == "__main__":
    sys.exit(main())
