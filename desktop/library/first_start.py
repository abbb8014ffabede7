"""The first start: an archive to look at before the user has one."""

from __future__ import annotations

from articles.archive.archive import FILE_NAME
from desktop.library.import_job import ImportWork, import_job
from desktop.locations import default_archive, sample_archive, sample_articles
from desktop.session.archive_session import ArchiveLocation


def sample_location() -> ArchiveLocation:
    """Where the sample archive is, or will be."""
    return ArchiveLocation(sample_archive())


def is_sample(location: ArchiveLocation) -> bool:
    """Whether this is the archive of examples: nothing of one's own is put among its articles."""
    return location.folder.absolute() == sample_archive()


def own_location() -> ArchiveLocation:
    """Where the reader's own articles go before another archive is chosen for them."""
    return ArchiveLocation(default_archive())


def has_archive(location: ArchiveLocation) -> bool:
    """Whether there is an archive; whether it can be opened is another question."""
    return (location.folder / FILE_NAME).is_file()


def make_sample() -> ImportWork:
    """Import the articles that come with the program; quick and harmless to run again.

    Returns:
        The report of the import.

    Raises:
        ArchiveError: The archive cannot be written.
        OSError: The index folder cannot be made.
    """
    return import_job(sample_location(), [sample_articles()])
