"""Rows that systems of publication keep beside their articles: revisions, what was thrown away."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("unpublished_rows.toml").read_text("utf-8"))
_COLUMNS = {name: frozenset(words) for name, words in _TABLE["columns"].items()}


def is_unpublished(row: Mapping[str, object]) -> bool:
    """Whether a row is no article by what its columns say of it (`unpublished_rows.toml`)."""
    said = ((row.get(name), words) for name, words in _COLUMNS.items())
    return any(isinstance(value, str) and value in words for value, words in said)
