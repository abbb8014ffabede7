"""Freed memory goes back to the system."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import numpy as np
import pytest

from desktop.tasks.freed_memory import give_back_freed_memory

_PIECE = 60_000  # bytes, less than what the C library asks the system for by itself
_PIECES = 1500


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps what was freed")
def test_what_lies_between_things_in_use_is_given_back() -> None:
    pieces = [np.ones(_PIECE, np.uint8) for _ in range(_PIECES)]
    # Every tenth stays, so that the freed rest is no end that could be cut off.
    kept = pieces[::10]
    del pieces
    before = held()
    assert give_back_freed_memory()
    assert held() < before - _PIECE * _PIECES // 2
    assert all(piece.all() for piece in kept)


def held() -> int:
    """What the process holds, in bytes."""
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
