"""What is damage of the index, and what is another failure."""

from __future__ import annotations

import errno
import sqlite3
import struct

import pytest

from index.building.damage import damage_recognised
from index.errors import IndexDamagedError


@pytest.mark.parametrize(
    "failure",
    [
        FileNotFoundError("gone"),
        EOFError(),
        ValueError("cut"),
        KeyError("term"),
        struct.error("short"),
        sqlite3.DatabaseError("malformed"),
        OSError(errno.EINVAL, "no such place"),
        Exception("bare"),  # as Whoosh raises them
    ],
)
def test_files_that_are_not_as_they_were_written_are_damage(failure: Exception) -> None:
    with pytest.raises(IndexDamagedError) as told, damage_recognised():
        raise failure
    assert told.value.__cause__ is failure


@pytest.mark.parametrize(
    "failure",
    [
        OSError(errno.ENOSPC, "full"),
        PermissionError("refused"),
        sqlite3.OperationalError("busy"),
        MemoryError(),
    ],
)
def test_what_throwing_it_away_would_not_help_is_passed_on(failure: Exception) -> None:
    with pytest.raises(type(failure)) as told, damage_recognised():
        raise failure
    assert told.value is failure
