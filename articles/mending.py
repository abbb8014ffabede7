"""Mending an archive: what is damaged in it is made again from what is not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from articles.archive.archive import Archive
from articles.archive.checksums import Damage
from articles.extraction import Extraction, extract_in_turn
from articles.intake import ImportStep, extract_again, import_again


def mend(
    archive: Archive, damages: Collection[Damage], extraction: Extraction = extract_in_turn
) -> Iterator[ImportStep]:
    """Make again what can be made again, and leave everything else as it is.

    The indices of the tables are built anew; figures and times are extracted again from sound
    articles; damaged articles are read again from their files, where these still are.

    Args:
        archive: The damaged archive.
        damages: What `Archive.damages` found.
        extraction: Who extracts.

    Raises:
        ArchiveError: The archive cannot be written.
    """
    archive.mend(damages)
    yield from extract_again(archive, extraction)
    numbers = [damage.key for damage in damages if damage.table == "articles"]
    origins = archive.rescue.origins_of([int(number) for number in numbers])
    if origins:
        yield from import_again(archive, origins, extraction)
