"""A build survives being killed at any step, and keeps no files that nothing names."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive, article

ARTICLES = 120
RUN = """
import os, sys
from pathlib import Path
import index.building.indexer, index.segments.merging
index.building.indexer.COMMIT_EVERY = 10
index.building.indexer.MANY_OF_A_SIZE = 3
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive
from tests.index.building.test_indexer import archive
for number, step in enumerate(WhooshEngine(Path(sys.argv[1]), archive()).synchronise()):
    if number == int(sys.argv[2]):
        os.kill(os.getpid(), 9)
print(number)
"""


def archive() -> MemoryArchive:
    made = MemoryArchive()
    for n in range(ARTICLES):
        made.put(article(f"a{n}", f"ميناء رقم {n} في المدينة"))
    return made


def run(folder: Path, steps: int) -> subprocess.CompletedProcess[str]:
    """Index in another process, which is killed after so many steps."""
    checkout = Path(__file__).resolve().parents[3]
    return subprocess.run(
        [sys.executable, "-c", RUN, str(folder), str(steps)],
        cwd=checkout,
        check=False,
        timeout=60,
        capture_output=True,
        text=True,
    )


def segment_names(build: Path) -> set[str]:
    names = (re.match(r"MAIN_[0-9a-z]+(?=[.])", path.name) for path in build.iterdir())
    return {found[0] for found in names if found}


@pytest.mark.parametrize("part", [0.1, 0.45, 0.6, 0.8, 0.97])
def test_a_run_killed_at_any_step_is_finished_by_the_next(tmp_path: Path, part: float) -> None:
    steps = int(run(tmp_path / "whole", 10**9).stdout)
    assert steps > 100
    folder = tmp_path / "killed"
    assert run(folder, int(part * steps)).returncode == -9
    engine = WhooshEngine(folder, archive())
    try:
        assert engine.count() < ARTICLES or part > 0.9
        for _ in engine.synchronise():
            pass
        assert engine.count() == ARTICLES
        hits = engine.search(SearchRequest("ميناء ", limit=ARTICLES)).hits
        assert {hit.article_id for hit in hits} == {f"a{n}" for n in range(ARTICLES)}
        engine.close()
        (build,) = folder.glob("build-*")
        assert len(segment_names(build)) <= 3
    finally:
        engine.close()


def test_what_nothing_names_is_removed_at_the_start(tmp_path: Path) -> None:
    engine = WhooshEngine(tmp_path, archive())
    try:
        for _ in engine.synchronise():
            pass
        (build,) = tmp_path.glob("build-*")
        before = {path.name for path in build.iterdir()}
        for name in ("MAIN_killed0000000000.trm", "MAIN_killed0000000000.publisher.col"):
            (build / name).write_bytes(b"half")
        (build / "MAIN.tmp").mkdir()
        (build / "MAIN.tmp" / "half.ctmp").write_bytes(b"half")
        for _ in engine.synchronise():
            pass
        assert {path.name for path in build.iterdir()} == before
        assert engine.count() == ARTICLES
    finally:
        engine.close()
