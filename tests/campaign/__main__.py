"""The campaign: damages, kills, failed writes and nonsense, bounded and repeatable.

    python -m tests.campaign [--short] [--seed N] [--only NAME]

Prints what it tried and what came of it; the exit status is 1 when anything came that must not be.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.campaign.tally import Tally

# How often each is tried: in the whole campaign, and in the tests.
ROUNDS = {
    "archive": (160, 12),
    "index": (160, 16),
    "kills": (500, 15),
    "writes": (200, 6),
    "fuzz": (1_000_000, 400),
}


def main() -> int:
    """Try everything, print the counts; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaign")
    parser.add_argument("--short", action="store_true", help="as the tests do it")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=ROUNDS)
    parser.add_argument("--rounds", type=int, help="how often, with --only")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    is_sound = True
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KHIZANA_HOME"] = f"{folder}/home"
        made, work = Path(folder) / "made", Path(folder) / "work"
        work.mkdir()
        campaigns = _campaigns(made, work, chosen.seed)
        for name, campaign in campaigns.items():
            if chosen.only in {None, name}:
                tally = campaign(chosen.rounds or ROUNDS[name][chosen.short])
                sys.stdout.write(f"{tally}\n")
                sys.stdout.flush()
                is_sound = is_sound and not tally.faults
    return 0 if is_sound else 1


def _campaigns(made: Path, work: Path, seed: int) -> dict[str, Callable[[int], Tally]]:
    from tests.campaign.damages import archive_damages, index_damages, make

    make(made)

    def kills(rounds: int) -> Tally:
        from tests.campaign.kills import Killing

        return Killing(made, work, seed).go_on(rounds)

    def writes(rounds: int) -> Tally:
        from tests.campaign.failed_writes import fail_writes

        return fail_writes(made, work, rounds, seed)

    def nonsense(rounds: int) -> Tally:
        from articles.archive.archive import Archive
        from index.archive_source import ArchiveSource
        from index.whoosh_engine import WhooshEngine
        from tests.campaign.fuzzing import fuzz

        with (
            Archive.open(made / "archive") as archive,
            closing(WhooshEngine(made / "index", ArchiveSource(archive))) as engine,
        ):
            return fuzz(engine, rounds, seed)

    return {
        "archive": lambda rounds: archive_damages(made, work, rounds, seed),
        "index": lambda rounds: index_damages(made, work, rounds, seed),
        "kills": kills,
        "writes": writes,
        "fuzz": nonsense,
    }


if __name__ == "__main__":
    sys.exit(main())
