"""Damage is told from a full disk, a lock and a fault of permission."""

from __future__ import annotations

import errno
import sqlite3
import struct
import zlib

import pytest

from index.building.damage import damage_recognised
from index.errors import IndexDamagedError


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(),
        EOFError(),
        KeyError("field"),
        ValueError("bytes"),
        struct.error("short"),
        zlib.error("crc"),
        sqlite3.DatabaseError("malformed"),
        OSError(errno.EINVAL, "seek"),
        Exception("Whoosh raises these"),
    ],
    ids=repr,
)
def test_what_a_file_that_is_not_as_written_raises(error: Exception):
    with pytest.raises(IndexDamagedError) as caught, damage_recognised():
        raise error
    assert caught.value.__cause__ is error


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "full"),
        PermissionError(errno.EACCES, "refused"),
        sqlite3.OperationalError("locked"),
        MemoryError(),
        KeyboardInterrupt(),
    ],
    ids=repr,
)
def test_what_throwing_away_would_not_help_passes(error: BaseException):
    with pytest.raises(type(error)) as caught, damage_recognised():
        raise error
    assert caught.value is error
