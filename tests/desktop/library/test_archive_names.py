from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.archive_names import (
    archive_name,
    recent_archives,
    remember_recent,
    window_title,
)
from desktop.library.first_start import own_location, sample_location
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_archives_have_names(tmp_path: Path):
    assert archive_name(sample_location().folder) == "أرشيف العيّنة"
    assert archive_name(own_location().folder) == "أرشيفي"
    assert archive_name(tmp_path / "صحف") == "صحف"


def test_a_title_ends_as_the_system_ends_it(qapp, tmp_path: Path):
    """Qt adds the program's name where a title does not end with it: it stood there twice."""
    with ArchiveLocation(tmp_path / "arch").open_archive(create=True) as archive:
        title = window_title("Port opens · افتتاح", archive)
    assert title.endswith(" — خزانة")
    assert title.count("خزانة") == 1


def test_the_last_archives_are_those_that_are_still_there(settings: Settings, tmp_path: Path):
    for name in ("one", "two", "one"):
        ArchiveLocation(tmp_path / name).open_archive(create=True).close()
        remember_recent(tmp_path / name, settings)
    remember_recent(tmp_path / "never", settings)
    assert recent_archives(settings) == [tmp_path / "one", tmp_path / "two"]


def test_a_list_that_somebody_spoilt_is_empty(settings: Settings):
    for spoilt in ("[", "[1, null]", '"x"'):
        settings.remember_text("session/recent", spoilt)
        assert recent_archives(settings) == []
