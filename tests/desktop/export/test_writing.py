"""From a gathering to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.export.formats import format_named
from desktop.export.writing import gathered, writing_steps, written
from desktop.output_error import OutputError


def test_the_file_appears_when_everything_is_there(table, tmp_path: Path):
    path = tmp_path / "a.json"

    def gather(form):
        assert form.name == "json"
        yield 1
        yield 2
        return table

    steps = writing_steps(gather, format_named("json"), path)
    assert next(steps) == 1
    assert not path.exists()
    assert list(steps) == [2]
    assert path.read_bytes() == written(table, format_named("json"))


def test_what_is_given_up_never_appears(table, tmp_path: Path):
    steps = writing_steps(gathered(table), format_named("csv"), tmp_path / "a.csv")
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(table, tmp_path: Path):
    path = tmp_path / "no" / "a.csv"
    with pytest.raises(OutputError):
        list(writing_steps(gathered(table), format_named("csv"), path))
