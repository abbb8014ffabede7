"""The archive of examples is made where nothing is yet."""

from __future__ import annotations

from pathlib import Path

from desktop.library.first_start import has_archive, make_sample, sample_location
from desktop.session.archive_session import ArchiveLocation


def test_the_sample_is_made_once_and_again_without_harm(qapp):
    location = sample_location()
    assert not has_archive(location)
    for _ in range(2):
        for _ in make_sample():
            pass
        with location.open_archive() as archive:
            count = archive.articles.count()
    assert has_archive(location)
    assert count > 10


def test_a_folder_without_an_archive_is_none(tmp_path: Path):
    assert not has_archive(ArchiveLocation(tmp_path))
    assert not has_archive(ArchiveLocation(tmp_path / "missing"))
