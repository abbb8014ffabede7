from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.first_start import own_location, sample_location
from desktop.library.start_choice import StartChoice, start_choice
from desktop.locations import sample_articles
from desktop.session.archive_session import ArchiveLocation
from desktop.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_the_first_start_makes_the_sample(settings: Settings):
    assert start_choice(settings, None) == StartChoice(sample_location(), (sample_articles(),))


def test_what_is_imported_goes_into_ones_own_archive(settings: Settings, tmp_path: Path):
    expected = StartChoice(own_location(), (tmp_path,))
    assert start_choice(settings, None, [tmp_path]) == expected
    sample_location().open_archive(create=True).close()
    settings.remember_text("session/archive", str(sample_location().folder))
    assert start_choice(settings, None, [tmp_path]) == expected
    assert start_choice(settings, None) == StartChoice(sample_location())


def test_the_last_archive_is_opened_again(settings: Settings, tmp_path: Path):
    last = ArchiveLocation(tmp_path / "last")
    last.open_archive(create=True).close()
    settings.remember_text("session/archive", str(last.folder))
    assert start_choice(settings, None) == StartChoice(last)
    assert start_choice(settings, None, [tmp_path]) == StartChoice(last, (tmp_path,))


def test_a_last_archive_that_is_gone_is_told(settings: Settings, tmp_path: Path):
    settings.remember_text("session/archive", str(tmp_path / "gone"))
    own_location().open_archive(create=True).close()
    choice = start_choice(settings, None)
    assert choice.location == own_location()
    assert "gone" in choice.news


def test_a_folder_that_is_no_archive_is_offered(settings: Settings, tmp_path: Path):
    choice = start_choice(settings, tmp_path)
    assert choice.offered == tmp_path
    assert choice.location == sample_location()
    named = tmp_path / "new"
    assert start_choice(settings, named, [tmp_path]).location == ArchiveLocation(named)
