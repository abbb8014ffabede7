"""Which archives are searched beside the open one."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.federated.chosen_archives import ChosenArchives
from desktop.library.archive_names import remember_recent
from desktop.settings import Settings


def test_recent_archives_are_offered_and_none_is_chosen(own: Path, other: Path, settings: Settings):
    remember_recent(other, settings)
    remember_recent(own, settings)
    archives = ChosenArchives(own, settings)
    assert archives.offered() == [other]
    assert archives.chosen() == []


def test_a_choice_is_kept_until_it_is_taken_back(own: Path, other: Path, settings: Settings):
    assert ChosenArchives(own, settings).add(other)
    assert ChosenArchives(own, settings).chosen() == [other]
    ChosenArchives(own, settings).toggle(other)
    assert ChosenArchives(own, settings).chosen() == []
    assert ChosenArchives(own, settings).offered() == [other]


def test_the_open_archive_and_what_is_none_are_not_added(
    own: Path, tmp_path: Path, settings: Settings
):
    archives = ChosenArchives(own, settings)
    assert not archives.add(own)
    assert not archives.add(tmp_path)
    assert archives.offered() == []


def test_an_archive_that_is_gone_is_offered_no_more(own: Path, other: Path, settings: Settings):
    archives = ChosenArchives(own, settings)
    archives.add(other)
    shutil.rmtree(other)
    assert archives.chosen() == []


def test_settings_that_somebody_wrote_into_choose_nothing(own: Path, settings: Settings):
    settings.remember_text("search/archives", "[1, {")
    settings.remember_text("search/added-archives", "[1]")
    assert ChosenArchives(own, settings).chosen() == []
