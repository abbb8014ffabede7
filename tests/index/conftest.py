"""Engines over articles in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.answering.opened_index import Analysis, OpenedIndex, open_build
from index.building.index_folder import IndexFolder
from index.engine import IndexableArticle
from index.segments.snapshot import SegmentMemory
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive

EngineOf = Callable[..., WhooshEngine]
OpenedOf = Callable[..., OpenedIndex]


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


@pytest.fixture
def opened_of(tmp_path: Path, engine_of: EngineOf) -> Iterator[OpenedOf]:
    """Opens an index over articles, as the last commit left it; closes it at the end."""
    opened: list[OpenedIndex] = []

    def make(
        *articles: IndexableArticle, archive: MemoryArchive | None = None, number: int = 0
    ) -> OpenedIndex:
        archive = archive or MemoryArchive(articles)
        engine_of(archive=archive)
        folder = IndexFolder(tmp_path / f"index{number}")
        build = folder.current()
        assert build is not None
        analysis = Analysis(Tokenizer(), Stemmer())
        path = folder.folder_of(build)
        opened.append(open_build(build, path, archive, analysis, SegmentMemory()))
        return opened[-1]

    yield make
    for index in opened:
        index.close()
