"""The index follows its archive in steps, and what it has is not indexed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.library.import_job import import_job
from desktop.library.import_progress import ImportPhase
from desktop.library.indexing_job import index_job
from desktop.session.archive_session import ArchiveLocation
from index.request import SearchRequest


@pytest.fixture
def imported(location: ArchiveLocation, texts: Path) -> ArchiveLocation:
    """An archive of twenty-five articles, indexed."""
    for _ in import_job(location, [texts]):
        pass
    return location


def test_a_new_index_is_built_in_steps(imported: ArchiveLocation) -> None:
    imported.renew_index()
    steps = list(index_job(imported))
    assert {step.phase for step in steps} == {ImportPhase.INDEXING}
    assert (steps[-1].done, steps[-1].total) == (25, 25)
    with imported.open_session() as session:
        assert session.engine.search(SearchRequest("ميناء")).total == 3


def test_an_index_that_has_everything_takes_no_step(imported: ArchiveLocation) -> None:
    assert list(index_job(imported)) == []
