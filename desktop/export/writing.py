"""From something to be exported to a file, step by step. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from desktop.export.contents import Content
from desktop.export.formats import Format
from desktop.export.whole_file import write_whole

Gathering = Callable[[Format], Generator[int, None, Content]]
"""Gathers what a format reads, in the thread that takes the first step; yields how much is there.

It may open an archive: nothing of it outlives the generator.
"""


def gathered(content: Content) -> Gathering:
    """The gathering of what is there already."""

    def gather(_form: Format) -> Generator[int, None, Content]:
        yield from ()
        return content

    return gather


def writing_steps(gather: Gathering, form: Format, path: Path) -> Generator[int, None, int]:
    """Gather a content and write it to a file, which appears when it is whole.

    Args:
        gather: Makes the content.
        form: The format.
        path: The file.

    Yields:
        How many items are gathered, then how many are written.

    Returns:
        How many items the file has.

    Raises:
        OutputError: The file cannot be written.
        ArchiveError: What is to be written cannot be read.
    """
    content = yield from gather(form)
    whole = yield from form.write(content)
    write_whole(path, whole)
    return content.count


def written(content: Content, form: Format) -> bytes:
    """A file's content at once, for programs that have nothing else to do."""
    steps = form.write(content)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bytes(end.value)
