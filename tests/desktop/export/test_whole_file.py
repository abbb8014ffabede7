"""A file is there as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.errors import Reason
from desktop.export.whole_file import write_whole
from desktop.output_error import OutputError


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(OutputError) as caught:
        write_whole(tmp_path / "no" / "a.csv", b"")
    assert caught.value.reason is Reason.NOT_FOUND
