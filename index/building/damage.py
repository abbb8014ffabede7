"""Telling a damaged index from everything else that can fail."""

from __future__ import annotations

import errno
import sqlite3
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from index.errors import IndexDamagedError

# What Whoosh, SQLite and the readers of blocks raise on files that are missing, cut short or
# overwritten. A full disk, a refused permission or a busy file (other OSErrors, SQLite's
# OperationalError) are not among them: throwing the index away would not help.
_SIGNS = (
    FileNotFoundError,
    NotADirectoryError,
    IsADirectoryError,
    EOFError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
    sqlite3.DatabaseError,
)


@contextmanager
def damage_recognised() -> Iterator[None]:
    """Reading the index's files inside raises IndexDamagedError when they are not as written.

    Raises:
        IndexDamagedError: They are not.
    """
    try:
        yield
    except sqlite3.OperationalError:
        raise
    except _SIGNS as error:
        raise IndexDamagedError(repr(error)) from error
    except Exception as error:
        if _is_sign(error):
            raise IndexDamagedError(repr(error)) from error
        raise


def _is_sign(error: Exception) -> bool:
    """Whoosh raises errors of its own and bare ones, and jumps to places that no file has."""
    if isinstance(error, OSError):
        return error.errno == errno.EINVAL
    return type(error) is Exception or type(error).__module__.startswith("whoosh.")
