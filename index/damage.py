"""Telling a damaged index from everything else that can fail."""

from __future__ import annotations

import pickle
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
    pickle.UnpicklingError,
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
        # Whoosh raises bare Exceptions ("Block tag error") on what it cannot read.
        if type(error) is Exception:
            raise IndexDamagedError(repr(error)) from error
        raise
