"""Places: all under one folder when asked, the index private."""

from __future__ import annotations

from pathlib import Path

from desktop import locations


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    places = (
        locations.config_folder(),
        locations.data_folder(),
        locations.cache_folder(),
        locations.log_folder(),
        locations.default_archive(),
    )
    assert all(place.is_relative_to(tmp_path) for place in places)
    assert len(set(places)) == len(places)


def test_without_it_the_system_decides(monkeypatch):
    monkeypatch.delenv(locations.HOME_VARIABLE, raising=False)
    assert "khizana" in locations.data_folder().parts
    assert locations.cache_folder() != locations.data_folder()


def test_each_archive_has_an_index_folder_of_its_own(tmp_path: Path, monkeypatch):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    folder = locations.index_folder("an-identity")
    assert not folder.exists()  # whoever makes it looks at it first
    assert locations.index_folder("an-identity") == folder
    assert locations.index_folder("another") != folder


def test_an_identity_that_came_with_an_archive_leads_nowhere_else(tmp_path: Path, monkeypatch):
    monkeypatch.setenv(locations.HOME_VARIABLE, str(tmp_path))
    for identity in ("../../outside", "/etc", "", "a\0b", "\ud800"):
        assert locations.index_folder(identity).parent == tmp_path / "cache" / "index"


def test_resources_lie_beside_the_packages():
    assert locations.resources().parent == Path(locations.__file__).resolve().parents[1]
    assert locations.sample_articles().is_relative_to(locations.resources())


def test_folders_that_cannot_be_written_are_replaced_for_this_time(tmp_path, monkeypatch):
    home = tmp_path / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / locations.SETTINGS_NAME).write_text("[session]\narchive=/kept\n")
    (home / "data").write_text("no folder")
    monkeypatch.setenv(locations.HOME_VARIABLE, str(home))
    assert locations.move_where_writable()
    assert not locations.data_folder().is_relative_to(home)
    assert "/kept" in (locations.config_folder() / locations.SETTINGS_NAME).read_text()
    assert not locations.move_where_writable()
