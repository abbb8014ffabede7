"""A passing folder for the search index, where the user's own cannot be written."""

from __future__ import annotations

import atexit
import shutil

from desktop import locations
from desktop.command_line.rendering import Output
from desktop.display.isolation import isolated


def lend_cache(output: Output) -> None:
    """See that an index can be written somewhere, and say when it is kept for this time alone."""
    kept = locations.cache_folder()
    if locations.move_where_writable((locations.cache_folder,)):
        atexit.register(shutil.rmtree, locations.cache_folder().parent, ignore_errors=True)
        words = "يُعدّ فهرس البحث لهذه المرة وحدها، فلا إذن بالكتابة في المجلد"
        output.message(f"{words}: {isolated(str(kept))}")
