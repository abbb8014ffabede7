"""The one door to Whoosh closes what it opened."""

from __future__ import annotations

from pathlib import Path

from index.segments.whoosh_library import ClosingStorage


def test_every_file_that_is_still_open_is_closed(tmp_path: Path):
    for name in "abc":
        (tmp_path / name).write_bytes(b"bytes")
    storage = ClosingStorage(str(tmp_path))
    files = [storage.open_file(name) for name in "abc"]
    files[1].close()
    storage.release()
    assert all(file.is_closed for file in files)
    storage.release()


def test_files_are_read_as_they_are(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"bytes")
    storage = ClosingStorage(str(tmp_path))
    assert storage.open_file("a").read(5) == b"bytes"
    storage.release()
