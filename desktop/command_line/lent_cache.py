"""A passing folder for the search index, where the user's own cannot be written."""

from __future__ import annotations

import atexit
import errno
import shutil

from articles.errors import ArchiveError
from desktop import locations
from desktop.command_line.rendering import Output
from desktop.display.isolation import isolated_path
from desktop.session.archive_session import ArchiveLocation

# A full disk is no place that is closed: what is missing is said, and not built elsewhere.
_NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})


def lend_cache(output: Output, location: ArchiveLocation, *, is_written: bool = False) -> None:
    """See that an index can be had somewhere, and say when it is kept for this time alone.

    Args:
        output: Where that is said.
        location: The archive that is asked or filled.
        is_written: Whether its index is to be written, and not only asked where there is one.
    """
    kept = locations.cache_folder()
    error = locations.write_error((locations.cache_folder,))
    if error is None or error.errno in _NO_SPACE or (not is_written and has_index(location)):
        return
    locations.move_where_writable((locations.cache_folder,))
    atexit.register(shutil.rmtree, locations.cache_folder().parent, ignore_errors=True)
    words = "يُعدّ فهرس البحث لهذه المرة وحدها، فلا إذن بالكتابة في المجلد"
    output.message(f"{words}: {isolated_path(kept)}")


def has_index(location: ArchiveLocation) -> bool:
    """Whether the archive has an index where indexes are kept now."""
    try:
        return location.index_place().is_dir()
    except ArchiveError:
        return False
