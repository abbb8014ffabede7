"""Memory that was freed and that the C library still holds: given back to the system."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache


def give_back_freed_memory() -> bool:
    """Hand to the system what the program freed between what it still uses.

    The arrays of thousands of searches leave gaps that glibc keeps for later ones, whole pages
    among them; it takes some milliseconds to hand these back. Elsewhere nothing is done.

    Returns:
        Whether there was anything that could be given back.
    """
    trim = _trim()
    return trim is not None and bool(trim(0))


@cache
def _trim() -> Callable[[int], int] | None:
    """`malloc_trim` of glibc (man 3 malloc_trim); None where there is none."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # on Windows nothing has no name
        return None
    trim.argtypes, trim.restype = (ctypes.c_size_t,), ctypes.c_int
    return trim
