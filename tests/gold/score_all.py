"""Every score at once: figures, times, search, summaries and the ledger. `make gold` runs it.

The annotated articles are press articles, which stay outside the repository: where they are not
beside the checkout, what needs them is skipped and says so.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "gold" / "score.py"


class Score(NamedTuple):
    """One run of a scorer: what it measures, what must be there, what to start."""

    title: str
    needs: tuple[Path, ...]
    command: tuple[str | Path, ...]


def scores() -> list[Score]:
    """What can be scored, in the order of the report."""
    annotated, corpus = SHARED / "gold" / "articles.jsonl", SHARED / "corpus"
    return [
        Score("Figures and times in phrases of our own", (), ("-m", "tests.gold.score_phrases")),
        Score(
            "Figures and times in press articles, through the command line",
            (SCORER, annotated),
            (SCORER, annotated),
        ),
        Score(
            "Summaries of press articles beside two baselines",
            (corpus / "ahdath.jsonl",),
            ("-m", "tests.gold.score_summaries", corpus, "--every", "6"),
        ),
        Score(
            "The ledger of figures on annotated topics",
            (corpus / "2015-07-24.zip",),
            ("-m", "tests.gold.score_ledger", corpus),
        ),
        Score(
            "Search: questions",
            (corpus / "arcd-queries.jsonl",),
            ("-m", "tests.gold.score_search", corpus),
        ),
        Score(
            "Search: questions among news, headlines, short queries",
            (corpus / "arcd-queries.jsonl",),
            ("-m", "tests.gold.score_collections", corpus),
        ),
    ]


def run(score: Score) -> bool:
    """Print one section of the report; whether the scorer was content."""
    say(f"\n== {score.title}")
    absent = [path for path in score.needs if not path.exists()]
    if absent:
        say(f"skipped: there is no {absent[0].name} in {absent[0].parent}")
        return True
    since = time.monotonic()
    done = subprocess.run([sys.executable, *score.command], cwd=ROOT, check=False)
    say(f"({time.monotonic() - since:.1f} s)")
    return done.returncode == 0


def say(line: str) -> None:
    """Write at once, so that the lines of the scorers come between ours."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    contented = [run(score) for score in scores()]
    sys.exit(0 if all(contented) else 1)
