"""A process that is killed while it decides on the ledger loses at most the decision in hand."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from articles.archive.archive import Archive
from articles.bookkeeping import follow
from articles.ledger.decision import DecisionKind
from articles.ledger_entries import entries
from tests.articles.test_bookkeeping import COAST, HILLS, PLAIN, A, B, keep_up, put, told

ROOT = Path(__file__).resolve().parents[2]
KILLS = 10

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the process forks")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        for name, text in (("a", COAST), ("b", PLAIN), ("c", HILLS)):
            put(archive, name, text)
        keep_up(archive)
    return tmp_path / "archive"


def lines_until(pipe: IO[bytes], wanted: str, most: int) -> list[tuple[str, object]]:
    """What the process tells until so many of this kind were told, or its child has ended."""
    lines: list[tuple[str, object]] = []
    while sum(what == wanted for what, _ in lines) < most:
        line = pipe.readline()
        assert line, "the process ended by itself"
        try:
            what, said = json.loads(line)
        except ValueError:
            continue  # an empty line, or one that was cut by the kill
        lines.append((what, said))
        if what == "ended":
            break
    return lines


def assert_kept(folder: Path, lines: list[tuple[str, object]]) -> bool:
    """What was told is kept and rules; whether a gesture was in hand."""
    told_last = [what for what, _ in lines if what != "ended"][-1]
    states = [said for what, said in lines if what in {"ready", "next", "done"}]
    allowed = states[-2:] if told_last == "next" else states[-1:]
    with Archive.open(folder) as archive:
        assert archive.check() == ()
        kept = {each.id for each in archive.ledger_decisions.all()}
        assert sorted(kept) in allowed
        list(follow(archive))
        found = told(archive)
        is_apart = f"{DecisionKind.APART}-0" in kept or f"{DecisionKind.APART}-1" in kept
        assert (found[A].label == "اسم القارئ") == any(DecisionKind.NAMED in each for each in kept)
        if not kept:
            assert found[A].indicator == found[B].indicator
        if is_apart:
            assert len({each.indicator for each in entries(archive)}) > 1
    return told_last == "next"


def test_a_kill_loses_at_most_the_decision_in_hand(folder: Path) -> None:
    chance = random.Random(17)
    command = [sys.executable, "-m", "tests.end_to_end.deciding_process", str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    in_hand = gestures = 0
    try:
        for kill in range(KILLS):
            process.stdin.write(f"{kill}\n".encode())
            process.stdin.flush()
            lines = lines_until(process.stdout, "next", chance.randint(1, 6))
            (_, child), *told_so_far = lines
            time.sleep(chance.uniform(0, 0.006))
            assert isinstance(child, int)
            os.kill(child, signal.SIGKILL)
            told_so_far += lines_until(process.stdout, "ended", 1)
            in_hand += assert_kept(folder, told_so_far)
            gestures += sum(what == "done" for what, _ in told_so_far)
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()
    assert in_hand > 0
    assert gestures > KILLS
