"""A short run of the campaign, as `make campaign` does it at length."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the campaign forks")
def test_a_short_campaign_finds_nothing(record_property) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.campaign", "--short"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    record_property("counts", done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    lines = done.stdout.splitlines()
    assert len(lines) == 5
    assert all(line.endswith("FAULTS 0") for line in lines)


def test_the_campaign_notices_a_wrong_answer() -> None:
    from tests.campaign.damages import _judge
    from tests.campaign.tally import Tally

    tally = Tally("x")
    _judge(tally, "flip", {"a": 1, "b": 2}, {"a": 1, "b": 3}, is_content=True)
    _judge(tally, "flip", {"a": 1, "b": 2}, {"a": 1}, is_content=True)
    _judge(tally, "flip", {"a": 1}, {"a": 2}, is_content=False)
    assert len(tally.faults) == 2
    assert "FAULTS 2" in str(tally)
