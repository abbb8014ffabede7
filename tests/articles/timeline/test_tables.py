"""The tables of the times say what the grammars can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from articles.arabic.folding import fold_word
from articles.timeline import tables
from articles.timeline.tokens import KNOWN_WORDS

FILES = sorted(Path(tables.__file__).with_name("tables").glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_list_says_a_word_twice(file: Path) -> None:
    for name, listed in _lists(tables.table(file.stem)):
        assert len(listed) == len(set(listed)), name


def test_words_are_read_folded() -> None:
    assert fold_word("الأولى") in tables.words("units", "first_ones")
    assert fold_word("مدة") in KNOWN_WORDS


@pytest.mark.parametrize("name", tables.table("labels")["patterns"])
def test_alternatives_are_patterns_one_by_one_and_together(name: str) -> None:
    key = f"patterns.{name}"
    together = re.compile(tables.alternatives("labels", key))
    for each in tables.table("labels")["patterns"][name]:
        assert re.compile(each).groups == 0
        assert each in together.pattern.split("|") or "|" in each


def _lists(table: dict[str, object], above: str = "") -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            found += _lists(value, f"{above}{name}.")
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            found.append((above + name, value))
    return found


def test_every_short_list_is_asked_for_by_its_module() -> None:
    folder = Path(tables.__file__).parent
    for name, _ in _lists(tables.table("grammars")):
        module, key = name.split(".")
        source = (folder / f"{module}.py").read_text("utf-8")
        assert f'"grammars", "{name}"' in source or f'["{module}"]["{key}"]' in source
