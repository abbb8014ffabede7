"""What was chosen for a table's columns is known when such a table comes again."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.column_memory import ColumnMemory
from desktop.settings import Settings


@pytest.fixture
def settings(qapp, tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_choices_stay_and_the_later_one_goes_before(settings: Settings):
    memory = ColumnMemory(settings)
    assert memory.chosen() == ()
    memory.remember(["أ", "ب"], (("text", "أ"), ("title", "ب")))
    memory.remember(["x", "y"], (("text", "x"),))
    assert dict(ColumnMemory(settings).chosen()) == {"text": "x", "title": "ب"}
    memory.remember(["ب", "أ"], (("text", "ب"),))
    assert ("title", "ب") not in memory.chosen()
    assert ("text", "ب") in memory.chosen()


@pytest.mark.parametrize("text", ["nothing", "[]", '{"a": 3}', '{"a": [["role", "x"], [1]]}'])
def test_a_broken_memory_is_empty(settings: Settings, text: str):
    settings.remember_text("library/columns", text)
    assert ColumnMemory(settings).chosen() == ()
