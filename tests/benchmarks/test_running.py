"""Each benchmark runs from its command line to its last line, on a few articles.

What is measured is tested beside it where there is something to say; here only that none of them
breaks unnoticed, for nobody runs them every day.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.measure import CORPUS

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Its options for a small run, and a part of what it prints last.
BENCHMARKS = {
    "dossier": ("--articles 3", "PDF"),
    "large_archive": ("--articles 120 --questions 3", "one article added until found"),
    "large_index": ("--articles 120", "peak memory"),
    "ledger_page": ("--articles 60", "indicator shown"),
    "long_use": ("--articles 20 --searches 2 --switches 2", "last ÷ first"),
    "measure": ("--articles 10 --starts 1", "start: check"),
    "passages_page": ("--passages 20 --articles 10", "searched again"),
    "pdf_text": ("{sample}", "words"),
    "result_list": ("--rows 100", "results: up to"),
    "timeline_page": ("--events 200", "timeline: scroll, worst"),
}
SAMPLE = ROOT / "resources" / "sample_archive" / "articles" / "01-night-shift-casablanca.txt"
# A busy machine may break a promise of speed; that is told in these words, and is no fault.
_SLOW = "slower than promised"


def test_each_benchmark_is_listed():
    mains = {path.stem for path in HERE.glob("*.py") if "\ndef main(" in path.read_text("utf-8")}
    assert mains == {*BENCHMARKS}


@pytest.mark.parametrize("name", BENCHMARKS)
def test_it_runs_to_its_last_line(name: str, tmp_path: Path):
    if name == "large_index" and not CORPUS.exists():
        pytest.skip("its articles are beside the checkout")
    options, last = BENCHMARKS[name]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            f"tests.benchmarks.{name}",
            *options.format(sample=SAMPLE).split(),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "KHIZANA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0 or _SLOW in done.stderr, done.stderr[-2000:]
    assert last in done.stdout.splitlines()[-1], done.stdout[-500:]
