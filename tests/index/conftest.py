"""Engines over articles in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.engine import IndexableArticle
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive

EngineOf = Callable[..., WhooshEngine]


@pytest.fixture
def engine_of(tmp_path: Path) -> Iterator[EngineOf]:
    """Makes a synchronised engine over articles, or over an archive; closes it at the end."""
    engines: list[WhooshEngine] = []

    def make(*articles: IndexableArticle, archive: MemoryArchive | None = None) -> WhooshEngine:
        folder = tmp_path / f"index{len(engines)}"
        engine = WhooshEngine(folder, archive or MemoryArchive(articles))
        engines.append(engine)
        for _ in engine.synchronise():
            pass
        return engine

    yield make
    for engine in engines:
        engine.close()
