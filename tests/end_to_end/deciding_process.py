"""A process that decides on the ledger, takes back, rebuilds and re-reads, until it is killed.

    python -m tests.end_to_end.deciding_process ARCHIVE

For each line of its input, a seed, it forks a process that tells which decisions will be in the
archive when a gesture is done, and that it is done; when that one is dead it says `ended`.
"""

from __future__ import annotations

import json
import os
import random
import sys
from pathlib import Path

from articles.archive.archive import Archive
from articles.bookkeeping import decide, follow, take_back
from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.ledger_entries import entries
from articles.passages.anchoring import anchor_at


def decisions_of(archive: Archive) -> list[Decision]:
    """Two decisions of each kind that may stand in an archive of at least two figures."""
    told = sorted(entries(archive), key=lambda each: each.article.id)
    figures = [
        DecidedFigure(each.article.id, anchor_at(each.article.body, each.figure.span))
        for each in told
    ]
    return [
        Decision(
            f"{kind}-{number}",
            kind,
            (figures[0],) if kind is DecisionKind.NAMED else (figures[0], figures[1 + number]),
            "اسم القارئ",
            f"2026-01-0{1 + number}T00:00Z",
        )
        for kind in (DecisionKind.APART, DecisionKind.SETTLED, DecisionKind.NAMED)
        for number in range(2)
    ]


def go_on(archive: Archive, seed: int) -> None:
    """Gesture after gesture."""
    chance = random.Random(seed)
    decisions = decisions_of(archive)
    kept = {each.id for each in archive.ledger_decisions.all()}
    tell("ready", kept)
    while True:
        decision, kind = chance.choice(decisions), chance.random()
        if kind < 0.2:
            tell("next", kept)
            archive.ledger.clear()
            list(follow(archive))
        elif decision.id in kept:
            tell("next", kept - {decision.id})
            take_back(archive, decision)
            kept.discard(decision.id)
        else:
            tell("next", kept | {decision.id})
            decide(archive, decision)
            kept.add(decision.id)
        tell("done", kept)


def tell(what: str, kept: set[str]) -> None:
    """One line to the process that will kill this one."""
    os.write(1, f"{json.dumps([what, sorted(kept)])}\n".encode())


def main(folder: Path) -> None:
    """Fork a deciding process for each seed of the input."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.write(1, f'["process", {os.getpid()}]\n'.encode())
            go_on(Archive.open(folder), int(line))
        os.waitpid(child, 0)
        os.write(1, b'\n["ended", null]\n')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
